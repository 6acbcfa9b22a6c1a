"""The sentences of many editions as rows of the matrix: what each edition says there, leaves out or adds."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.consistency.compared import Joined
from workbench.consistency.edition import EditionText
from workbench.consistency.matrix import Cell, Group, Row, State

SEGMENT = "segment"


def segment_rows(editions: Sequence[EditionText], groups: Sequence[Group]) -> tuple[Row, ...]:
    """A row for each group, in their order; the first edition is the source. Every group has an entry for each edition."""
    return tuple(_row(editions, number, group) for number, group in enumerate(groups))


def _row(editions: Sequence[EditionText], number: int, group: Group) -> Row:
    there = [bool(places) for places in group]
    joined = [Joined(edition, places) for edition, places in zip(editions, group, strict=True)]
    return Row(SEGMENT, number, tuple(_cell(joined[place], place, there) for place in range(len(joined))))


def _cell(joined: Joined, place: int, there: Sequence[bool]) -> Cell:
    odd = len(there) > 2 and there.count(there[place]) == 1
    if not there[place]:
        return Cell(State.MISSING, odd=odd)
    state = State.EXTRA if place and sum(there) == 1 else State.AGREES
    return Cell(state, joined.text, places=joined.place(0, len(joined.text)), odd=odd)
