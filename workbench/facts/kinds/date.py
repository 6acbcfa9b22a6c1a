"""Dates: "2 January 2019", "5월 4일(토)", "昨年", "next Friday", "in 2016", "1960s"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from enum import Enum, auto
from functools import cache

from workbench.facts.calendar.anchored import from_anchor
from workbench.facts.calendar.days import bracketed_weekday, find_days, find_weekdays
from workbench.facts.calendar.east_asian import find_marked
from workbench.facts.calendar.holidays import find_holidays
from workbench.facts.calendar.lexicon import Lexicon, lexicon
from workbench.facts.calendar.named_months import find_named
from workbench.facts.calendar.neighbours import listed
from workbench.facts.calendar.numeric import find_numeric
from workbench.facts.calendar.quick_look import Look, look
from workbench.facts.calendar.relative import find_relative
from workbench.facts.calendar.resolving import resolved
from workbench.facts.calendar.told import Part, Told
from workbench.facts.calendar.years import find_named_years, find_years
from workbench.facts.fact import Fact
from workbench.facts.kind import Kind
from workbench.facts.patterns import any_of
from workbench.facts.reading import Reading
from workbench.facts.words import strings


class _Needs(Enum):
    """What a text has to hold for a finder to find anything."""

    NOTHING = auto()
    NAMES = auto()
    NUMBERS = auto()
    LENGTHS = auto()


_Finder = Callable[[Reading], Iterator[Told]]
# Who reads first keeps what it read.
_FINDERS: tuple[tuple[_Finder, _Needs], ...] = (
    (find_marked, _Needs.NOTHING),
    (find_numeric, _Needs.NUMBERS),
    (find_named, _Needs.NAMES),
    (find_holidays, _Needs.NAMES),
    (find_weekdays, _Needs.NAMES),
    (find_named_years, _Needs.NAMES),
    (find_years, _Needs.NUMBERS),
    (find_relative, _Needs.LENGTHS),
    (find_days, _Needs.NUMBERS),
)
# Which parts make one date when they stand side by side.
_TOGETHER = (
    (Part.WEEKDAY, Part.DAY), (Part.WEEKDAY, Part.RELATIVE), (Part.WEEKDAY, Part.MODIFIER), (Part.MONTH, Part.MODIFIER),
    (Part.MONTH, Part.RELATIVE), (Part.DAY, Part.RELATIVE), (Part.YEAR, Part.MONTH), (Part.YEAR, Part.PERIOD),
    (Part.PERIOD, Part.RELATIVE), (Part.DAY, Part.MODIFIER),
)  # fmt: skip
# Where these have marks they are put together by them ("5월 3일"), and what is beside belongs to another date.
_MARKED = {Part.YEAR, Part.MONTH, Part.DAY}
_BRACKETS = {"(": ")", "（": "）", "[": "]"}


def find(reading: Reading) -> Iterator[Fact]:
    """Dates. The value is ISO 8601 with X for what is not said ("XXXX-05-04", "XXXX-WXX-5", "196X", "2018-Q3").

    Words told from the day of writing are resolved when it is known: days in full, weeks as "2018-W31", months as
    "2018-07", years as "2017". When it is not known the value is the distance, an ISO 8601 duration with its sign inside:
    "P-1M" is last month, "P0D" today, "P-3D" three days ago; a weekday, month or day beside it is kept instead.
    The `unit` says what else is said of the same date: the distance ("P-1M"), or the weekday ("XXXX-WXX-5")."""
    for told in _merged(_found(reading), reading):
        told = from_anchor(told, reading) if not told.doubtful else told
        if told.parts and not told.doubtful and reading.is_free(told.start, told.end):
            yield reading.fact(
                "date", told.start, told.end, resolved(told, reading.written_on), _beside(told), sure=told.sure
            )


def _found(reading: Reading) -> list[Told]:
    found = [told for finder in _asked(look(reading)) for told in finder(reading)]
    if not found:
        return []
    names = [match.span() for match in _not_dates(reading.language).find(reading.low)]
    if names:
        found = [each for each in found if not any(start < each.end and each.start < end for start, end in names)]
    return _first_of_each_place(found)


def _first_of_each_place(found: list[Told]) -> list[Told]:
    """Those that no earlier one overlaps, in order; what is doubtful gives way to what is not."""
    kept: dict[int, Told] = {}
    owners: dict[int, int] = {}
    for number, told in enumerate(found):
        places = range(told.start, told.end)
        overlapping = {owner for place in places if (owner := owners.get(place)) is not None}
        if overlapping and (told.doubtful or not all(kept[each].doubtful for each in overlapping)):
            continue
        for each in overlapping:
            other = kept.pop(each)
            for place in range(other.start, other.end):
                del owners[place]
        owners.update(dict.fromkeys(places, number))
        kept[number] = told
    return sorted(kept.values(), key=lambda each: each.start)


@cache
def _asked(seen: Look) -> tuple[_Finder, ...]:
    """The finders that may find something in a text that holds this."""
    has = {
        _Needs.NOTHING: True, _Needs.NAMES: seen.names, _Needs.NUMBERS: seen.numbers, _Needs.LENGTHS: any(seen),
    }  # fmt: skip
    return tuple(finder for finder, needs in _FINDERS if has[needs])


@cache
def _not_dates(language: str) -> Lexicon:
    """Names that hold a weekday, month or year without telling a date: "Black Friday"."""
    return lexicon(strings(language, "dates", "names"), language)


def _merged(found: list[Told], reading: Reading) -> list[Told]:
    """The dates, parts that stand side by side put together."""
    merged: list[Told] = []
    for told in found:
        told = bracketed_weekday(told, reading)
        while merged and (whole := _whole(merged[-1], told, reading)):
            merged.pop()
            told = whole
        if told.doubtful and merged and _is_listed(merged[-1], told, reading):
            told = replace(told, doubtful=False)
        merged.append(told)
    return merged


def _is_listed(last: Told, told: Told, reading: Reading) -> bool:
    """Whether a short weekday follows another one: "Mon or Tue"."""
    return bool(
        told.weekday
        and last.weekday
        and not last.doubtful
        and listed(reading.language).fullmatch(reading.low, last.end, told.start)
    )


def _whole(first: Told, second: Told, reading: Reading) -> Told | None:
    if first.parts & second.parts or not _belong(first, second):
        return None
    if first.parts | second.parts <= _MARKED and strings(reading.language, "dates", "year_marks"):
        return None
    between = _between(reading.language).fullmatch(reading.low, first.end, second.start)
    if not between:
        return None
    close = next((_BRACKETS[each] for each in between[0] if each in _BRACKETS), "")
    closed = close and reading.text[second.end : second.end + 1] in (close, ")", "）")
    return first.with_(second, second.end + bool(closed))


def _belong(first: Told, second: Told) -> bool:
    """Whether the two can be one date."""
    parts = first.parts | second.parts
    if parts <= {Part.YEAR, Part.DAY, Part.WEEKDAY} and Part.YEAR in parts:
        return False
    if Part.YEAR in parts and (parts & {Part.RELATIVE, Part.MODIFIER} or "X" in first.year + second.year):
        return False
    exact = first.relative or second.relative
    if exact and (exact.exact or exact.unit == "D") and parts - {Part.RELATIVE, Part.WEEKDAY}:
        return False
    if exact and exact.unit == "W" and parts & {Part.MONTH, Part.PERIOD}:
        return False
    return any(
        one in first.parts and other in second.parts or other in first.parts and one in second.parts
        for one, other in _TOGETHER
    )


@cache
def _between(language: str) -> re.Pattern[str]:
    """What stands between the parts of one date."""
    return re.compile(rf" ?(?:[,(（\[–-]? ?){any_of(strings(language, 'dates', 'between'))}| ?[,(（\[–-]? ?")


def _beside(told: Told) -> str:
    if told.relative:
        return told.relative.notation
    if told.weekday and told.month:
        return f"XXXX-WXX-{told.weekday}"
    if told.weekday and told.modifier:
        return {"next": "P1W", "coming": "P1W", "last": "P-1W", "past": "P-1W"}.get(told.modifier, "P0W")
    return f"XXXX-XX-{told.day:02}" if told.weekday and told.day else ""


KIND = Kind("date", rank=10, find=find)
