"""Side by side as a Word file: one table, its head repeated on every page."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from workbench.formats.bilingual import COLUMNS, Group, groups, language_heading, title_of
from workbench.formats.document import TranslatedDocument
from workbench.formats.docx_language import Script, script_of, set_paragraph, set_run
from workbench.formats.format import Format
from workbench.formats.word.made import forget_template
from workbench.formats.xml_text import storable
from workbench.text.inline import PLACEHOLDER, CodedText, CodeKind

# A4 across: 297 mm wide with margins of 15 mm.
_PAGE, _MARGIN = (Mm(297), Mm(210)), Mm(15)
_WIDTHS = (Mm(27), Mm(107), Mm(107), Mm(26))
_DRAFT_COLOUR, _SOFT_COLOUR = RGBColor(0xB3, 0x26, 0x1E), RGBColor(0x60, 0x60, 0x68)
_ENGLISH = script_of("en")
_LONGEST_PROPERTY = 255
_STYLES = {"xlf:b": "bold", "xlf:i": "italic", "xlf:u": "underline", "html:sub": "subscript", "html:sup": "superscript"}


def write(edition: TranslatedDocument) -> bytes:
    """The edition beside its source as a Word file. A draft says so in the header of every page."""
    word = docx.Document()
    _lay_out(word, edition)
    _say_draft(word, edition)
    scripts = (script_of(edition.source_language), script_of(edition.language))
    heading = word.add_heading(level=1)
    set_paragraph(heading, scripts[1])
    _add_run(heading, title_of(edition), scripts[1])
    if edition.translators:
        _add_run(word.add_paragraph(), " · ".join(edition.translators), _ENGLISH).font.color.rgb = _SOFT_COLOUR
    table = _table(word, edition)
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
    told.content_status = storable(edition.draft_label)[:_LONGEST_PROPERTY] if edition.draft else "Final"
    told.comments = ""
    forget_template(word)


def _say_draft(word: WordDocument, edition: TranslatedDocument) -> None:
    if edition.draft:
        paragraph = word.sections[0].header.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = _add_run(paragraph, edition.draft_label, _ENGLISH)
        run.bold = True
        run.font.color.rgb = _DRAFT_COLOUR


def _table(word: WordDocument, edition: TranslatedDocument) -> Table:
    table: Table = word.add_table(rows=1, cols=len(COLUMNS), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = width
    part, source, target, state = COLUMNS
    heads = (
        part,
        f"{source}: {language_heading(edition.source_language)}",
        f"{target}: {language_heading(edition.language)}",
        state,
    )
    row = table.rows[0]
    for cell, text in zip(row.cells, heads, strict=True):
        _add_run(cell.paragraphs[0], text, _ENGLISH).bold = True
    _property(row, "w:tblHeader")
    return table


def _property(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _add_group(table: Table, group: Group, scripts: tuple[Script, Script]) -> None:
    """The block's rows; its label stands in one cell over all of them."""
    for number, row in enumerate(group.rows):
        added: _Row = table.add_row()  # type: ignore[no-untyped-call]
        _property(added, "w:cantSplit")
        label, source, target, state = added.cells
        _span(label, is_first=number == 0)
        if number == 0:
            _add_run(label.paragraphs[0], group.label, _ENGLISH).font.color.rgb = _SOFT_COLOUR
        _add_content(source, row.source, scripts[0], group.is_headline)
        _add_content(target, row.target, scripts[1], group.is_headline)
        _add_run(state.paragraphs[0], row.state, _ENGLISH).font.color.rgb = _SOFT_COLOUR


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


def _add_run(paragraph: Paragraph, text: str, script: Script, styles: Iterable[str] = ()) -> Run:
    run = paragraph.add_run(storable(text))
    for style in styles:
        setattr(run.font, style, True)
    set_run(run, script)
    return run


FORMAT = Format(
    name="bilingual-docx",
    label="Side by side (Word)",
    suffixes=(".docx",),
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write=write,
    rank=71,
)
