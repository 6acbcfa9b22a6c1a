"""Whether two facts, of any languages, say the same."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import IntEnum
from functools import lru_cache

from workbench.facts.calendar.comparing import same_date, same_distance, same_duration, same_time
from workbench.facts.conversion import same_amount, same_quantity
from workbench.facts.fact import Fact, Qualifier

# Kinds that count something, and can stand for one another where one side leaves the unit out.
COUNTED = frozenset({"number", "ordinal", "percent", "percent_points", "money", "quantity", "duration"})
# From this place value on, a number is rounded: "1.2 million" for 1,234,567.
ROUNDED = Decimal(100)
_SAME = {
    "money": same_amount,
    "quantity": same_quantity,
    "duration": same_duration,
    "date": same_date,
    "time": same_time,
}


_CENTURY = re.compile(r"(\d\d)XX")


class Agreement(IntEnum):
    """How two facts compare: not at all alike, the same number of another unit, the same value, the same fact."""

    NONE = 0
    OTHER_UNIT = 1
    VALUE = 2
    SAME = 3


def agreement(here: Fact, there: Fact) -> Agreement:
    """How the two facts compare; symmetric."""
    if here.kind == there.kind and here.kind in _SAME:
        return _of_one_kind(here, there)
    if here.kind in COUNTED and there.kind in COUNTED:
        return _counted(here, there)
    if {here.kind, there.kind} & {"date", "time"}:
        return _with_calendar(here, there)
    return Agreement.SAME if here.kind == there.kind and here.value == there.value else Agreement.NONE


def _of_one_kind(here: Fact, there: Fact) -> Agreement:
    if _SAME[here.kind](here, there):
        return Agreement.SAME
    return (
        Agreement.OTHER_UNIT
        if here.unit != there.unit and here.kind in COUNTED and same_value(here, there)
        else Agreement.NONE
    )


def _counted(here: Fact, there: Fact) -> Agreement:
    if _is_share(here, there) or _is_share(there, here):
        return Agreement.SAME
    if not same_value(here, there):
        return Agreement.NONE
    if here.kind == there.kind and here.unit == there.unit:
        return Agreement.SAME
    return Agreement.VALUE if not here.unit or not there.unit else Agreement.OTHER_UNIT


def _is_share(part: Fact, percent: Fact) -> bool:
    """Whether a fraction is a share told in percent: "a third" and "33%", "half" and "50%"."""
    if part.kind != "number" or percent.kind != "percent":
        return False
    if not isinstance(part.value, Decimal) or not isinstance(percent.value, Decimal) or not 0 < part.value < 1:
        return False
    return abs(part.value * 100 - percent.value) <= (percent.step or Decimal(1)) / 2


def same_value(here: Fact, there: Fact) -> bool:
    """Whether the numbers are the same, or the more exact one rounds to the other."""
    if not isinstance(here.value, Decimal) or not isinstance(there.value, Decimal):
        return here.value == there.value
    if here.value == there.value:
        return True
    steps = {each.step for each in (here, there) if each.step is not None}
    coarse = max(steps, default=Decimal(0))
    vague = Qualifier.ABOUT in (here.qualifier, there.qualifier)
    return (vague or len(steps) > 1 and coarse >= ROUNDED) and abs(here.value - there.value) <= coarse / 2


def _with_calendar(here: Fact, there: Fact) -> Agreement:
    """A date or time and something else: "five years ago" and "5년", "the 15th" and "15일", a year and a number."""
    for date, other in ((here, there), (there, here)):
        if date.kind in ("date", "time") and other.kind in COUNTED and isinstance(other.value, Decimal):
            if date.kind == "date" and other.kind == "duration" and same_distance(date, other):
                return Agreement.SAME
            if other.told_value in numbers_of(date):
                return Agreement.VALUE
    return Agreement.NONE


def hours_of(fact: Fact) -> frozenset[str]:
    """The hour of a time, of a day with 24 and of a clock with 12."""
    hour = int(str(fact.value)[1:3])
    return frozenset((str(hour), str((hour - 1) % 12 + 1)))


def numbers_of(fact: Fact) -> frozenset[str]:
    """The numbers that the words of a date or time hold: "2019", "6" and "15" of "2019-06-15"; of a time in the afternoon
    also the hour of a clock with twelve."""
    if fact.kind == "time":
        return hours_of(fact) | {part.lstrip("0") or "0" for part in str(fact.value).removeprefix("T").split(":")}
    if fact.kind == "date" and (century := _CENTURY.fullmatch(str(fact.value))):
        return frozenset({str(int(century[1]) + 1)})
    return _numbers_in(f"{fact.value} {fact.unit}" if fact.kind == "date" else str(fact.value))


@lru_cache(maxsize=1_000)
def _numbers_in(told: str) -> frozenset[str]:
    parts = "".join(letter if letter.isdigit() else " " for letter in told).split()
    return frozenset(part.lstrip("0") or "0" for part in parts)
