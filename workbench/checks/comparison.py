"""The facts of both sides of a pair, matched by value: what is left over contradicts, or is missing or extra."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from workbench.facts import SURE, Fact
from workbench.facts.agreeing import COUNTED, Agreement, agreement


class How(Enum):
    """How two facts of a pair differ."""

    VALUE = "value"
    UNIT = "unit"
    MISSING = "missing"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact of the source and what the translation says instead; one is None where a side says nothing."""

    how: How
    source: Fact | None
    target: Fact | None

    @property
    def kind(self) -> str:
        """The kind of the fact that is plain about its kind."""
        told = [fact.kind for fact in (self.source, self.target) if fact]
        return next((kind for kind in told if kind != "number"), told[0])


# What is said in words and names is compared by checks of their own.
_COMPARED = COUNTED | {"date", "time"}


def compare(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> tuple[Difference, ...]:
    """The differences, contradictions first. Facts that are not sure match but never differ."""
    here = [fact for fact in source if fact.kind in _COMPARED]
    there = [fact for fact in target if fact.kind in _COMPARED]
    left_here, left_there = _left(here, there), _left(there, here)
    found = list(_other_units(left_here, left_there))
    found += _other_values(left_here, left_there)
    found += [Difference(How.MISSING, fact, None) for fact in left_here]
    return (*found, *(Difference(How.EXTRA, None, fact) for fact in left_there))


def _left(mine: list[Fact], yours: list[Fact]) -> list[Fact]:
    """The sure facts that nothing on the other side agrees with."""
    return [
        fact
        for fact in mine
        if fact.sure >= SURE and not any(agreement(fact, other) >= Agreement.VALUE for other in yours)
    ]


def _other_units(here: list[Fact], there: list[Fact]) -> Iterator[Difference]:
    for fact in tuple(here):
        other = next((each for each in there if agreement(fact, each) is Agreement.OTHER_UNIT), None)
        if other:
            here.remove(fact)
            there.remove(other)
            yield Difference(How.UNIT, fact, other)


def _other_values(here: list[Fact], there: list[Fact]) -> Iterator[Difference]:
    """Left-over facts that stand for each other: of the same kind first, then any that count."""
    for alike in (_same_kind, _both_count):
        for fact in tuple(here):
            candidates = [each for each in there if alike(fact, each)]
            if candidates:
                other = min(candidates, key=lambda each: abs(each.start - fact.start))
                here.remove(fact)
                there.remove(other)
                yield Difference(How.VALUE, fact, other)


def _same_kind(here: Fact, there: Fact) -> bool:
    return here.kind == there.kind and (here.unit == there.unit or here.kind in ("money", "number"))


def _both_count(here: Fact, there: Fact) -> bool:
    return (
        here.kind in COUNTED
        and there.kind in COUNTED
        or _is_year(here)
        and there.kind == "number"
        or _is_year(there)
        and here.kind == "number"
    )


def _is_year(fact: Fact) -> bool:
    return fact.kind == "date" and str(fact.value).isdigit()
