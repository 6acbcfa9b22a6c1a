"""A proposal: the sentences of a source and of its existing translation in rows, as a person corrects them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from workbench.alignment.link import Link

# Confidence from which a pair is shown as sure, and below which as doubtful. Measured on edition pairs of news without a model
# (`python -m benchmarks pairing`): from SURE on 98 in 100 pairs are right, below DOUBTFUL about every second.
SURE, DOUBTFUL = 0.5, 0.2


class Sureness(StrEnum):
    """How sure it is that a row is right: a person said so, or the confidence of the machine in steps."""

    CHECKED = "checked"
    SURE = "sure"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Row:
    """Places of source and target sentences that belong together, each in order. Without targets the sentences are left out,
    without sources they are added. `confidence` is the machine's (0 to 1), None where a person set or checked the row."""

    sources: tuple[int, ...]
    targets: tuple[int, ...]
    confidence: float | None = None

    @property
    def key(self) -> str:
        """What the row is called in its proposal: "s4" after its first source sentence, "t7" after its first target."""
        return f"s{self.sources[0]}" if self.sources else f"t{self.targets[0]}"

    @property
    def sureness(self) -> Sureness:
        """The step of its confidence."""
        if self.confidence is None:
            return Sureness.CHECKED
        if self.confidence >= SURE:
            return Sureness.SURE
        return Sureness.DOUBTFUL if self.confidence < DOUBTFUL else Sureness.LIKELY


@dataclass(frozen=True, slots=True)
class Proposal:
    """The rows in the order of the source, and the target sentences that were set aside, in their order.

    Every source sentence stands in one row, every target sentence in one row or aside. `paragraphs` tells the paragraph of
    each source sentence: a row's source sentences follow each other in one paragraph, as a unit of an edition does."""

    rows: tuple[Row, ...]
    aside: tuple[int, ...]
    paragraphs: tuple[int, ...]

    def at(self, key: str) -> int:
        """The number of the row of that key; LookupError where there is none."""
        for number, row in enumerate(self.rows):
            if row.key == key:
                return number
        raise LookupError(key)

    def holding(self, target: int) -> int:
        """The number of the row that holds the target sentence; LookupError where none does."""
        for number, row in enumerate(self.rows):
            if target in row.targets:
                return number
        raise LookupError(target)

    @property
    def moved(self) -> frozenset[str]:
        """The keys of the rows whose targets stand elsewhere in the translation: those outside the longest run in order."""
        told = [row for row in self.rows if row.targets]
        kept = set(_longest_run([row.targets[0] for row in told]))
        return frozenset(row.key for number, row in enumerate(told) if number not in kept)


def proposal_of(links: Iterable[Link], paragraphs: Sequence[int], aside: Sequence[int] = ()) -> Proposal:
    """The proposal that the links make. A link over several paragraphs becomes one doubtful row for each of them."""
    rows = [row for link in links for row in _rows(link, paragraphs)]
    return Proposal(in_order(rows), tuple(sorted(aside)), tuple(paragraphs))


def in_order(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The rows by their sources; what is added stands behind the row with the target sentence it follows."""
    told = list(rows)
    ordered = sorted((row for row in told if row.sources), key=lambda row: row.sources)
    for row in sorted((row for row in told if not row.sources), key=lambda row: row.targets):
        ordered.insert(place_of(ordered, row.targets[0]), row)
    return tuple(ordered)


def place_of(rows: Sequence[Row], target: int) -> int:
    """Where a row for this target sentence belongs: behind the row that holds the nearest one before it."""
    before = [
        (row.targets[-1], number + 1) for number, row in enumerate(rows) if row.targets and row.targets[-1] < target
    ]
    return max(before, default=(0, 0))[1]


def shared_out(row: Row, parts: Sequence[Sequence[int]]) -> list[Row]:
    """The row as one row for each part of its sources: a target sentence each in order, the last part takes the rest."""
    last = len(parts) - 1
    targets = [row.targets[n : n + 1] if n < last else row.targets[n:] for n in range(len(parts))]
    return [replace(row, sources=tuple(part), targets=given) for part, given in zip(parts, targets, strict=True)]


def _rows(link: Link, paragraphs: Sequence[int]) -> Iterator[Row]:
    row = Row(link.sources, tuple(sorted(link.targets)), link.confidence)
    parts = [list(part) for _paragraph, part in groupby(link.sources, key=lambda place: paragraphs[place])]
    if len(parts) < 2:
        yield row
    else:
        yield from shared_out(replace(row, confidence=0.0 if row.targets else row.confidence), parts)


def _longest_run(values: Sequence[int]) -> list[int]:
    """The numbers of the longest increasing run of the values (by patience sorting)."""
    ends: list[int] = []
    numbers: list[int] = []
    before: list[int] = []
    for number, value in enumerate(values):
        place = bisect_left(ends, value)
        before.append(numbers[place - 1] if place else -1)
        ends[place : place + 1] = [value]
        numbers[place : place + 1] = [number]
    found = []
    at = numbers[-1] if numbers else -1
    while at >= 0:
        found.append(at)
        at = before[at]
    return found[::-1]
