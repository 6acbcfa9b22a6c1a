"""The facts of both sides of a pair, matched by value: what is left over contradicts, or is missing or extra."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from workbench.checks.derived import Evidence, is_derived
from workbench.facts import SURE, Fact
from workbench.facts.agreeing import COUNTED, Agreement, agreement, hours_of


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
_COMPARED = COUNTED | {"date", "time", "phone"}
_CALENDAR = frozenset({"date", "time"})
# A segment with more facts than this is a table or an attack, and comparing each with each would keep everybody waiting.
MOST = 400


def compare(
    source: tuple[Fact, ...], target: tuple[Fact, ...], written_on: datetime.date | None = None
) -> tuple[Difference, ...]:
    """The differences, contradictions first. Facts that are not sure match but never differ, nor do those that can be
    computed from what the other side says; for ages this takes the day the text was written."""
    here = [fact for fact in source if fact.kind in _COMPARED]
    there = [fact for fact in target if fact.kind in _COMPARED]
    if max(len(here), len(there)) > MOST:
        return ()
    left_here, left_there = _left(here, there), _left(there, here)
    if left_here or left_there:
        sides = Evidence(source, target, left_there, written_on), Evidence(target, source, left_here, written_on)
        left_here = [fact for fact in left_here if not is_derived(fact, sides[0])]
        left_there = [fact for fact in left_there if not is_derived(fact, sides[1])]
    found = list(_other_units(left_here, left_there))
    found += _other_values(left_here, left_there)
    found += _unit_of_another(left_here, there, here)
    found += [_turned(each) for each in _unit_of_another(left_there, here, there)]
    found += [Difference(How.MISSING, fact, None) for fact in left_here]
    return (*found, *(Difference(How.EXTRA, None, fact) for fact in left_there))


def _left(mine: list[Fact], yours: list[Fact]) -> list[Fact]:
    """The sure facts that nothing on the other side agrees with."""
    return [fact for fact in mine if fact.sure >= SURE and not any(_is_said_by(fact, other) for other in yours)]


def _is_said_by(fact: Fact, other: Fact) -> bool:
    """Whether the other fact says this one. A number says a time by its hour: "19:30" is not said by the 30 of "29:30"."""
    if agreement(fact, other) < Agreement.VALUE:
        return False
    return fact.kind != "time" or other.kind not in COUNTED or other.told_value in hours_of(fact)


def _other_units(here: list[Fact], there: list[Fact]) -> Iterator[Difference]:
    for fact in tuple(here):
        other = next((each for each in there if agreement(fact, each) is Agreement.OTHER_UNIT), None)
        if other:
            here.remove(fact)
            there.remove(other)
            yield Difference(How.UNIT, fact, other)


def _unit_of_another(left: list[Fact], yours: list[Fact], mine: list[Fact]) -> Iterator[Difference]:
    """A left-over "18 m" where the other side says "18 feet", although that agrees with a "6 m" beside it."""
    for fact in tuple(left):
        for other in yours:
            said_too = any(
                each.kind == other.kind and (each.value, each.unit) == (other.value, other.unit) for each in mine
            )
            if other.sure >= SURE and not said_too and agreement(fact, other) is Agreement.OTHER_UNIT:
                left.remove(fact)
                yield Difference(How.UNIT, fact, other)
                break


def _turned(difference: Difference) -> Difference:
    return Difference(difference.how, difference.target, difference.source)


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
    return here.kind == there.kind and (
        here.unit == there.unit or here.kind in ("money", "number") or here.kind in _CALENDAR
    )


def _both_count(here: Fact, there: Fact) -> bool:
    if here.kind in COUNTED and there.kind in COUNTED:
        return True
    return _says_digits(here) and _says_digits(there) and bool({here.kind, there.kind} & _CALENDAR)


def _says_digits(fact: Fact) -> bool:
    """Whether it counts, or is a date or time written in digits: the "29:30" that is no time stands for one."""
    return fact.kind in COUNTED or fact.kind in _CALENDAR and any(letter.isdigit() for letter in fact.text)
