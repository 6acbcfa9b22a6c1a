"""Dates with the name of a month: "2nd January 2019", "May 4", "18 and 19 June", "3 de enero de 2019", "в мае"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from workbench.facts.calendar.names import Names, months
from workbench.facts.calendar.neighbours import (
    after,
    as_day,
    as_year,
    before,
    day_then_month,
    full_year,
    listed,
    month_then_day,
    spoken_year,
    suffix,
    then_year,
)  # fmt: skip
from workbench.facts.calendar.told import Told
from workbench.facts.numerals.numeral import Form, Numeral
from workbench.facts.patterns import any_of
from workbench.facts.reading import BEFORE, Reading
from workbench.facts.words import strings

_SHORT_YEAR = re.compile(r"(?: ?'|-|/)(\d{2})(?![\d\w])")
_MONEY = re.compile(r"[$€£¥₩₹] ?$")
_APOSTROPHE = re.compile(r",? ?'(\d{2})(?![\d\w])")
_YEAR_AHEAD = re.compile(r"(?<!\d)((?:1\d|20)\d\d)[-/.]$")
_YEAR_AND_DAY = re.compile(r"(?<!\d)(\d{1,4})([-/. ]) ?(\d{1,4})[-/. ] ?$")


@cache
def _context(language: str) -> re.Pattern[str]:
    """What stands before a month that tells it from another word: "in May", "since March"."""
    return re.compile(rf"(?<![^\W_])(?:{any_of(strings(language, 'dates', 'month_before'))})$")


@cache
def _short_year(language: str) -> re.Pattern[str]:
    """A year of two digits behind a word that only years follow: "15 April of 87"."""
    return re.compile(rf"(?:{any_of(strings(language, 'dates', 'to_year'))})'?(\d{{2}})(?![\d\w%])")


@cache
def _suffix(language: str) -> re.Pattern[str]:
    return re.compile(suffix(language))


def _suffix_end(place: int, reading: Reading) -> int:
    """Where the suffix of a day ends that stands there; the place itself when there is none."""
    match = _suffix(reading.language).match(reading.low, place)
    return match.end() if match else place


def find_named(reading: Reading) -> Iterator[Told]:
    """Dates that name a month; two of "18 and 19 June"."""
    names = months(reading.language)
    for match in names.words.find(reading.low):
        yield from _around(match, names, reading)


def _around(match: re.Match[str], names: Names, reading: Reading) -> Iterator[Told]:
    low, numerals, month = reading.low, reading.numerals, names.worth[match[0]]
    mirrored = _YEAR_AND_DAY.search(low[max(0, match.start() - 12) : match.start()])
    if mirrored and (told := _mirrored(mirrored, match, month)):
        yield told
        return
    start, end = match.start(), _end_of_both_names(match, names)
    first, behind = before(numerals, start), after(numerals, end)
    day = (
        as_day(first)
        if first
        and not _MONEY.search(low[max(0, first.start - 2) : first.start])
        and day_then_month(reading.language).fullmatch(low, first.end, start)
        else 0
    )
    other: Told | None = None
    if day and first:
        other, start = _listed_before(first, month, reading), first.start
    elif behind and _is_day(behind, end, reading):
        day, end = as_day(behind), _suffix_end(behind.end, reading)
        other = _listed_after(behind, month, reading)
    last = other.end if other and other.start > end else end
    year, last = _year(last, reading, short=last == match.end())
    if other:
        yield replace(other, year=year, end=last if other.start > end else other.end)
    if not other or other.start < end:
        end = last
    if not year and (ahead := _YEAR_AHEAD.search(low[max(0, start - 6) : start])):
        year, start = ahead[1], start - len(ahead[0])
    yield Told(
        start, end, year=year, month=month, day=day, doubtful=_is_doubtful(match, names, bool(day), bool(year), reading)
    )


def _end_of_both_names(match: re.Match[str], names: Names) -> int:
    """The end of the month, with its other name behind a stroke: "يونيو/حزيران"."""
    text, end = match.string, match.end()
    if text[end : end + 1] != "/":
        return end
    other = names.words.pattern.match(text, end + 1)
    return other.end() if other and names.worth[other[0]] == names.worth[match[0]] else end


def _is_doubtful(match: re.Match[str], names: Names, day: bool, year: bool, reading: Reading) -> bool:
    """Whether the name may be another word there. With a year it is none; with a day it is none when it is written like a
    name; alone it needs a word before it that months have."""
    ambiguous = match[0] in names.ambiguous
    if year or not ambiguous and (day or match[0] not in names.short):
        return False
    like_a_name = not reading.text[match.start()].islower() or not match[0].isascii()
    if day:
        return not like_a_name
    before = reading.low[max(0, match.start() - BEFORE) : match.start()]
    return not (like_a_name and _context(reading.language).search(before))


def _mirrored(told: re.Match[str], match: re.Match[str], month: int) -> Told | None:
    """ "2020/23/Sep", "23-2020-September"."""
    one, other = told[1], told[3]
    year, day = (one, other) if len(one) == 4 else (other, one)
    if len(year) != 4 or not 1 <= int(day) <= 31:
        return None
    start = match.start() - (len(told.string) - told.start())
    return Told(start, match.end(), year=year, month=month, day=int(day))


def _is_day(numeral: Numeral, end: int, reading: Reading) -> bool:
    """Whether a number behind a month is its day: "May 4", not "May 2019" nor "in May 4 people"."""
    if not as_day(numeral) or not month_then_day(reading.language).fullmatch(reading.low, end, numeral.start):
        return False
    if numeral.form is Form.WORDS and not numeral.ordinal and not strings(reading.language, "dates", "month_to_day"):
        return False
    following = reading.low[numeral.end : numeral.end + 2]
    return not (following[:1] in (":", "%", "$", "€", "£") or following[:1] in (".", ",") and following[1:].isdigit())


def _listed_before(day: Numeral, month: int, reading: Reading) -> Told | None:
    """The day before it that shares the month: 18 of "18 and 19 June"."""
    other = before(reading.numerals, day.start)
    if other and as_day(other) and listed(reading.language).fullmatch(reading.low, other.end, day.start):
        return Told(other.start, other.end, month=month, day=as_day(other))
    return None


def _listed_after(day: Numeral, month: int, reading: Reading) -> Told | None:
    """The day behind it that shares the month: 19 of "June 18 and 19"."""
    other = after(reading.numerals, day.end)
    if other is None or not as_day(other) or not listed(reading.language).fullmatch(reading.low, day.end, other.start):
        return None
    end = _suffix_end(other.end, reading)
    if reading.low[day.end] != "," or not reading.low[end : end + 2].strip(" ").isalpha():
        return Told(other.start, end, month=month, day=as_day(other))
    return None


def _year(end: int, reading: Reading, short: bool) -> tuple[str, int]:
    """The year that stands behind, with the new end; "" when there is none. Where `short`, it may be two digits behind the
    name of the month ("3-May-18"); behind a day they are another day ("June 21-24")."""
    numeral = after(reading.numerals, end)
    low = reading.low
    if numeral and then_year(reading.language).fullmatch(low, end, numeral.start):
        if year := as_year(numeral):
            return year, numeral.end
        second = after(reading.numerals, numeral.end)
        if (year := spoken_year(numeral, second, low)) and second:
            return year, second.end
    digits = _short_year(reading.language).match(low, end) or (_SHORT_YEAR if short else _APOSTROPHE).match(low, end)
    return (full_year(digits[1]), digits.end()) if digits else ("", end)
