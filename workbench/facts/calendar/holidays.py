"""Holidays that have a fixed day: "Christmas Day", "광복절", "元旦"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from workbench.facts.calendar.names import bounded
from workbench.facts.calendar.told import Told
from workbench.facts.reading import Reading
from workbench.facts.shadow import lowered, shadow
from workbench.facts.words import named

# A holiday is a season, a name or an occasion as often as a day.
_SURE = 0.4


@cache
def _holidays(language: str) -> tuple[Mapping[str, str], re.Pattern[str]]:
    days = {lowered(shadow(name)): day for name, day in named(language, "dates", "holidays").items()}
    return days, re.compile(bounded(days, language))


def find_holidays(reading: Reading) -> Iterator[Told]:
    """Holidays of a fixed day, as that day; they can only witness."""
    days, pattern = _holidays(reading.language)
    if not days:
        return
    for match in pattern.finditer(reading.low):
        month, _dash, day = days[match[0]].partition("-")
        if day:
            yield Told(*match.span(), month=int(month), day=int(day), sure=_SURE)
