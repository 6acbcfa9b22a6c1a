"""Times of day in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.facts.calendar.clock_words import ClockWords, clock_words
from workbench.facts.calendar.units import units
from workbench.facts.numerals.numeral import Form, Numeral
from workbench.facts.patterns import any_of
from workbench.facts.reading import BEFORE, Reading

# Abbreviations of time zones as news agencies write them (IANA tz database).
_ZONES = (
    "UTC", "GMT", "BST", "CET", "CEST", "EET", "EEST", "MSK", "MEZ", "MESZ", "EST", "EDT", "CST", "CDT", "MST", "MDT",
    "PST", "PDT", "ET", "PT", "KST", "JST", "HKT", "SGT", "IST", "AEST", "AEDT", "WIB",
)  # fmt: skip
# "0715 GMT": without a colon only with its zone.
_MILITARY = re.compile(rf"[012]\d[0-5]\d(?<![\d.,]\d{{4}}) ({any_of(_ZONES)})(?![^\W_])")
# "3点" is three points, or a bit, as often as three o'clock.
_WEAK = 0.4
_ZONE = re.compile(rf" ?\(?({any_of(_ZONES)})(?![^\W_])")
_CLOCK = re.compile(r"(?<![\d.,:/-])([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?(?![\d:]|[.,/]\d|-\d{1,2}(?![\d:]))")


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day in ISO 8601 and its zone."""

    start: int
    end: int
    value: str
    zone: str = ""
    sure: float = 1.0


def find_times(reading: Reading) -> Iterator[Time]:
    """Times of day in order of their writing: with colons, with words, by name."""
    words = clock_words(reading.language)
    for match in _MILITARY.finditer(reading.plain) if reading.has_digits else ():
        if match[0] < "24":
            yield Time(*match.span(), f"T{match[0][:2]}:{match[0][2:4]}", match[1])
    if not words.anything.search(reading.low):
        return
    for match in _CLOCK.finditer(reading.plain) if ":" in reading.plain else ():
        yield _with_colon(match, words, reading)
    for numeral in reading.numerals:
        if told := _with_words(numeral, words, reading):
            yield told
    for match in words.fixed_word.find(reading.low):
        if words.fixed[match[0]]:
            yield Time(*match.span(), words.fixed[match[0]], sure=0.7)


def _with_colon(match: re.Match[str], words: ClockWords, reading: Reading) -> Time:
    """A time with a colon; a score ("3:2" has no such minutes, "10:15" may be one) is less sure than one with its context."""
    low = reading.low
    half, start, end = _half(match.start(), match.end(), words, low)
    minutes = f":{match[2]}" + (f":{match[3]}" if match[3] else "")
    after = words.hour.match(low, end)
    end = after.end() if after and not half else end
    zone, end = _zone(reading.plain, end)
    told = half or zone or after or len(match[1]) == 2 or words.context.search(low[max(0, start - BEFORE) : start])
    return Time(start, end, _value(int(match[1]), half, minutes), zone, 1.0 if told else 0.6)


def _with_words(numeral: Numeral, words: ClockWords, reading: Reading) -> Time | None:
    if not 0 <= numeral.value <= 24 or numeral.ordinal or not reading.is_free(numeral.start, numeral.end):
        return None
    low = reading.low
    hour, minutes = int(numeral.value), ""
    if numeral.value % 1:
        if not _is_dotted(numeral, low):
            return None
        minutes = f":{low[numeral.end - 2 : numeral.end]}"
    half, start, end = _half(numeral.start, numeral.end, words, low)
    mark = words.hour.match(low, numeral.end)
    sure = min(1.0, numeral.sure + 0.2)
    if mark:
        end = mark.end()
        if not minutes and (rest := words.minute.match(low, end)):
            minutes, end = f":{int(rest[1] or rest[2]):02}", rest.end()
        elif not minutes and (named_half := _half_hour(low, end, words)):
            minutes, end = ":30", named_half
        if not half:
            half, start, end = _half(numeral.start, end, words, low)
        if not half and not minutes and _is_weak(mark[0].strip(), low[max(0, start - BEFORE) : start], words):
            if numeral.form is Form.WORDS or mark[0].strip() in units(reading.language).worth:
                return None
            sure = _WEAK
    elif minutes and words.dotted_before.search(low[max(0, start - BEFORE) : start]):
        sure = 0.8
    elif not half or words.halves_first or hour == 0 and not minutes:
        return None
    zone, end = _zone(reading.plain, end)
    return Time(start, end, _value(hour, half, minutes), zone, sure)


def _is_weak(mark: str, before: str, words: ClockWords) -> bool:
    """Whether the mark of an hour says so only with a word before it: "à 15 heures", not "pendant deux heures"."""
    return mark in words.weak_hours and not words.context.search(before)


def _is_dotted(numeral: Numeral, low: str) -> bool:
    """Whether hour and minute are written with a point: "3.30 p.m.", "20.15 Uhr"."""
    written = low[numeral.start : numeral.end]
    return re.fullmatch(r"\d{1,2}\.[0-5]\d", written) is not None


def _half_hour(low: str, end: int, words: ClockWords) -> int:
    """The end of "half" behind an hour ("3시 반", "3時半"), or 0."""
    match = words.half_hour.match(low, end)
    return match.end() if match else 0


def _half(start: int, end: int, words: ClockWords, low: str) -> tuple[str, int, int]:
    """The half of the day that is said beside, and where both begin and end."""
    if not words.halves_first:
        after = words.half_after.match(low, end)
        return (words.halves[after[1]], start, after.end()) if after else ("", start, end)
    begin = max(0, start - 12)
    if before := words.half_before.search(low[begin:start]):
        return words.halves[before[0].strip()], begin + before.start(), end
    return "", start, end


def _zone(plain: str, end: int) -> tuple[str, int]:
    match = _ZONE.match(plain, end)
    return (match[1], match.end()) if match else ("", end)


def _value(hour: int, half: str, minutes: str) -> str:
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    return f"T{hour % 24:02}{minutes}"
