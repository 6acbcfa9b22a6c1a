"""The tables of an edition in a new Word document."""

from __future__ import annotations

from collections.abc import Mapping

from docx.document import Document as WordDocument
from docx.enum.table import WD_TABLE_DIRECTION
from docx.oxml.parser import OxmlElement
from docx.oxml.table import CT_Row
from docx.shared import Emu
from docx.table import Table as WordTable
from docx.table import _Cell

from workbench.formats.docx_language import Script, script_of
from workbench.formats.images import images_of
from workbench.formats.tables import Place, Table
from workbench.formats.word.new_paragraphs import fill, in_place_of, style_of


def add_table(word: WordDocument, table: Table, language: str, marks: Mapping[str, str]) -> None:
    """Add the table with its rows, columns and merged cells; its head is repeated on every page. `marks` stand before
    the text of footnotes, by the block's id."""
    added = word.add_table(rows=0, cols=table.width, style="Table Grid")
    width = added.columns[0].width or Emu(0)
    script = script_of(language)
    if script.right_to_left:
        added.table_direction = WD_TABLE_DIRECTION.RTL
    going_on: dict[int, tuple[int, int]] = {}  # by column, the last row that a cell covers, and its columns
    for number, row in enumerate(table.rows):
        element = added._tbl.add_tr()
        if number < table.head:
            element.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        places = {place.column: place for place in row}
        column = 1
        while column <= table.width:
            place = places.get(column)
            last, columns = (number + place.rows - 1, place.columns) if place else going_on.get(column, (number, 1))
            merge = ("restart" if place else "continue") if (place and place.rows > 1) or not place else None
            cell = _add_cell(added, element, columns, merge)
            cell.width = Emu(width * columns)
            if place:
                _fill(cell, place, language, script, marks)
            going_on[column] = last, columns
            column += columns


def _add_cell(table: WordTable, row: CT_Row, columns: int, merge: str | None) -> _Cell:
    cell = row.add_tc()
    cell.grid_span = columns
    cell.vMerge = merge
    return _Cell(cell, table)


def _fill(cell: _Cell, place: Place, language: str, script: Script, marks: Mapping[str, str]) -> None:
    """Each block of the cell as a paragraph of its own; a header cell is bold."""
    paragraph = None
    for block in place.blocks:
        content = block.target(language)
        if content.plain.strip():
            paragraph = cell.add_paragraph() if paragraph is not None else cell.paragraphs[0]
            paragraph.style = style_of(block)
            images = (in_place_of(image.alternative) for image in images_of(block.block))
            before = "".join(f"{each} " for each in images if each) + marks.get(block.block.id, "")
            fill(paragraph, content, script, before, bold=place.header)
