"""Where the cells of a page's tables stand, by the rules browsers draw them by (HTML, "Forming a table")."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from workbench.formats.tables import Cell
from workbench.formats.webpage.tree import Node

CELLS = frozenset({"td", "th"})
# Spans are followed to this column and over that many rows; more is no table anybody reads.
WIDEST = 200
TALLEST = 1000


def cells_of(nodes: Iterable[Node]) -> dict[Node, Cell]:
    """The cells of the tables that hold data. A table of one cell, one around other tables, and one that says so is
    only there for the page's layout."""
    found: dict[Node, list[Node]] = defaultdict(list)
    layout: set[Node] = set()
    for node in nodes:
        table = _table_around(node)
        if node.tag in CELLS and table:
            found[table].append(node)
        elif node.tag == "table":
            layout |= {table} if table else set()
            layout |= {node} if node.attributes.get("role") in ("presentation", "none") else set()
    data = [cells for table, cells in found.items() if table not in layout and len(cells) > 1]
    return {node: cell for number, cells in enumerate(data, 1) for node, cell in _placed(cells, number)}


def _table_around(node: Node) -> Node | None:
    around = node.parent
    while around is not None and around.tag != "table":
        around = around.parent
    return around


def _row_around(cell: Node) -> Node | None:
    around = cell.parent
    while around is not None and around.tag not in ("tr", "table"):
        around = around.parent
    return around


def _placed(cells: list[Node], table: int) -> Iterator[tuple[Node, Cell]]:
    row, column, last_row = 0, 1, None
    taken: Counter[int] = Counter()  # by column, the last row that a cell from above covers
    for node in cells:
        row_node = _row_around(node)
        if row == 0 or row_node is not last_row:
            row, column, last_row = row + 1, 1, row_node
        while taken[column] >= row:
            column += 1
        rows, columns = _span(node, "rowspan", TALLEST), _span(node, "colspan", WIDEST)
        if column + columns > WIDEST:
            rows = columns = 1
        if rows > 1:
            taken.update({each: row + rows - 1 - taken[each] for each in range(column, column + columns)})
        header = node.tag == "th" or bool(row_node and row_node.parent and row_node.parent.tag == "thead")
        yield node, Cell(table, row, column, rows, columns, header)
        column += columns


def _span(node: Node, name: str, most: int) -> int:
    told = node.attributes.get(name, "").strip()
    return min(max(int(told), 1), most) if told.isdecimal() and len(told) < 10 else 1
