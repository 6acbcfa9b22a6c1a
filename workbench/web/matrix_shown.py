"""The matrix of an article's editions as people see it: rows that were asked for, with the way to the words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

from flask import url_for
from flask_babel import lazy_gettext

from workbench.consistency.evidence import Place
from workbench.consistency.matrix import Cell, Row, State
from workbench.consistency.segment_rows import SEGMENT, segment_rows
from workbench.consistency.together import Together
from workbench.services.comparing import SideBySide
from workbench.web.kind_words import kind_word

STATE_WORDS = {
    State.AGREES: lazy_gettext("Agrees"),
    State.DIFFERS: lazy_gettext("Differs"),
    State.MISSING: lazy_gettext("Missing"),
    State.EXTRA: lazy_gettext("Only here"),
    State.UNKNOWN: lazy_gettext("Cannot be told"),
}
STATE_SIGNS = {
    State.AGREES: "check",
    State.DIFFERS: "triangle-alert",
    State.MISSING: "circle-slash",
    State.EXTRA: "plus",
    State.UNKNOWN: "circle-help",
}


class Kinds(StrEnum):
    """What rows are about, as one chooses it."""

    ALL = "all"
    FACTS = "facts"
    NAMES = "names"
    QUOTATIONS = "quotations"
    SENTENCES = "sentences"

    def holds(self, kind: str) -> bool:
        """Whether rows of that kind belong to it."""
        return self is Kinds.ALL or self is _KINDS.get(kind, Kinds.FACTS)


_KINDS = {"name": Kinds.NAMES, "term": Kinds.NAMES, "quote": Kinds.QUOTATIONS, SEGMENT: Kinds.SENTENCES}
KIND_WORDS = {
    Kinds.ALL: lazy_gettext("Everything"),
    Kinds.FACTS: lazy_gettext("Facts"),
    Kinds.NAMES: lazy_gettext("Names"),
    Kinds.QUOTATIONS: lazy_gettext("Quotations"),
    Kinds.SENTENCES: lazy_gettext("Sentences"),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows are asked for: of which kinds, and whether only those in which the editions differ."""

    kinds: Kinds = Kinds.ALL
    differences: bool = True

    def holds(self, row: Row) -> bool:
        """Whether the row was asked for."""
        return self.kinds.holds(row.kind) and not (self.differences and row.agrees)


@dataclass(frozen=True, slots=True)
class ShownCell:
    """What an edition says. `href` leads to the words at the desk; it is empty where nobody may go there."""

    state: State
    sign: str
    word: str
    words: str
    value: str
    href: str
    odd: bool


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row with its number in the article's order of sentences, counted from 1."""

    sentence: int
    kind: str
    cells: tuple[ShownCell, ...]
    agrees: bool


def all_rows(told: Together) -> list[Row]:
    """Every row in the article's order: each sentence, then the facts, names and quotations in it."""
    rows = [*segment_rows(told.editions, told.groups), *map(partial(_without_absent, told), told.rows)]
    return sorted(rows, key=lambda row: row.group)


def _without_absent(told: Together, row: Row) -> Row:
    """The row; of an edition that leaves out the whole sentence it cannot be told what it would say: the sentence's own row
    says that it is missing."""
    there = [bool(places) for places in told.groups[row.group]]
    if all(there):
        return row
    cells = (cell if here else Cell(State.UNKNOWN) for cell, here in zip(row.cells, there, strict=True))
    return replace(row, cells=tuple(cells))


def shown_rows(told: SideBySide, rows: Sequence[Row], linked: bool) -> list[ShownRow]:
    """The rows in the person's language; `linked` ones lead to the desk."""
    return [
        ShownRow(
            row.group + 1,
            kind_word(row.kind),
            tuple(_cell(cell, _href(told, row, number) if linked else "") for number, cell in enumerate(row.cells)),
            row.agrees,
        )
        for row in rows
    ]


def counted(rows: Sequence[Row], differences: bool) -> dict[Kinds, int]:
    """How many rows there are of each choice of kinds."""
    return {kinds: sum(Wanted(kinds, differences).holds(row) for row in rows) for kinds in Kinds}


def standing_out(rows: Sequence[Row]) -> dict[int, Counter[str]]:
    """For each column in which something stands against the others, how often by kind's word; most often first. Sentences
    do not count where the facts in them do."""
    found: dict[int, Counter[str]] = {}
    for row in rows:
        for number, cell in enumerate(row.cells):
            if cell.odd and cell.state is not State.AGREES:
                found.setdefault(number, Counter())[kind_word(row.kind)] += 1
    return dict(sorted(found.items(), key=lambda pair: -pair[1].total()))


def _cell(cell: Cell, href: str) -> ShownCell:
    word, sign = str(STATE_WORDS[cell.state]), STATE_SIGNS[cell.state]
    return ShownCell(cell.state, sign, word, " ".join(cell.words.split()), cell.value, href, cell.odd)


def _href(told: SideBySide, row: Row, number: int) -> str:
    """The unit that says it; for the source, and where nothing is said, the first unit of those that belong to it."""
    if number:
        unit = _unit(told, number, row.cells[number].places) or _unit_of_group(told, row.group, number)
        return _desk(told, number, unit) if unit else ""
    columns = range(1, len(told.columns) + 1)
    there = ((each, unit) for each in columns if (unit := _unit_of_group(told, row.group, each)))
    return next((_desk(told, each, unit) for each, unit in there), "")


def _unit(told: SideBySide, number: int, places: Sequence[Place]) -> int | None:
    return told.columns[number - 1].units[places[0].sentence] if places else None


def _unit_of_group(told: SideBySide, group: int, number: int) -> int | None:
    places = told.groups[group][number]
    return told.columns[number - 1].units[places[0]] if places else None


def _desk(told: SideBySide, number: int, unit: int) -> str:
    return url_for("desk.edit", edition_id=told.columns[number - 1].edition.id, _anchor=f"u{unit}")
