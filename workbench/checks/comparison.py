"""The facts of both sides of a pair, matched by value: what is left over contradicts, or is missing or extra."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from workbench.checks.derived import Evidence, is_derived
from workbench.checks.matching import not_repeated, unsaid
from workbench.facts import Fact
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
COMPARED = COUNTED | {"date", "time", "phone"}
_CALENDAR = frozenset({"date", "time"})
# Comparing each fact with each, 400 a side that are all unequal, takes half a second; a pair that asks for more is an attack.
# What stands on both sides asks for none.
MOST = 2 * 400 * 400


def compare(
    source: tuple[Fact, ...], target: tuple[Fact, ...], written_on: datetime.date | None = None
) -> tuple[Difference, ...]:
    """The differences, contradictions first. Facts that are not sure match but never differ, nor do those that can be
    computed from what the other side says; for ages this takes the day the text was written."""
    here = [fact for fact in source if fact.kind in COMPARED]
    there = [fact for fact in target if fact.kind in COMPARED]
    if not here and not there:
        return ()
    left_here, left_there = not_repeated(here, there), not_repeated(there, here)
    if len(left_here) * len(there) + len(left_there) * len(here) > MOST:
        return ()
    left_here, left_there = unsaid(left_here, there), unsaid(left_there, here)
    if not left_here and not left_there:
        return ()
    sides = Evidence(source, target, left_there, written_on), Evidence(target, source, left_here, written_on)
    left_here = [fact for fact in left_here if not is_derived(fact, sides[0])]
    left_there = [fact for fact in left_there if not is_derived(fact, sides[1])]
    found = [Difference(How.UNIT, *pair) for pair in _paired(left_here, left_there, _is_of_another_unit)]
    # Left-over facts stand for each other: of the same kind and unit first, then of the same kind, then any that count.
    for alike in (_same_unit, _same_kind, _both_count):
        found += [Difference(How.VALUE, *pair) for pair in _paired(left_here, left_there, alike)]
    found += _unit_of_another(left_here, there, here)
    found += [_turned(each) for each in _unit_of_another(left_there, here, there)]
    found += [Difference(How.MISSING, fact, None) for fact in left_here]
    return (*found, *(Difference(How.EXTRA, None, fact) for fact in left_there))


def _paired(here: list[Fact], there: list[Fact], alike: Callable[[Fact, Fact], bool]) -> Iterator[tuple[Fact, Fact]]:
    """Facts of both sides that are alike, those first whose places are nearest to each other; they are taken out of the lists.
    Which side comes first makes no difference."""
    if not here or not there:
        return
    pairs = [(mine, yours) for mine in here for yours in there if alike(mine, yours)]
    for mine, yours in sorted(pairs, key=_apart):
        if mine in here and yours in there:
            here.remove(mine)
            there.remove(yours)
            yield mine, yours


def _apart(pair: tuple[Fact, Fact]) -> tuple[int, int]:
    one, other = pair[0].start, pair[1].start
    return abs(one - other), min(one, other)


def _is_of_another_unit(here: Fact, there: Fact) -> bool:
    return agreement(here, there) is Agreement.OTHER_UNIT


def _unit_of_another(left: list[Fact], yours: list[Fact], mine: list[Fact]) -> Iterator[Difference]:
    """A left-over "18 m" where the other side says "18 feet", although that agrees with a "6 m" beside it."""
    if not left:
        return
    alone = [each for each in not_repeated(yours, mine) if each.kind in COUNTED]
    for fact in tuple(left):
        other = next((each for each in alone if _is_of_another_unit(fact, each)), None)
        if other:
            left.remove(fact)
            yield Difference(How.UNIT, fact, other)


def _turned(difference: Difference) -> Difference:
    return Difference(difference.how, difference.target, difference.source)


def _same_unit(here: Fact, there: Fact) -> bool:
    return here.kind == there.kind and here.unit == there.unit


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
