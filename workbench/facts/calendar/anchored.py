"""Days counted from a date that stands beside: "two weeks after January 15", "3 jours après le 12 janvier"."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from functools import cache

from workbench.facts.calendar.resolving import resolved, shifted
from workbench.facts.calendar.spans import find_spans
from workbench.facts.calendar.told import Relative, Told
from workbench.facts.patterns import any_of
from workbench.facts.reading import Reading
from workbench.facts.words import strings

_LONGEST = 24
# No calendar goes further.
_NEVER = 9_000
_UNITS = {"day": "D", "week": "W", "month": "M", "year": "Y"}


@cache
def _words(language: str) -> re.Pattern[str] | None:
    earlier, later = (strings(language, "dates", f"anchored_{side}") for side in ("before", "after"))
    articles = any_of(strings(language, "dates", "articles"))
    if not later:
        return None
    return re.compile(rf"(?:(?P<earlier>{any_of(earlier)})|{any_of(later)})(?:{articles})?$")


def from_anchor(told: Told, reading: Reading) -> Told:
    """The day that is counted from this date, when so much time and "after" or "before" stand right before it and it can
    be computed; otherwise the date as it is."""
    pattern = _words(reading.language)
    if pattern is None or reading.written_on is None or told.relative or not (told.day or told.modifier):
        return told
    begin = max(0, told.start - _LONGEST)
    words = pattern.search(reading.low[begin : told.start])
    if words is None:
        return told
    span = next((each for each in find_spans(reading) if each.end == begin + words.start()), None)
    base = _base(told, reading.written_on)
    if span is None or base is None or span.unit not in _UNITS or span.amount > _NEVER or span.amount % 1:
        return told
    amount = -int(span.amount) if words["earlier"] else int(span.amount)
    try:
        day = shifted(base, Relative(amount, _UNITS[span.unit]))
    except (OverflowError, ValueError):
        return told
    return replace(told, start=span.start, year=f"{day.year:04}", month=day.month, day=day.day, weekday=0, modifier="")


def _base(told: Told, written_on: datetime.date) -> datetime.date | None:
    """The day that is counted from; of a day without its year the next one."""
    value = resolved(told, written_on)
    try:
        if value.startswith("XXXX-") and told.month and told.day:
            day = datetime.date(written_on.year, told.month, told.day)
            return day if day >= written_on else day.replace(year=day.year + 1)
        return datetime.date.fromisoformat(value)
    except ValueError:
        return None
