"""Side by side as a Word file: one table, its head repeated on every page."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from dataclasses import dataclass

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_DIRECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from workbench.formats.bilingual import Group, groups, title_of
from workbench.formats.bilingual_words import Piece
from workbench.formats.document import TranslatedDocument
from workbench.formats.docx_language import Script, script_of, set_paragraph, set_run
from workbench.formats.format import Format
from workbench.formats.word.made import forget_template
from workbench.formats.xml_text import storable
from workbench.text.inline import PLACEHOLDER, CodedText, CodeKind
from workbench.text.messages import N_

# A4 across: 297 mm wide with margins of 15 mm.
_PAGE, _MARGIN = (Mm(297), Mm(210)), Mm(15)
_WIDTHS = (Mm(27), Mm(107), Mm(107), Mm(26))
_DRAFT_COLOUR, _SOFT_COLOUR = RGBColor(0xB3, 0x26, 0x1E), RGBColor(0x60, 0x60, 0x68)
_LONGEST_PROPERTY = 255
_STYLES = {"xlf:b": "bold", "xlf:i": "italic", "xlf:u": "underline", "html:sub": "subscript", "html:sup": "superscript"}


@dataclass(frozen=True, slots=True)
class _Scripts:
    """What runs need in the frame's words, the source and the edition."""

    frame: Script
    source: Script
    target: Script


def write(edition: TranslatedDocument) -> bytes:
    """The edition beside its source as a Word file. A draft says so in the header of every page."""
    word = docx.Document()
    scripts = _Scripts(*map(script_of, (edition.words.language, edition.source_language, edition.language)))
    _lay_out(word, edition)
    _set_direction(word, scripts.frame)
    _say_draft(word, edition, scripts.frame)
    _add_text(word.add_heading(level=1), title_of(edition), scripts.target)
    if edition.translators:
        names = _add_text(word.add_paragraph(), " · ".join(edition.translators), scripts.frame)
        names.font.color.rgb = _SOFT_COLOUR
    table = _table(word, edition, scripts.frame)
    for group in groups(edition):
        _add_group(table, group, scripts)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def _lay_out(word: WordDocument, edition: TranslatedDocument) -> None:
    section = word.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = _PAGE
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, _MARGIN)
    word.styles["Normal"].font.size = Pt(10)
    told = word.core_properties
    told.title = storable(title_of(edition))[:_LONGEST_PROPERTY]
    told.author = storable(", ".join(edition.translators))[:_LONGEST_PROPERTY]
    told.language = storable(edition.language)[:_LONGEST_PROPERTY]
    status = edition.words.draft if edition.draft else edition.words.states["final"]
    told.content_status = storable(status)[:_LONGEST_PROPERTY]
    told.comments = ""
    forget_template(word)


def _set_direction(word: WordDocument, frame: Script) -> None:
    """Let the pages of a frame that runs from right to left begin at the right."""
    if frame.right_to_left:
        properties = word.sections[0]._sectPr
        following = properties.xpath("w:rtlGutter | w:docGrid | w:printerSettings")
        place = properties.index(following[0]) if following else len(properties)
        properties.insert(place, OxmlElement("w:bidi"))


def _say_draft(word: WordDocument, edition: TranslatedDocument, frame: Script) -> None:
    if edition.draft:
        paragraph = word.sections[0].header.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _add_text(paragraph, edition.words.draft, frame, {"bold"}).font.color.rgb = _DRAFT_COLOUR


def _table(word: WordDocument, edition: TranslatedDocument, frame: Script) -> Table:
    """The table with its head; in a frame that runs from right to left its first column stands at the right."""
    table: Table = word.add_table(rows=1, cols=len(_WIDTHS), style="Table Grid")
    table.autofit = False
    if frame.right_to_left:
        table.table_direction = WD_TABLE_DIRECTION.RTL
    row = table.rows[0]
    columns = edition.words.columns(edition.source_language, edition.language)
    for column, cell, width, pieces in zip(table.columns, row.cells, _WIDTHS, columns, strict=True):
        column.width = cell.width = width
        _add_head(cell.paragraphs[0], pieces, frame)
    _property(row, "w:tblHeader")
    return table


def _add_head(paragraph: Paragraph, pieces: Iterable[Piece], frame: Script) -> None:
    set_paragraph(paragraph, frame)
    for piece in pieces:
        script = frame if piece.language == frame.language else script_of(piece.language)
        _add_run(paragraph, piece.text, script, {"bold"})


def _property(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _add_group(table: Table, group: Group, scripts: _Scripts) -> None:
    """The block's rows; its label stands in one cell over all of them."""
    for number, row in enumerate(group.rows):
        added: _Row = table.add_row()  # type: ignore[no-untyped-call]
        _property(added, "w:cantSplit")
        label, source, target, state = added.cells
        _span(label, is_first=number == 0)
        if number == 0:
            _add_text(label.paragraphs[0], group.label, scripts.frame).font.color.rgb = _SOFT_COLOUR
        _add_content(source, row.source, scripts.source, group.is_headline)
        _add_content(target, row.target, scripts.target, group.is_headline)
        _add_text(state.paragraphs[0], row.state, scripts.frame).font.color.rgb = _SOFT_COLOUR


def _span(cell: _Cell, *, is_first: bool) -> None:
    merge = OxmlElement("w:vMerge")
    if is_first:
        merge.set(qn("w:val"), "restart")
    cell._tc.get_or_add_tcPr().append(merge)


def _add_content(cell: _Cell, content: CodedText | None, script: Script, is_headline: bool) -> None:
    """The text in runs of one formatting each; codes without formatting stand as their plain text."""
    paragraph = cell.paragraphs[0]
    set_paragraph(paragraph, script)
    if content is None:
        return
    table, open_codes = content.table, dict[str, str]()
    for piece in re.split(f"({PLACEHOLDER.pattern})", content.text):
        code = table.get(piece)
        if code is not None and code.kind is CodeKind.START:
            open_codes[code.id] = _STYLES.get(code.subtype, "")
        elif code is not None and code.kind is CodeKind.END:
            open_codes.pop(code.id, None)
        elif text := code.equivalent if code else PLACEHOLDER.sub("", piece):
            styles = {*open_codes.values(), "bold" if is_headline else ""}
            _add_run(paragraph, text, script, styles - {""})


def _add_text(paragraph: Paragraph, text: str, script: Script, styles: Iterable[str] = ()) -> Run:
    """The text in a paragraph that runs in its script's direction."""
    set_paragraph(paragraph, script)
    return _add_run(paragraph, text, script, styles)


def _add_run(paragraph: Paragraph, text: str, script: Script, styles: Iterable[str] = ()) -> Run:
    run = paragraph.add_run(storable(text))
    for style in styles:
        setattr(run.font, style, True)
    set_run(run, script)
    return run


FORMAT = Format(
    name="bilingual-docx",
    label=N_("Side by side (Word)"),
    suffixes=(".docx",),
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write=write,
    rank=71,
)
