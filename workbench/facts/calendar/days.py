"""Weekdays, and days of a month that stand without their month: "Friday", "(금)", "le 23", "on the 18th", "día 12"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from workbench.facts.calendar.names import Names, weekdays
from workbench.facts.calendar.neighbours import as_day, suffix
from workbench.facts.calendar.told import Told
from workbench.facts.numerals.numeral import Form
from workbench.facts.patterns import any_of
from workbench.facts.reading import BEFORE, Reading
from workbench.facts.words import amounts, section, strings

_CAPITAL = re.compile(r" [A-Z][a-z]")
_CLOSED = r"(?=\s{0,4}(?:$|[,;:!?)\]](?!\d)|[-–—] |\.(?!\d|\s{0,4}[^\W\d_])))"


@cache
def _bracketed(language: str) -> tuple[re.Pattern[str], dict[str, int]] | None:
    """Weekdays of one letter, which stand in brackets behind a date: "15일(금)", "15日（金・祝）"."""
    short = {name: int(worth) for name, worth in amounts(language, "dates", "bracketed_weekdays").items()}
    return (re.compile(rf" ?[(（] ?({any_of(short)})(?:[·・][^)）]{{1,4}})?[)）]"), short) if short else None


@cache
def _day_behind(language: str) -> re.Pattern[str]:
    articles = any_of(strings(language, "dates", "weekday_to_day"))
    suffixes = any_of(strings(language, "dates", "day_suffixes"))
    return re.compile(
        rf"(?:,? (?:{articles})?|{articles})(\d{{1,2}})(?:{suffixes}(?![^\W_])|{suffix(language)}(?![\d'/-]|[.,:]\d){_CLOSED})"
    )


@cache
def _alone(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    before = any_of(strings(language, "dates", "day_before"))
    after = any_of(strings(language, "dates", "day_after"))
    behind = any_of(strings(language, "dates", "day_behind"))
    return (
        re.compile(rf"(?<![^\W_])(?:{before})$"),
        re.compile(rf"{suffix(language)}(?:{after}|{_CLOSED})"),
        re.compile(behind),
    )


@cache
def _suffixed(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(strings(language, 'dates', 'day_suffixes'))})")


def find_weekdays(reading: Reading) -> Iterator[Told]:
    """Weekdays by name, with the number of the day where it stands behind."""
    names = weekdays(reading.language)
    for match in names.words.find(reading.low):
        doubtful = _is_doubtful(match, names, reading)
        maybe = doubtful and _context(reading.language, "weekday_weak_before").search(
            reading.low[: match.start()][-BEFORE:]
        )
        doubtful = doubtful and not maybe
        sure = 0.4 if maybe or _is_in_a_title(match, reading.text) else 1.0
        told = Told(*match.span(), weekday=names.worth[match[0]], doubtful=doubtful, sure=sure)
        if not told.weekday:
            continue
        day = _day_behind(reading.language).match(reading.low, match.end())
        if day and 1 <= int(day[1]) <= 31:
            told = Told(told.start, day.end(), weekday=told.weekday, day=int(day[1]))
        yield told


def _is_doubtful(match: re.Match[str], names: Names, reading: Reading) -> bool:
    """Whether the name may be another word: an abbreviation, "среду", Vietnamese ordinals, unless "on" stands before."""
    written = reading.text[match.start() : match.end()]
    if section(reading.language, "dates").get("capitalised") and written == match[0]:
        return True
    if match[0] not in names.short and match[0] not in names.ambiguous:
        return False
    return not _context(reading.language, "weekday_before").search(
        reading.low[max(0, match.start() - BEFORE) : match.start()]
    )


@cache
def _context(language: str, key: str) -> re.Pattern[str]:
    """What stands before a weekday that tells it from another word, surely or maybe."""
    return re.compile(rf"(?<![^\W_])(?:{any_of(strings(language, 'dates', key))})$")


def _is_in_a_title(match: re.Match[str], text: str) -> bool:
    """Whether the weekday is in a name: "The Sunday Herald"."""
    return (
        text[max(0, match.start() - 4) : match.start()] in ("The ", "the ")
        and _CAPITAL.match(text, match.end()) is not None
    )


def bracketed_weekday(told: Told, reading: Reading) -> Told:
    """The date with the weekday that stands in brackets behind it."""
    known = _bracketed(reading.language)
    if known is None or not told.day or told.weekday:
        return told
    match = known[0].match(reading.low, told.end)
    return told.with_(Told(match.start(), match.end(), weekday=known[1][match[1]]), match.end()) if match else told


def find_days(reading: Reading) -> Iterator[Told]:
    """Days of a month that a preposition or article tells from other numbers; others only where a month is beside."""
    language, low = reading.language, reading.low
    before, after, behind = _alone(language)
    for numeral in reading.numerals:
        day = as_day(numeral)
        if not day or numeral.form is Form.WORDS and not numeral.ordinal:
            continue
        if marked := behind.match(low, numeral.end):
            yield Told(numeral.start, marked.end(), day=day)
            continue
        if numeral.form is Form.WORDS and section(language, "dates").get("day_words_need_mark"):
            continue
        found = before.search(low[max(0, numeral.start - BEFORE) : numeral.start])
        suffix_found = _suffixed(language).match(low, numeral.end)
        suffixed = numeral.ordinal or suffix_found is not None
        if not found:
            if suffixed:
                yield Told(numeral.start, suffix_found.end() if suffix_found else numeral.end, day=day, doubtful=True)
            continue
        end = after.match(low, numeral.end)
        plain = bool(end) and bool(suffixed or not section(language, "dates").get("day_needs_suffix"))
        yield Told(numeral.start, end.end() if end else numeral.end, day=day, doubtful=not plain, sure=0.6)
