"""An edition as a new Word document."""

from __future__ import annotations

import io
import re

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from workbench.formats.document import BlockType, Role, TranslatedBlock, TranslatedDocument
from workbench.formats.docx_language import Script, script_of, set_paragraph, set_run
from workbench.formats.inline_markup import address_of
from workbench.formats.xml_text import storable
from workbench.text.inline import PLACEHOLDER, CodedText, CodeKind

_FONT = {
    "xlf:b": "bold",
    "xlf:i": "italic",
    "xlf:u": "underline",
    "html:sub": "subscript",
    "html:sup": "superscript",
    "html:del": "strike",
}
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
    if edition.draft:
        _say_draft(word, edition.draft_label)
    for block in edition.blocks:
        content = block.target(edition.language)
        if content.plain.strip():
            _add(word.add_paragraph(style=_style(block)), content, script)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def marked_as_draft(data: bytes, label: str) -> bytes:
    """The Word file with the label above what its headers say, on every page of every section."""
    word = docx.Document(io.BytesIO(data))
    for section in word.sections:
        headers = [section.header]
        if section.different_first_page_header_footer:
            headers.append(section.first_page_header)
        if word.settings.odd_and_even_pages_header_footer:
            headers.append(section.even_page_header)
        for header in headers:
            if not header.is_linked_to_previous or section is word.sections[0]:
                first = header.paragraphs[0] if header.paragraphs else header.add_paragraph()
                _write_label(first.insert_paragraph_before(), label)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def _say_draft(word: WordDocument, label: str) -> None:
    _write_label(word.sections[0].header.paragraphs[0], label)


def _write_label(paragraph: Paragraph, label: str) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(storable(label))
    run.bold, run.font.color.rgb = True, _RED


def _style(block: TranslatedBlock) -> str:
    role, kind, level = block.block.role, block.block.type, block.block.level or 1
    if role is Role.HEADLINE:
        return "Title"
    if role is Role.STANDFIRST:
        return "Subtitle"
    if kind is BlockType.HEADING:
        return f"Heading {min(max(level, 1), 6)}"
    if kind is BlockType.LIST_ITEM:
        name = "List Number" if block.block.attributes.get("list") == "ol" else "List Bullet"
        return name if level < 2 else f"{name} {min(level, 3)}"
    return {BlockType.QUOTE: "Quote", BlockType.CAPTION: "Caption", BlockType.CODE: "No Spacing"}.get(kind, "Normal")


def _add(paragraph: Paragraph, content: CodedText, script: Script) -> None:
    set_paragraph(paragraph, script)
    table = content.table
    looks: list[str] = []
    link: str | None = None
    for part in re.split(f"({PLACEHOLDER.pattern})", content.text):
        code = table.get(part)
        if code is None:
            _add_text(paragraph, PLACEHOLDER.sub("", part), looks, link, script)
        elif code.kind is CodeKind.STANDALONE:
            _add_text(paragraph, code.equivalent, looks, link, script)
        elif code.type == "link":
            link = (address_of(code) or None) if code.kind is CodeKind.START else None
        elif code.kind is CodeKind.START:
            looks.append(code.subtype)
        elif code.subtype in looks:
            looks.remove(code.subtype)


def _add_text(paragraph: Paragraph, text: str, looks: list[str], link: str | None, script: Script) -> None:
    if not text:
        return
    run = paragraph.add_run(storable(text))
    for look in looks:
        if look in _FONT:
            setattr(run.font, _FONT[look], True)
    set_run(run, script)
    if link:
        _link(paragraph, run, link)


def _link(paragraph: Paragraph, run: Run, address: str) -> None:
    """Move the run into a hyperlink."""
    relation = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    element = OxmlElement("w:hyperlink")
    element.set(qn("r:id"), relation)
    run.font.underline = True
    run.font.color.rgb = RGBColor(0x21, 0x50, 0xCF)
    run._r.getparent().replace(run._r, element)
    element.append(run._r)
