"""Where the cells of a Word document's tables stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from workbench.formats.tables import Cell
from workbench.formats.word.names import w
from workbench.formats.word.runs import is_fallback

# Word's own limit of columns in a table (Office file limits).
WIDEST = 63


@dataclass(slots=True)
class _Table:
    """A table that is being read: where its next cell stands, and the merged cells that go on downwards by their column."""

    number: int
    row: int = 0
    column: int = 1
    header: bool = False
    merged: dict[int, etree._Element] = field(default_factory=dict)


def cells_of(root: etree._Element, numbers: Iterator[int]) -> dict[etree._Element, Cell]:
    """The cells of a part's tables, which are counted by `numbers`. What is left of a cell that was merged with the one
    above it counts as that one, a table in a cell as that cell's text, unless the cell is only a box around it."""
    found: dict[etree._Element, Cell] = {}
    joined: dict[etree._Element, etree._Element] = {}
    tables: dict[etree._Element, _Table] = {}
    for element in root.iter(w("tbl"), w("tr"), w("tc")):
        if element.tag == w("tbl"):
            if not is_fallback(element):
                tables[element] = _Table(next(numbers))
            continue
        table = tables.get(next(element.iterancestors(w("tbl")), element))
        if table is None:
            continue
        if element.tag == w("tr"):
            _begin_row(table, element)
        elif table.row:
            _take(element, table, found, joined)
    return _outermost(found | {below: found[above] for below, above in joined.items()})


def _outermost(found: dict[etree._Element, Cell]) -> dict[etree._Element, Cell]:
    sizes = Counter(cell.table for cell in found.values())
    told: dict[etree._Element, Cell] = {}
    for element, cell in found.items():
        around = next((told[each] for each in element.iterancestors(w("tc")) if each in told), None)
        told[element] = around if around and sizes[around.table] > 1 else cell
    return told


def _begin_row(table: _Table, row: etree._Element) -> None:
    table.row += 1
    table.column = 1 + min(_number(row, "trPr", "gridBefore", 0), WIDEST)
    header = row.find(f"{w('trPr')}/{w('tblHeader')}")
    table.header = header is not None and header.get(w("val"), "1") not in ("0", "false", "off")


def _take(
    element: etree._Element,
    table: _Table,
    found: dict[etree._Element, Cell],
    joined: dict[etree._Element, etree._Element],
) -> None:
    columns = min(max(_number(element, "tcPr", "gridSpan", 1), 1), WIDEST)
    merge = element.find(f"{w('tcPr')}/{w('vMerge')}")
    above = table.merged.get(table.column)
    if merge is not None and merge.get(w("val"), "continue") != "restart" and above is not None:
        found[above] = replace(found[above], rows=table.row - found[above].row + 1)
        joined[element] = above
    else:
        found[element] = Cell(table.number, table.row, table.column, 1, columns, table.header)
        table.merged.pop(table.column, None)
        if merge is not None:
            table.merged[table.column] = element
    table.column += columns


def _number(element: etree._Element, properties: str, name: str, otherwise: int) -> int:
    told = element.find(f"{w(properties)}/{w(name)}")
    value = told.get(w("val"), "") if told is not None else ""
    return int(value) if value.isdecimal() and len(value) < 6 else otherwise
