"""What a person does to a proposal: each act makes another proposal, and what changed can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from workbench.alignment.proposal import Proposal, Row, place_of, shared_out


class Act(StrEnum):
    """JOIN, SPLIT and AGREE are done to a row (by its key), the others to a target sentence (by its place)."""

    JOIN = "join"
    SPLIT = "split"
    AGREE = "agree"
    UP = "up"
    DOWN = "down"
    ASIDE = "aside"
    BACK = "back"


class Reason(StrEnum):
    """Why an act cannot be done."""

    GONE = "gone"
    NO_NEXT = "no_next"
    OTHER_PARAGRAPH = "other_paragraph"
    NOTHING_TO_SPLIT = "nothing_to_split"
    FIRST = "first"
    LAST = "last"


class NotPossible(ValueError):
    """The act cannot be done to this row or sentence; nothing changed."""

    def __init__(self, reason: Reason) -> None:
        self.reason = reason
        super().__init__(reason.value)


@dataclass(frozen=True, slots=True)
class Change:
    """What an act changed: the rows from number `at` on, and what lies aside, before and after."""

    at: int
    before: tuple[Row, ...]
    after: tuple[Row, ...]
    aside_before: tuple[int, ...]
    aside_after: tuple[int, ...]

    def taken_back(self) -> Change:
        """The change that undoes this one."""
        return Change(self.at, self.after, self.before, self.aside_after, self.aside_before)

    def made_in(self, proposal: Proposal) -> Proposal:
        """The proposal with the change; ValueError where it does not hold the rows the change begins with."""
        end = self.at + len(self.before)
        if proposal.rows[self.at : end] != self.before or proposal.aside != self.aside_before:
            raise ValueError("the change belongs to another state of the proposal")
        rows = (*proposal.rows[: self.at], *self.after, *proposal.rows[end:])
        return replace(proposal, rows=rows, aside=self.aside_after)


def change_between(old: Proposal, new: Proposal) -> Change:
    """The smallest stretch of rows in which the two differ, and what lies aside."""
    first = 0
    most = min(len(old.rows), len(new.rows))
    while first < most and old.rows[first] == new.rows[first]:
        first += 1
    last = 0
    while last < most - first and old.rows[-1 - last] == new.rows[-1 - last]:
        last += 1
    before, after = old.rows[first : len(old.rows) - last], new.rows[first : len(new.rows) - last]
    return Change(first, before, after, old.aside, new.aside)


def acted(proposal: Proposal, act: Act, place: str) -> Proposal:
    """The proposal after the act. `place` is a row's key ("s4", "t7") or the place of a target sentence ("7").

    Raises NotPossible where the act cannot be done there."""
    try:
        if act in _ON_ROWS:
            return _ON_ROWS[act](proposal, proposal.at(place))
        return _ON_TARGETS[act](proposal, int(place))
    except (LookupError, ValueError) as error:
        if isinstance(error, NotPossible):
            raise
        raise NotPossible(Reason.GONE) from error


def _join(proposal: Proposal, number: int) -> Proposal:
    """With the next row."""
    if number + 1 == len(proposal.rows):
        raise NotPossible(Reason.NO_NEXT)
    row, following = proposal.rows[number : number + 2]
    sources = row.sources + following.sources
    if len({proposal.paragraphs[place] for place in sources}) > 1:
        raise NotPossible(Reason.OTHER_PARAGRAPH)
    return _with(proposal, number, 2, Row(sources, tuple(sorted(row.targets + following.targets))))


def _split(proposal: Proposal, number: int) -> Proposal:
    """Into its source sentences; a single one keeps its first target, and the others stand behind it as added."""
    row = proposal.rows[number]
    if len(row.sources) > 1:
        parts = shared_out(replace(row, confidence=None), [(place,) for place in row.sources])
    elif len(row.targets) > 1:
        parts = [Row(row.sources, row.targets[:1]), *(Row((), (target,)) for target in row.targets[1:])]
    else:
        raise NotPossible(Reason.NOTHING_TO_SPLIT)
    return _with(proposal, number, 1, *parts)


def _agree(proposal: Proposal, number: int) -> Proposal:
    """The person looked: the row is right."""
    return _with(proposal, number, 1, replace(proposal.rows[number], confidence=None))


def _up(proposal: Proposal, target: int) -> Proposal:
    number = proposal.holding(target)
    if number == 0:
        raise NotPossible(Reason.FIRST)
    above, row = proposal.rows[number - 1 : number + 1]
    return _with(proposal, number - 1, 2, _taking(above, target), *_without(row, target))


def _down(proposal: Proposal, target: int) -> Proposal:
    number = proposal.holding(target)
    if number + 1 == len(proposal.rows):
        raise NotPossible(Reason.LAST)
    row, below = proposal.rows[number : number + 2]
    return _with(proposal, number, 2, *_without(row, target), _taking(below, target))


def _aside(proposal: Proposal, target: int) -> Proposal:
    number = proposal.holding(target)
    left = _with(proposal, number, 1, *_without(proposal.rows[number], target))
    return replace(left, aside=tuple(sorted((*proposal.aside, target))))


def _back(proposal: Proposal, target: int) -> Proposal:
    """Behind the sentence it follows in the translation, as a row of its own."""
    if target not in proposal.aside:
        raise LookupError(target)
    left = replace(proposal, aside=tuple(place for place in proposal.aside if place != target))
    return _with(left, place_of(left.rows, target), 0, Row((), (target,)))


def _taking(row: Row, target: int) -> Row:
    return Row(row.sources, tuple(sorted((*row.targets, target))))


def _without(row: Row, target: int) -> tuple[Row, ...]:
    """The row without the sentence; none where nothing is left."""
    left = Row(row.sources, tuple(place for place in row.targets if place != target))
    return (left,) if left.sources or left.targets else ()


def _with(proposal: Proposal, number: int, taken: int, *rows: Row) -> Proposal:
    """The proposal with `rows` in the place of the `taken` rows from that number on."""
    return replace(proposal, rows=(*proposal.rows[:number], *rows, *proposal.rows[number + taken :]))


_ON_ROWS: Mapping[Act, Callable[[Proposal, int], Proposal]] = {Act.JOIN: _join, Act.SPLIT: _split, Act.AGREE: _agree}
_ON_TARGETS: Mapping[Act, Callable[[Proposal, int], Proposal]] = {
    Act.UP: _up,
    Act.DOWN: _down,
    Act.ASIDE: _aside,
    Act.BACK: _back,
}
