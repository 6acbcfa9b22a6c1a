"""Dates of Korean, Japanese and Chinese, each number with its mark: "2019년 1월 4일", "令和6年5月", "十月十日", "15일"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from workbench.facts.calendar.neighbours import (
    FIRST_YEAR,
    LAST_YEAR,
    LIKELY_FIRST,
    LIKELY_LAST,
    after,
    full_year,
    listed,
)
from workbench.facts.calendar.own_numbers import last_letters, own_number
from workbench.facts.calendar.told import Part, Told
from workbench.facts.patterns import any_of
from workbench.facts.reading import Reading
from workbench.facts.words import amounts, section, strings

_RANGE = r"(?:(?<!\d)(?<!\d[.,])(?P<from>\d{1,4}) ?[~〜\-–·∼至到] ?)?"
_MAY_BE_LENGTHS = ({Part.DAY}, {Part.YEAR})
_KINDS = ("year", "month", "day")


@dataclass(frozen=True, slots=True)
class _Marks:
    pattern: re.Pattern[str] | None
    look: re.Pattern[str] | None
    kinds: dict[str, int]
    eras: dict[str, Decimal]
    not_a_day: re.Pattern[str]
    later: re.Pattern[str]
    counted: re.Pattern[str]
    lunar_day: re.Pattern[str]
    own_letters_are_common: bool
    weak_days: frozenset[str]


@cache
def _marks(language: str) -> _Marks:
    kinds = {mark: place for place, kind in enumerate(_KINDS) for mark in strings(language, "dates", f"{kind}_marks")}
    digits = any_of([*amounts(language, "numerals", "digits"), *amounts(language, "numerals", "small")])
    special = any_of(amounts(language, "dates", "numbers"))
    letters = str(section(language, "counting").get("letters_before", "")) or "(?!)"
    eras = amounts(language, "dates", "eras")
    told = rf"(?P<era>{any_of(eras)})?{_RANGE}(?P<told>(?<!\d)(?<!\d[.,])\d{{1,4}}|(?<!{letters})(?:{special}|初?(?:{digits}){{1,5}}))"
    gap = " ?" if section(language, "dates").get("spaced_marks") else ""
    pattern = rf"{told}{gap}(?P<mark>{any_of(kinds)})(?!{any_of(strings(language, 'dates', 'not_marks'))})"
    return _Marks(
        pattern=re.compile(pattern) if kinds else None,
        look=re.compile(rf"[0-9{''.join(last_letters(language))}] ?{any_of(kinds)}") if kinds else None,
        kinds=kinds,
        eras=eras,
        not_a_day=re.compile(any_of(strings(language, "dates", "day_as_duration"))),
        later=re.compile(any_of(strings(language, "dates", "later_after"))),
        counted=re.compile(rf"(?:{any_of(strings(language, 'dates', 'day_not_behind'))})$"),
        lunar_day=re.compile(
            rf"初?(?:{digits}){{1,3}}(?!{any_of(kinds)})" if strings(language, "dates", "lunar") else "(?!)"
        ),
        own_letters_are_common=letters != "(?!)",
        weak_days=frozenset(strings(language, "dates", "weak_days")),
    )


def find_marked(reading: Reading) -> Iterator[Told]:
    """Dates whose numbers have marks; a range gives two dates."""
    marks = _marks(reading.language)
    if marks.pattern is None:
        return
    if marks.look and not marks.look.search(reading.plain):
        return
    last: Told | None = None
    for group in _groups(marks, marks.pattern, reading.plain):
        for told in _date(group, marks, reading):
            last = _with_month_of(last, told, reading)
            yield last


def _with_month_of(last: Told | None, told: Told, reading: Reading) -> Told:
    """The day with the month of the date it is listed with: "6월 18일과 19일"."""
    if last is None or told.parts != {Part.DAY} or not (last.month and last.day):
        return told
    together = listed(reading.language).fullmatch(reading.plain, last.end, told.start)
    return replace(told, year=last.year, month=last.month) if together else told


def _groups(marks: _Marks, pattern: re.Pattern[str], text: str) -> Iterator[list[re.Match[str]]]:
    """The numbers with their marks that follow each other as one date does."""
    found: list[re.Match[str]] = []
    for match in pattern.finditer(text):
        if found and not _goes_on(found[-1], match, marks, text):
            yield found
            found = []
        found.append(match)
    if found:
        yield found


def _goes_on(last: re.Match[str], match: re.Match[str], marks: _Marks, text: str) -> bool:
    between = text[last.end() : match.start()]
    return marks.kinds[match["mark"]] > marks.kinds[last["mark"]] and between in ("", " ", "の")


def _date(found: list[re.Match[str]], marks: _Marks, reading: Reading) -> Iterator[Told]:
    """The date of marks that follow each other; a number that cannot be what its mark says begins and ends it."""
    told: Told | None = None
    for match in found:
        if _is_within_a_number(match, reading):
            continue
        part = _part(match, marks, reading.language, alone=len(found) == 1)
        if part is None:
            if told:
                yield told
            told = None
            continue
        if match["from"] and (first := _first(match, marks)):
            begun = first if told is None else told.with_(first, first.end)
            yield begun
            part = replace(part, year=begun.year if part.month or part.day else part.year)
            told = replace(part, month=part.month or begun.month)
            continue
        told = part if told is None else told.with_(part, part.end)
    if told is None:
        return
    if told.month and not told.day and (day := marks.lunar_day.match(reading.plain, told.end)):
        number = own_number(day[0], reading.language)
        told = replace(told, day=number, end=day.end()) if 1 <= number <= 31 else told
    if told.parts in _MAY_BE_LENGTHS and _is_duration(told, marks, reading.plain):
        return
    yield told


def _is_within_a_number(match: re.Match[str], reading: Reading) -> bool:
    """Whether the mark is a digit of a bigger number: 이십일 of "이십일조" is 21, and not the 20th."""
    if match["mark"] not in amounts(reading.language, "numerals", "digits"):
        return False
    numeral = after(reading.numerals, match.start("told"))
    return numeral is not None and numeral.start == match.start("told") and numeral.end > match.end()


def _is_duration(told: Told, marks: _Marks, text: str) -> bool:
    """Whether the words around tell that it is so many days or years: "15일 동안", "週4日", "1600년 전에".
    "2020年之后" is after the year 2020."""
    if told.year and LIKELY_FIRST <= int(told.year) <= LIKELY_LAST and marks.later.match(text, told.end):
        return False
    before = text[max(0, told.start - 6) : told.start]
    return bool(marks.not_a_day.match(text, told.end) or marks.counted.search(before))


def _part(match: re.Match[str], marks: _Marks, language: str, alone: bool) -> Told | None:
    kind, number = marks.kinds[match["mark"]], own_number(match["told"], language)
    start = match.start("era") if match["era"] else match.start("told")
    if kind == 0:
        year = _year(match, number, marks, alone)
        return Told(start, match.end(), year=year) if year else None
    if not 1 <= number <= (12 if kind == 1 else 31):
        return None
    own = match["told"][0] not in "0123456789"
    plain = match["told"] in amounts(language, "dates", "numbers") or number > 10
    doubtful = own and alone and marks.own_letters_are_common and not plain
    if kind == 1:
        return Told(start, match.end(), month=number, doubtful=doubtful)
    weak = alone and (match["mark"] in marks.weak_days or own and len(match["told"]) < 2 or number == 1)
    return Told(start, match.end(), day=number, doubtful=doubtful, sure=0.4 if weak else 1.0)


def _year(match: re.Match[str], number: int, marks: _Marks, alone: bool) -> str:
    """The year: of an era, of four digits, or of two where a month follows."""
    if match["era"]:
        return str(int(marks.eras[match["era"]]) + number - 1)
    if FIRST_YEAR <= number <= LAST_YEAR:
        return str(number)
    if (
        len(match["told"]) == 2
        and match["told"].isdigit()
        and (not alone or match.string[match.start("told") - 1] == "'")
    ):
        return full_year(match["told"])
    return ""


def _first(match: re.Match[str], marks: _Marks) -> Told | None:
    """The beginning of a range whose mark stands at its end: "3" of "3~5일"."""
    number, (start, end) = int(match["from"]), match.span("from")
    kind = marks.kinds[match["mark"]]
    if kind == 0:
        return Told(start, end, year=str(number)) if FIRST_YEAR <= number <= LAST_YEAR else None
    if not 1 <= number <= (12 if kind == 1 else 31):
        return None
    return Told(start, end, month=number) if kind == 1 else Told(start, end, day=number)
