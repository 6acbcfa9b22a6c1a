"""Tables: which cell a block stands in, and the rows that cells make again when they are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, product
from typing import TypeAlias

from workbench.formats.document import Block, TranslatedBlock

# A grid with more places than this, and hardly a cell in them, is not drawn: its rows hold their cells one after another.
LARGEST = 50_000
SPARSE = 20


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a cell stands: its table's number in the document, its row and column from 1, how many rows and columns it covers."""

    table: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    header: bool = False

    @property
    def attributes(self) -> dict[str, str]:
        """As the attributes of a block that stands in it: what is as usual is left out."""
        told = {"table": str(self.table), "row": str(self.row), "column": str(self.column)}
        spans = {"rows": self.rows, "columns": self.columns}
        told |= {name: str(span) for name, span in spans.items() if span > 1}
        return told | ({"header": "yes"} if self.header else {})


def cell_of(block: Block) -> Cell | None:
    """The cell the block stands in; None when it stands in none, or was stored before cells were told."""
    told = block.attributes
    numbers = [told.get(name, "1") for name in ("table", "row", "column", "rows", "columns")]
    if not {"table", "row", "column"} <= told.keys() or not all(each.isdecimal() and int(each) for each in numbers):
        return None
    table, row, column, rows, columns = map(int, numbers)
    return Cell(table, row, column, rows, columns, told.get("header") == "yes")


@dataclass(frozen=True, slots=True)
class Place:
    """A cell that is written: its blocks, which may be none, its column from 1, how many rows and columns it covers."""

    blocks: tuple[TranslatedBlock, ...]
    column: int
    rows: int = 1
    columns: int = 1
    header: bool = False


Row: TypeAlias = tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells in order. Where no cell of a row begins in a column, another one covers it."""

    rows: tuple[Row, ...]
    width: int

    @property
    def head(self) -> int:
        """How many rows at the top hold nothing but header cells; none where such a cell covers rows below them."""
        held = [[place.header for place in row if place.blocks] for row in self.rows]
        head = next((at for at, headers in enumerate(held) if not headers or not all(headers)), len(held))
        return 0 if any(at + place.rows > head for at in range(head) for place in self.rows[at]) else head

    @property
    def blocks(self) -> tuple[TranslatedBlock, ...]:
        """The blocks of all cells, row by row."""
        return tuple(block for row in self.rows for place in row for block in place.blocks)


def grouped(blocks: Iterable[TranslatedBlock]) -> Iterator[TranslatedBlock | Table]:
    """The blocks in order, those that follow each other in one table as that table."""
    for number, found in groupby(blocks, key=_table_of):
        if number:
            yield _table(list(found))
        else:
            yield from found


def _table_of(block: TranslatedBlock) -> int:
    cell = cell_of(block.block)
    return cell.table if cell else 0


def _table(blocks: Sequence[TranslatedBlock]) -> Table:
    cells: dict[tuple[int, int], Cell] = {}
    held: dict[tuple[int, int], list[TranslatedBlock]] = {}
    for block in blocks:
        if cell := cell_of(block.block):
            cells.setdefault((cell.row, cell.column), cell)
            held.setdefault((cell.row, cell.column), []).append(block)
    top, bottom = min(row for row, _ in cells), max(row for row, _ in cells)
    width = max(column for _, column in cells)
    size = (bottom - top + 1) * width
    if size > LARGEST and size > SPARSE * len(cells):
        return _one_after_another(cells, held)
    rows: list[list[Place]] = [[] for _ in range(top, bottom + 1)]
    covered: set[tuple[int, int]] = set()
    for at in sorted(cells):
        cell = cells[at]
        rows_covered, columns_covered = (
            min(cell.rows, bottom - cell.row + 1),
            min(cell.columns, width - cell.column + 1),
        )
        area = set(product(range(cell.row, cell.row + rows_covered), range(cell.column, cell.column + columns_covered)))
        if not (area - {at}).isdisjoint(cells.keys() | covered):
            area, rows_covered, columns_covered = {at}, 1, 1
        covered |= area
        place = Place(tuple(held[at]), cell.column, rows_covered, columns_covered, cell.header)
        rows[cell.row - top].append(place)
    for row, column in product(range(top, bottom + 1), range(1, width + 1)):
        if (row, column) not in covered:
            rows[row - top].append(Place((), column))
    return Table(tuple(tuple(sorted(row, key=lambda place: place.column)) for row in rows), width)


def _one_after_another(cells: dict[tuple[int, int], Cell], held: dict[tuple[int, int], list[TranslatedBlock]]) -> Table:
    rows = []
    for _row, found in groupby(sorted(cells), key=lambda at: at[0]):
        rows.append(
            tuple(Place(tuple(held[at]), column, header=cells[at].header) for column, at in enumerate(found, 1))
        )
    return Table(tuple(rows), max(map(len, rows)))
