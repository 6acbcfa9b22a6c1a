"""Which day, week, month or year is meant, when the day of writing is known."""

from __future__ import annotations

import datetime
from calendar import monthrange

from workbench.facts.calendar.told import Part, Relative, Told

# How many weeks a modifier goes from the week of writing.
_WEEKS = {"this": 0, "next": 1, "last": -1, "after next": 2, "before last": -2}


def resolved(told: Told, written_on: datetime.date | None) -> str:
    """The value of what is told: resolved where relative words allow it, otherwise as it is told. Dates no calendar has
    ("30 February") and those beyond the calendar are kept as they are told."""
    if written_on is None:
        return told.value
    try:
        return _resolved(told, written_on)
    except (ValueError, OverflowError, StopIteration):
        return told.value


def _resolved(told: Told, written_on: datetime.date) -> str:
    if told.relative:
        return _of_relative(told, told.relative, written_on)
    if told.modifier and told.weekday and not told.day:
        return _of_weekday(told.weekday, told.modifier, written_on).isoformat()
    if told.modifier and told.month and not told.year and not told.day:
        return f"{_year_of_month(told.month, told.modifier, written_on)}-{told.month:02}"
    if told.modifier in ("coming", "past") and told.parts == {Part.DAY, Part.MODIFIER}:
        return _of_day(told.day, told.modifier, written_on).isoformat()
    if told.weekday and told.day and not told.month:
        day = written_on.replace(day=told.day)
        return day.isoformat() if day.isoweekday() == told.weekday else told.value
    return told.value


def _of_relative(told: Told, relative: Relative, written_on: datetime.date) -> str:
    moved = shifted(written_on + datetime.timedelta(days=relative.days), relative)
    if told.weekday and (relative.exact or relative.unit == "W"):
        return (moved + datetime.timedelta(days=told.weekday - moved.isoweekday())).isoformat()
    if relative.exact or relative.unit == "D":
        return moved.isoformat()
    if relative.unit == "W":
        year, week, _day = moved.isocalendar()
        return f"{year:04}-W{week:02}"
    if relative.unit == "M":
        return f"{moved.year:04}-{moved.month:02}" + (f"-{told.day:02}" if told.day else "")
    if told.month:
        return f"{moved.year:04}-{told.month:02}" + (f"-{told.day:02}" if told.day else "")
    return f"{moved.year:04}-{told.period}" if told.period else f"{moved.year:04}"


def shifted(day: datetime.date, relative: Relative) -> datetime.date:
    """The day so much later; the last of the month where the month is shorter."""
    if relative.unit in "DW":
        return day + datetime.timedelta(days=relative.amount * (7 if relative.unit == "W" else 1))
    months = day.year * 12 + day.month - 1 + relative.amount * (12 if relative.unit == "Y" else 1)
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(year)
    return day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))


def _of_weekday(weekday: int, modifier: str, written_on: datetime.date) -> datetime.date:
    """Of "next" and "last" the day of the next and last week; of "coming" and "past" the nearest such day."""
    if modifier == "coming":
        return written_on + datetime.timedelta(days=(weekday - written_on.isoweekday() - 1) % 7 + 1)
    if modifier == "past":
        return written_on - datetime.timedelta(days=(written_on.isoweekday() - weekday - 1) % 7 + 1)
    return written_on + datetime.timedelta(days=weekday - written_on.isoweekday() + 7 * _WEEKS[modifier])


def _of_day(day: int, modifier: str, written_on: datetime.date) -> datetime.date:
    """The nearest such day of a month to come or past: "오는 20일", "지난 25일"."""
    months = range(3) if modifier == "coming" else range(0, -3, -1)
    firsts = (shifted(written_on.replace(day=1), Relative(month, "M")) for month in months)
    days = (first.replace(day=day) for first in firsts if day <= monthrange(first.year, first.month)[1])
    return next(each for each in days if (each > written_on if modifier == "coming" else each <= written_on))


def _year_of_month(month: int, modifier: str, written_on: datetime.date) -> int:
    """The year of "last May" or "next May": the nearest past or coming one."""
    if modifier in ("last", "past"):
        return written_on.year if month < written_on.month else written_on.year - 1
    if modifier in ("next", "coming"):
        return written_on.year if month > written_on.month else written_on.year + 1
    return written_on.year
