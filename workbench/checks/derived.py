"""What one side says in other words and the other can be computed from: no difference between them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from workbench.facts import Fact
from workbench.facts.calendar.match_minutes import UNIT, minute_of_match

# What says a minute of a match: "the 65th minute", "minute 65", "65분".
_MINUTES = ("ordinal", "number", "duration")
# Ages and years may be told a birthday apart.
_BIRTHDAY = 1
_OLDEST = 120
# A conversion stands directly behind what it converts: "1000달러(약 140만 원)", "3 p.m. (0600 GMT)".
_BESIDE = 12
# "One in five", "5명 중 1명", "5人に1人".
_RATIO_APART = 12


@dataclass(frozen=True, slots=True)
class Evidence:
    """All facts of the fact's own side and of the other side, those of the other side that nothing agrees with, and the day
    the text was written, where it is known."""

    mine: Sequence[Fact]
    yours: Sequence[Fact]
    left: Sequence[Fact]
    written_on: datetime.date | None = None


def is_derived(fact: Fact, evidence: Evidence) -> bool:
    """Whether the fact follows from what the other side says, or repeats what stands beside it on its own side."""
    return any(follows(fact, evidence) for follows in _RULES)


def _minute_of_play(fact: Fact, evidence: Evidence) -> bool:
    """Minutes of a half and minutes of the whole match."""
    return any(
        half.kind == "duration"
        and whole.kind in _MINUTES
        and isinstance(half.value, Decimal)
        and whole.value in (half.value, minute_of_match(half.value, half.unit))
        for other in evidence.yours
        for half, whole in ((fact, other), (other, fact))
        if half.unit.startswith(UNIT)
    )


def _age_and_year(fact: Fact, evidence: Evidence) -> bool:
    """An age, or the years since something, and the year that they are counted from."""
    return any(
        _years_from(one, other, evidence.written_on)
        for each in evidence.left
        for one, other in ((fact, each), (each, fact))
    )


def _years_from(length: Fact, date: Fact, written_on: datetime.date | None) -> bool:
    if length.kind != "duration" or length.unit not in ("year", "year-person") or not isinstance(length.value, Decimal):
        return False
    year = str(date.value)[:4]
    if date.kind != "date" or not year.isdigit():
        return False
    if written_on is None:  # nobody can compute it
        return length.unit == "year-person" and length.value <= _OLDEST and len(str(date.value)) == len(year)
    return abs(written_on.year - int(year) - length.value) <= _BIRTHDAY


def _difference_of_percentages(fact: Fact, evidence: Evidence) -> bool:
    """ "From 40% to 50%" says the ten percentage points."""
    if fact.kind != "percent_points" or not isinstance(fact.value, Decimal):
        return False
    said = {each.value for each in (*evidence.mine, *evidence.yours) if each.kind == "percent"}
    apart = abs(fact.value)
    return any(value + apart in said for value in said if isinstance(value, Decimal))


def _conversion(fact: Fact, evidence: Evidence) -> bool:
    """An amount in another currency, or a time in another zone, behind the one that it converts."""
    if fact.kind not in ("money", "time") or any(
        (each.kind, each.unit) == (fact.kind, fact.unit) for each in evidence.yours
    ):
        return False
    return any(
        before.kind == fact.kind and before.unit != fact.unit and 0 < fact.start - before.end <= _BESIDE
        for before in evidence.mine
    )


def _number_of_a_name(fact: Fact, evidence: Evidence) -> bool:
    """The seven of "주요 7개국(G7)" repeats the name beside it."""
    return fact.kind == "number" and any(
        name.kind == "name"
        and "".join(filter(str.isdigit, name.text)) == fact.told_value
        and min(abs(name.start - fact.end), abs(fact.start - name.end)) <= _BESIDE
        for name in evidence.mine
    )


def _ratio(fact: Fact, evidence: Evidence) -> bool:
    """ "One in five" and "20 percent"."""
    if fact.kind == "percent":
        return any(_is_share(fact, *each) for each in _neighbours(evidence.yours))
    if fact.kind != "number":
        return False
    shares = [each for each in evidence.yours if each.kind == "percent"]
    return any(fact in each and _is_share(share, *each) for each in _neighbours(evidence.mine) for share in shares)


def _neighbours(facts: Sequence[Fact]) -> list[tuple[Fact, Fact]]:
    numbers = [each for each in facts if each.kind == "number" and isinstance(each.value, Decimal)]
    return [(one, other) for one, other in pairwise(numbers) if 0 < other.start - one.end <= _RATIO_APART]


def _is_share(share: Fact, one: Fact, other: Fact) -> bool:
    """Whether the smaller of both numbers is that share of the larger, within the digits that are written."""
    part, whole = sorted((Decimal(one.value), Decimal(other.value)))
    if not 0 < part < whole or not isinstance(share.value, Decimal):
        return False
    return abs(share.value - 100 * part / whole) <= (share.step or Decimal(1)) / 2


_RULES: tuple[Callable[[Fact, Evidence], bool], ...] = (
    _minute_of_play,
    _age_and_year,
    _difference_of_percentages,
    _conversion,
    _number_of_a_name,
    _ratio,
)
