"""Dates in digits: "2019-01-02", "02.01.2019", "1/2/2019", "28.10.", "20161016"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from math import gcd

from workbench.facts.calendar.names import locale_of
from workbench.facts.calendar.neighbours import FIRST_YEAR, LAST_YEAR, full_year
from workbench.facts.calendar.told import Told
from workbench.facts.patterns import any_of
from workbench.facts.reading import BEFORE, Reading
from workbench.facts.words import strings

_ANY = re.compile(r"\d(?:[-/. ] ?\d|\d{7})")
_OPEN, _CLOSED = r"(?<![\d/-])(?<!\d[.,:])", r"(?!\d|[-./,:]\d)"
_FULL = re.compile(
    rf"(?<!\d)(?<!\d[-./,:])(\d{{4}})([-/.]) ?(\d{{1,2}})\2 ?(\d{{1,2}})(?!\d|[./,]\d)"
    rf"|{_OPEN}(\d{{1,2}})([-/.]) ?(\d{{1,2}})\6 ?(\d{{4}}|\d{{2}}){_CLOSED}"
    r"|(?<![^\s(])(\d{4}) (\d{1,2}) (\d{1,2})(?![^\s),.;!?])"
    r"|(?<![^\s(])(\d{1,2}) (\d{1,2}) (\d{4})(?![^\s),.;!?])"
    r"|(?<!\d)((?:19|20)\d\d)((?:0[1-9]|1[0-2]))(0[1-9]|[12]\d|3[01])(?!\d)"
)
# Round the clock, round the week.
_ALWAYS = "24/7"
_SHORT = re.compile(rf"{_OPEN}(\d{{1,2}})([-/.]) ?(\d{{1,2}})(\.)?{_CLOSED}(?!%)")


@cache
def _order(language: str) -> str:
    """The order of year, month and day in the language's short dates in CLDR: "ymd", "dmy" or "mdy"."""
    locale = locale_of(language)
    pattern = str(locale.date_formats["short"].pattern).lower() if locale else "dmy"
    return "".join(sorted("ymd", key=lambda letter: pattern.find(letter)))


@cache
def _context(language: str) -> re.Pattern[str]:
    """What stands before a day and month in digits that tells them from a fraction, a score or a decimal."""
    return re.compile(rf"(?<![^\W_])(?:{any_of(strings(language, 'dates', 'day_before'))})$")


def find_numeric(reading: Reading) -> Iterator[Told]:
    """Dates in digits; those without a year that may be another number too are doubtful."""
    if not reading.has_digits or not _ANY.search(reading.plain):
        return
    for match in _FULL.finditer(reading.plain):
        if told := _full(match, _order(reading.language)):
            yield told
    for match in _SHORT.finditer(reading.plain):
        if told := _short(match, reading):
            yield told


def _full(match: re.Match[str], order: str) -> Told | None:
    year, month, day = (
        match[1] or match[9] or match[15],
        match[3] or match[10] or match[16],
        match[4] or match[11] or match[17],
    )
    sure = 1.0 if match[1] else 0.6
    if not year:
        one, other, year = match[5] or match[12], match[7] or match[13], match[8] or match[14]
        if order == "ymd" and len(year) == 2:
            year, month, day = one, other, year
        else:
            month, day = _by_order(int(one), int(other), order)
        sure = 1.0 if match[8] and len(match[8]) == 4 else 0.6
    year = full_year(year)
    if not (FIRST_YEAR <= int(year) <= LAST_YEAR and _is_day(int(month), int(day))):
        return None
    return Told(match.start(), match.end(), year=year, month=int(month), day=int(day), sure=sure)


def _by_order(one: int, other: int, order: str) -> tuple[int, int]:
    """Month and day: where only one order is possible that one, otherwise the language's."""
    month_first = order == "mdy" if one <= 12 and other <= 12 else one <= 12
    return (one, other) if month_first else (other, one)


def _is_day(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= 31


def _is_no_fraction(above: int, below: int) -> bool:
    """Whether the numbers are more than one and not in their lowest terms, as nobody writes a fraction: "12/1", "12/10"."""
    return above > below and (below == 1 or gcd(above, below) > 1)


def _short(match: re.Match[str], reading: Reading) -> Told | None:
    one, other = int(match[1]), int(match[3])
    order = _order(reading.language)
    month, day = _by_order(one, other, "mdy" if order == "ymd" else order)
    if not _is_day(month, day) or match[0].rstrip(".") == _ALWAYS:
        return None
    before = reading.low[max(0, match.start() - BEFORE) : match.start()]
    plain = match[2] == "." and match[4] and order == "dmy"
    told = match[2] != "-" and _context(reading.language).search(before)
    alone = match[2] == "/" and (max(one, other) > 12 and one > 1 or order == "ymd" and _is_no_fraction(one, other))
    sure = 1.0 if plain or told else 0.6
    end = match.end() if plain else match.end(3)
    return Told(match.start(), end, month=month, day=day, doubtful=not (plain or told or alone), sure=sure)
