"""Whether two dates, durations or times say the same."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from workbench.facts.fact import Fact

# Days in each unit; a month and a year are not so many days exactly, which the written precision allows for.
_SECONDS = {
    "second": Decimal(1), "minute": Decimal(60), "hour": Decimal(3_600), "day": Decimal(86_400), "week": Decimal(604_800),
}  # fmt: skip
_MONTHS = {"month": Decimal(1), "year": Decimal(12), "year-person": Decimal(12)}
# How many days the last Wednesday of one writer and the Wednesday of last week of another may lie apart.
_WEEK = 7
_DATE = re.compile(r"([\dX]{4})(?:-(?:W([\dX]{2})(?:-(\d))?|([QH]\d)|([\dX]{2})(?:-(\d{2}))?))?")
_DISTANCE = re.compile(r"P-?(\d+)([DWMY])")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}


@dataclass(frozen=True, slots=True)
class _Fields:
    """What a date says; "" for what it does not."""

    year: str = ""
    month: str = ""
    day: str = ""
    weekday: str = ""
    week: str = ""
    period: str = ""


def same_date(one: Fact, other: Fact) -> bool:
    """Whether two dates may be the same: what both say must agree, and both must say something of the same grain.

    "XXXX-06-15" and "2018-06-15" are the same, "2018" and "2018-06-15" too; "Friday" is every date that is a Friday.
    Relative dates are the same when the distance is ("last month", "지난달"), whether or not they were resolved."""
    if one.value == other.value and one.unit == other.unit:
        return True
    first, second = _fields(str(one.value), one.unit), _fields(str(other.value), other.unit)
    if first.weekday and second.weekday and first.weekday != second.weekday:
        return False
    if _is_distance(one.unit) and one.unit == other.unit:
        return _same_distance(one, other, first, second)
    if str(one.value).startswith("P") or str(other.value).startswith("P"):
        return False
    return _agree(first, second)


def _is_distance(unit: str) -> bool:
    return unit.startswith("P")


def _same_distance(one: Fact, other: Fact, first: _Fields, second: _Fields) -> bool:
    """Two dates at the same distance: what is said besides must agree, weekdays within a week."""
    days = _day(str(one.value)), _day(str(other.value))
    if days[0] and days[1] and first.weekday:
        return abs((days[0] - days[1]).days) <= _WEEK
    return _agree(first, second) or str(one.value).startswith("P") or str(other.value).startswith("P")


@lru_cache(maxsize=1_000)
def _fields(value: str, unit: str) -> _Fields:
    match = _DATE.fullmatch(value)
    if match is None:
        return _Fields()
    said = ["" if not part or set(part) == {"X"} else part for part in match.groups()]
    year, week, weekday, period, month, day = said
    if unit.startswith("XXXX-WXX-"):
        weekday = unit[-1]
    elif unit.startswith("XXXX-XX-"):
        day = unit[-2:]
    elif not weekday and (known := _day(value)):
        weekday = str(known.isoweekday())
        week = f"{known.isocalendar().week:02}"
    return _Fields(year, month, day, weekday, week, period)


def _day(value: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(value) if len(value) == 10 else None
    except ValueError:
        return None


def _agree(first: _Fields, second: _Fields) -> bool:
    pairs = (
        (first.year, second.year), (first.month, second.month), (first.day, second.day), (first.period, second.period),
        (first.week, second.week),
    )  # fmt: skip
    if any(one and other and not _same_digits(one, other) for one, other in pairs):
        return False
    shared = any(one and other for one, other in (*pairs, (first.weekday, second.weekday)))
    return shared or bool((first.day or first.weekday) and (second.day or second.weekday))


def _same_digits(one: str, other: str) -> bool:
    """Whether a year lies in a decade or century: "1965" in "196X"."""
    return len(one) == len(other) and all(a == b or "X" in (a, b) for a, b in zip(one, other, strict=True))


def same_duration(one: Fact, other: Fact) -> bool:
    """Whether two durations are the same within what is written: 24 hours and 1 day, a decade and 10 years."""
    if not isinstance(one.value, Decimal) or not isinstance(other.value, Decimal):
        return one.value == other.value
    for scale in (_SECONDS, _MONTHS):
        if one.unit in scale and other.unit in scale:
            difference = abs(one.value * scale[one.unit] - other.value * scale[other.unit])
            return difference == 0 or difference < max(_rounding(one, scale), _rounding(other, scale))
    return _are_months(one, other) or _are_months(other, one)


def _are_months(days: Fact, months: Fact) -> bool:
    """Whether so many days or weeks are so many months or years as calendars count them: 60 days, 2 months."""
    if days.unit not in ("day", "week") or months.unit not in _MONTHS:
        return False
    count = Decimal(days.value) * (7 if days.unit == "week" else 1)
    whole = Decimal(months.value) * _MONTHS[months.unit]
    return whole * 30 <= count <= whole * 31


def _rounding(fact: Fact, scale: dict[str, Decimal]) -> Decimal:
    """How far off the value may be: half of the last place where decimals or scale words are written."""
    if fact.step is None or fact.step == 1:
        return Decimal(0)
    return abs(fact.step) * scale[fact.unit] / 2


def same_distance(date: Fact, duration: Fact) -> bool:
    """Whether a date told by its distance and a duration are as long: "five years ago" and "5년"."""
    match = _DISTANCE.fullmatch(date.unit)
    if match is None or not isinstance(duration.value, Decimal):
        return False
    told = Fact("duration", date.start, date.end, date.text, Decimal(match[1]), _UNITS[match[2]], Decimal(1))
    return same_duration(told, duration)


def same_time(one: Fact, other: Fact) -> bool:
    """Whether two times of day are the same; in different zones they may be, and cannot be told apart. A time without
    minutes is the full hour; one of twelve hours without its half agrees with either half."""
    if one.unit and other.unit and one.unit != other.unit:
        return True
    first, second = _clock(one), _clock(other)
    return first == second or first[1:] == second[1:] and abs(first[0] - second[0]) == 12


def _clock(fact: Fact) -> tuple[int, int, int]:
    parts = [int(part) for part in str(fact.value).removeprefix("T").split(":")]
    hour, minute, second = (*parts, 0, 0)[:3]
    return hour, minute, second
