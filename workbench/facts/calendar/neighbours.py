"""The numbers beside a place of a text, as days and years."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

from workbench.facts.numerals.numeral import Form, Numeral
from workbench.facts.patterns import any_of
from workbench.facts.words import strings

FIRST_YEAR, LAST_YEAR = 1000, 2100
# A number of four digits in this range, ungrouped and with nothing behind that it counts, is a year more often than not.
LIKELY_FIRST, LIKELY_LAST = 1900, 2099
# A year of two digits up to this one is of this century (the POSIX rule has 68; texts speak of the past more often).
_LAST_OF_2000S = 39


def before(numerals: Sequence[Numeral], place: int) -> Numeral | None:
    """The last numeral that ends at or before that place."""
    index = bisect_right(numerals, place, key=lambda each: each.end) - 1
    return numerals[index] if index >= 0 else None


def after(numerals: Sequence[Numeral], place: int) -> Numeral | None:
    """The first numeral that begins at or after that place."""
    index = bisect_left(numerals, place, key=lambda each: each.start)
    return numerals[index] if index < len(numerals) else None


def as_day(numeral: Numeral | None) -> int:
    """The day of the month that a numeral may be, or 0."""
    if numeral is None or numeral.grouped or numeral.step != 1 or not 1 <= numeral.value <= 31 or numeral.value % 1:
        return 0
    return int(numeral.value)


def as_year(numeral: Numeral | None) -> str:
    """The year that a numeral may be, or ""."""
    if numeral is None or numeral.grouped or numeral.ordinal or numeral.step > 100:
        return ""
    if not FIRST_YEAR <= numeral.value <= LAST_YEAR or numeral.value % 1 or numeral.end - numeral.start < 4:
        return ""
    return f"{int(numeral.value):04}"


def full_year(digits: str) -> str:
    """The year of two or four digits: "1998" of "98", "2018" of "18"."""
    if len(digits) == 4:
        return digits
    return f"{'20' if int(digits) <= _LAST_OF_2000S else '19'}{int(digits):02}"


def spoken_year(first: Numeral, second: Numeral | None, low: str) -> str:
    """The year of "nineteen eighty-six", or ""."""
    if second is None or first.form is not Form.WORDS or second.form is not Form.WORDS:
        return ""
    if low[first.end : second.start] != " " or not 10 <= first.value <= 20 or not 10 <= second.value <= 99:
        return ""
    return f"{int(first.value)}{int(second.value):02}"


@cache
def suffix(language: str) -> str:
    """A pattern of what may stand directly behind the number of a day: "2nd", "1er", "3.", "1º"."""
    return rf"(?:{any_of(['.', 'º', '°', 'ª', '.º', *strings(language, 'dates', 'day_suffixes')])})?"


@cache
def day_then_month(language: str) -> re.Pattern[str]:
    """What stands between the number of a day and the month behind it: "2 de mayo", "28. Oktober", "2nd of January"."""
    words = any_of(strings(language, "dates", "day_to_month"))
    return re.compile(rf"{suffix(language)}(?: ?[-/] ?| {{0,2}}|{words})")


@cache
def month_then_day(language: str) -> re.Pattern[str]:
    """What stands between a month and the number of a day behind it: "January 2", "May the 4th", "Nov/2"."""
    words = any_of(strings(language, "dates", "month_to_day"))
    return re.compile(rf"\.?(?: ?[-/] ?|,? ?|{words})")


@cache
def then_year(language: str) -> re.Pattern[str]:
    """What stands between a month or day and the year behind it: "May 4, 2019", "mayo de 2019", "Mai 2019"."""
    words = any_of(strings(language, "dates", "to_year"))
    return re.compile(rf"{suffix(language)}(?:[-/]| ?,? ?|{words})")


@cache
def listed(language: str) -> re.Pattern[str]:
    """What stands between two days of one month: "18 and 19 June", "3-5 May"."""
    words = any_of([*strings(language, "dates", "lists"), *strings(language, "ranges", "between")])
    return re.compile(
        rf"{suffix(language)}(?: ?[-–~/] ?|, ?| ?& ?|{words})(?:{any_of(strings(language, 'dates', 'articles'))})?"
    )
