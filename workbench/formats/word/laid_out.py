"""An edition as a new Word document."""

from __future__ import annotations

import io

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import RGBColor
from docx.text.paragraph import Paragraph

from workbench.formats.document import TranslatedBlock, TranslatedDocument
from workbench.formats.docx_language import Script, script_of
from workbench.formats.images import images_of
from workbench.formats.notes import note_marks
from workbench.formats.tables import Table, grouped
from workbench.formats.word.made import forget_template
from workbench.formats.word.new_paragraphs import fill, in_place_of, style_of
from workbench.formats.word.new_tables import add_table
from workbench.formats.word.tables import WIDEST
from workbench.formats.xml_text import storable
from workbench.text.inline import CodedText

_RED = RGBColor(0xB3, 0x26, 0x1E)
_LONGEST = 255


def write(edition: TranslatedDocument) -> bytes:
    """The edition as a Word file with Word's own styles. A draft says so in the header of every page."""
    word = docx.Document()
    script = script_of(edition.language)
    told = word.core_properties
    told.title = storable(edition.metadata.title)[:_LONGEST]
    told.author = storable(edition.metadata.byline)[:_LONGEST]
    told.language, told.comments = edition.language, ""
    forget_template(word)
    if edition.draft:
        _say_draft(word, edition.draft_label)
    _add_blocks(word, edition, script)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def marked_as_draft(data: bytes, label: str) -> bytes:
    """The Word file with the label above what its headers say, on every page of every section."""
    word = docx.Document(io.BytesIO(data))
    for number, section in enumerate(word.sections):
        headers = [section.header]
        if section.different_first_page_header_footer:
            headers.append(section.first_page_header)
        if word.settings.odd_and_even_pages_header_footer:
            headers.append(section.even_page_header)
        for header in headers:
            if not header.is_linked_to_previous or number == 0:
                first = header.paragraphs[0] if header.paragraphs else header.add_paragraph()
                _write_label(first.insert_paragraph_before(), label)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def _add_blocks(word: WordDocument, edition: TranslatedDocument, script: Script) -> None:
    """The blocks in order; an empty paragraph keeps two tables apart, and follows one at the document's end."""
    marks = note_marks(edition.blocks)
    after_table = False
    for each in grouped(edition.blocks):
        if isinstance(each, Table) and each.width <= WIDEST:
            if after_table:
                word.add_paragraph()
            add_table(word, each, edition.language, marks)
            after_table = True
            continue
        for block in each.blocks if isinstance(each, Table) else (each,):
            content = block.target(edition.language)
            if content.plain.strip():
                _add_images(word, block, script)
                fill(word.add_paragraph(style=style_of(block)), content, script, marks.get(block.block.id, ""))
                after_table = False
    if after_table:
        word.add_paragraph()


def _add_images(word: WordDocument, block: TranslatedBlock, script: Script) -> None:
    """What stands in place of the images before the block: nothing is fetched to be put into the file."""
    for image in images_of(block.block):
        if image.alternative:
            fill(word.add_paragraph(), CodedText(in_place_of(image.alternative)), script)


def _say_draft(word: WordDocument, label: str) -> None:
    _write_label(word.sections[0].header.paragraphs[0], label)


def _write_label(paragraph: Paragraph, label: str) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(storable(label))
    run.bold, run.font.color.rgb = True, _RED
