"""Holidays as the day they fall on: "Christmas Day", "광복절", "元旦", "Easter 2018", "last Easter"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from workbench.facts.calendar.lexicon import Lexicon, lexicon
from workbench.facts.calendar.told import Told
from workbench.facts.patterns import any_of
from workbench.facts.reading import BEFORE, Reading
from workbench.facts.shadow import lowered, shadow
from workbench.facts.words import named, strings

# A holiday is a season, a name or an occasion as often as a day.
_SURE = 0.4
_RULE = re.compile(r"(?:(?P<month>\d\d)-(?:W(?P<week>\d)-(?P<weekday>\d)|(?P<day>\d\d))|easter)(?P<shift>[+-]\d+)?")


@dataclass(frozen=True, slots=True)
class _Holidays:
    rules: Mapping[str, str]
    name: Lexicon
    year: re.Pattern[str]
    modifiers: Mapping[str, str]
    modifier: re.Pattern[str]


@cache
def _holidays(language: str) -> _Holidays:
    rules = {lowered(shadow(name)): rule for name, rule in named(language, "dates", "holidays").items()}
    modifiers = named(language, "dates", "modifiers")
    return _Holidays(
        rules,
        lexicon(rules, language),
        re.compile(rf"(?: |, |{any_of(strings(language, 'dates', 'to_year'))})([12]\d\d\d)(?!\d)"),
        modifiers,
        re.compile(rf"(?:{any_of(modifiers)}) ?$"),
    )


def holiday_names(language: str) -> Mapping[str, str]:
    """The names of a language's holidays."""
    return _holidays(language).rules


def find_holidays(reading: Reading) -> Iterator[Told]:
    """Holidays as days; they can only witness. Those that move are days where a year, or "next" or "last", is said;
    otherwise they say no part of a date, and no other finder reads their words ("Black Friday")."""
    known = _holidays(reading.language)
    if not known.rules:
        return
    for match in known.name.find(reading.low):
        if known.rules[match[0]] and (told := _told(match, known, reading)):
            yield told


def _told(match: re.Match[str], known: _Holidays, reading: Reading) -> Told | None:
    rule, (start, end) = known.rules[match[0]], match.span()
    if year := known.year.match(reading.low, end):
        day = _day(rule, int(year[1]))
        return _of_day(start, year.end(), day) if day else None
    begin = max(0, start - BEFORE)
    before = known.modifier.search(reading.low[begin:start])
    if before and reading.written_on and (day := _beside(rule, known.modifiers[before[0].strip()], reading.written_on)):
        return _of_day(begin + before.start(), end, day)
    fixed = re.fullmatch(r"(\d\d)-(\d\d)", rule)
    return Told(start, end, month=int(fixed[1]), day=int(fixed[2]), sure=_SURE) if fixed else Told(start, end)


def _of_day(start: int, end: int, day: datetime.date) -> Told:
    return Told(start, end, year=f"{day.year:04}", month=day.month, day=day.day, sure=_SURE)


def _beside(rule: str, modifier: str, written_on: datetime.date) -> datetime.date | None:
    """The next or last such day from the day of writing."""
    days = [day for year in (-1, 0, 1) if (day := _day(rule, written_on.year + year))]
    if modifier in ("next", "coming"):
        return min((day for day in days if day > written_on), default=None)
    if modifier in ("last", "past"):
        return max((day for day in days if day < written_on), default=None)
    return None


def _day(rule: str, year: int) -> datetime.date | None:
    """The day in that year: of "12-25", "11-W4-4" (the fourth Thursday of November), "easter-7"; None for no rule."""
    match = _RULE.fullmatch(rule)
    if match is None or not 1583 <= year <= 4099:
        return None
    if match["month"] is None:
        day = easter(year)
    elif match["week"]:
        first = datetime.date(year, int(match["month"]), 1)
        day = first + datetime.timedelta(
            (int(match["weekday"]) - first.isoweekday()) % 7 + 7 * (int(match["week"]) - 1)
        )
    else:
        day = datetime.date(year, int(match["month"]), int(match["day"]))
    return day + datetime.timedelta(int(match["shift"] or 0))


def easter(year: int) -> datetime.date:
    """Easter Sunday of the Gregorian calendar (the computation of Meeus, Jones and Butcher)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return datetime.date(year, month, day + 1)
