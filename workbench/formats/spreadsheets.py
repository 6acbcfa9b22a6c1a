"""A table as a spreadsheet file. What a cell says is never taken for a formula."""

from __future__ import annotations

import csv
import importlib
import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.cell import Cell

# A spreadsheet program runs what begins like this (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_CONTROLS = {number: None for number in range(32) if chr(number) not in "\t\n\r"}
# As wide as a column gets, in characters, and as much as one cell takes: Excel's own limit.
_WIDEST, _LONGEST = 48, 32_767


def as_csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The table as CSV in UTF-8 with a byte order mark, by which Excel knows the encoding. Cells that a spreadsheet program
    would run begin with an apostrophe."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    for row in (head, *rows):
        writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in map(_plain, row)])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")


def as_xlsx(title: str, head: Sequence[str], rows: Iterable[Sequence[str]], right_to_left: bool = False) -> bytes:
    """The table as a workbook of one sheet: text cells only, the head in bold and in sight while one scrolls."""
    # A server that writes no workbook does without its library's 10 MB.
    openpyxl = importlib.import_module("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "".join(letter for letter in title if letter not in "[]:*?/\\")[:31] or "1"
    sheet.sheet_view.rightToLeft = right_to_left
    widths = [0] * len(head)
    for number, row in enumerate((head, *rows), 1):
        for column, text in enumerate(map(_plain, row), 1):
            _write(sheet.cell(number, column), text, number == 1)
            widths[column - 1] = max(widths[column - 1], min(_WIDEST, len(text) + 2))
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[openpyxl.utils.get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _write(cell: Cell, text: str, bold: bool) -> None:
    styles = importlib.import_module("openpyxl.styles")
    cell.value = text
    cell.data_type = "s"
    cell.alignment = styles.Alignment(wrap_text=True, vertical="top")
    cell.font = styles.Font(bold=bold)


def _plain(text: str) -> str:
    """Without what a file of this kind cannot hold."""
    return text.translate(_CONTROLS).encode("utf-8", "replace").decode()[:_LONGEST]
