"""Stretches of time in a text: "two years", "3일간", "2時間30分", "a decade"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache, lru_cache

from workbench.facts.calendar.halves import with_half
from workbench.facts.calendar.lexicon import Lexicon
from workbench.facts.calendar.span import Span, in_unit
from workbench.facts.calendar.units import Amount, Units, units
from workbench.facts.fact import SURE
from workbench.facts.first_look import key_words
from workbench.facts.numerals.numeral import Numeral
from workbench.facts.patterns import any_of
from workbench.facts.reading import Reading
from workbench.facts.words import strings

# "A year", "1日", "하루" tell how often as often as how long, and are lost in translation ("daily", "overnight").
_WEAK = 0.4
# "Several" before the tens: "数十年", "수십 년" say no certain number.
_VAGUE, VAGUELY = frozenset("수數数几幾몇何"), 0.3
# So many years nobody counts without marking the thousands.
_FIRST_YEAR, _LAST_YEAR = 1500, 2100


@cache
def _articles(language: str) -> Lexicon | None:
    """Units with an article before them; they are looked for where a text holds the word of one."""
    articles = strings(language, "durations", "articles")
    known = [word for word, worth in units(language).worth.items() if worth.unit]
    if not articles:
        return None
    pattern = re.compile(rf"(?:{any_of(articles)}) ({any_of(known)})(?![^\W_])")
    return Lexicon(pattern, frozenset(key_words(known)))


@cache
def _joined(language: str) -> re.Pattern[str]:
    return re.compile(rf" ?,? ?{any_of([*strings(language, 'durations', 'joiners')])}| ?,? ?")


def find_spans(reading: Reading) -> list[Span]:
    """The stretches of time of a text that nobody has taken, in order."""
    return [each for each in _all_spans(reading) if reading.is_free(each.start, each.end)]


@lru_cache(maxsize=2)
def _all_spans(reading: Reading) -> tuple[Span, ...]:
    """Those of a text when they were first asked for: what is taken later takes some of them."""
    words = units(reading.language)
    found = [*_counted(reading), *_in_words(reading.low, reading.language)]
    if words.compound:
        found += [_of_compound(match, words) for match in words.compound.finditer(reading.low) if _opens(match)]
    return tuple(sorted(found, key=lambda each: each.start))


def _in_words(low: str, language: str) -> Iterator[Span]:
    """Those told without a number: "하루", "a year"."""
    words, articles = units(language), _articles(language)
    for match in words.word.find(low):
        worth = words.words[match[0]]
        yield with_half(_of_word(match, worth), worth.amount, low, language)
    for match in articles.find(low) if articles else ():
        if _opens(match):
            worth = words.worth[match[1]]
            yield with_half(_of_word(match, worth, _WEAK), worth.amount, low, language)


def _opens(match: re.Match[str]) -> bool:
    """Whether a word begins there."""
    return not match.start() or not match.string[match.start() - 1].isalnum()


def _counted(reading: Reading) -> Iterator[Span]:
    words = units(reading.language)
    for told in reading.followed_by(words.after):
        worth, numeral = words.worth[told.match[1]], told.numeral
        if not worth.unit or numeral.ordinal or numeral.value < 0:
            continue
        if worth.unit == "year" and _is_a_year(numeral, told.end, reading):
            continue
        if numeral.attached and told.match.start() > numeral.end:
            continue
        if reading.low.endswith(_other_measures(reading.language), 0, told.start):
            continue
        step = numeral.step * worth.amount
        weak = VAGUELY if reading.low[told.start - 1 : told.start] in _VAGUE else _WEAK if numeral.value == 1 else 1.0
        span = Span(told.start, told.end, numeral.value * worth.amount, worth.unit, step, min(weak, numeral.sure))
        yield with_half(span, worth.amount, reading.low, reading.language)


@cache
def _other_measures(language: str) -> tuple[str, ...]:
    """What stands before a number whose unit is a part of that: "3割8分", "6角3分"."""
    return strings(language, "durations", "not_behind")


def _is_a_year(numeral: Numeral, end: int, reading: Reading) -> bool:
    """Whether a number and its word for years are a year of the calendar: "2019년", not "1600년 전에"."""
    if numeral.grouped or not _FIRST_YEAR <= numeral.value <= _LAST_YEAR:
        return False
    return bool(strings(reading.language, "dates", "year_marks")) and not _length(reading.language).match(
        reading.low, end
    )


@cache
def _length(language: str) -> re.Pattern[str]:
    return re.compile(any_of(strings(language, "dates", "day_as_duration")))


def _of_word(match: re.Match[str], worth: Amount, sure: float = 0.8) -> Span:
    return Span(
        match.start(), match.end(), worth.amount, worth.unit, worth.amount, _WEAK if worth.amount == 1 else sure
    )


def _of_compound(match: re.Match[str], words: Units) -> Span:
    return Span(match.start(), match.end(), words.stems[match[1]], words.compounds[match[2]], Decimal(1))


def joined(spans: list[Span], reading: Reading) -> list[Span]:
    """The spans, those said as one put together in the smaller unit: "2시간 30분" is 150 minutes."""
    found: list[Span] = []
    for span in spans:
        last = found[-1] if found else None
        parts = last is not None and last.unit != span.unit and min(last.sure, span.sure) >= SURE
        whole = in_unit(last.amount, last.unit, span.unit) if last and parts else None
        if last and whole is not None and _joined(reading.language).fullmatch(reading.low, last.end, span.start):
            found[-1] = replace(last, end=span.end, amount=whole + span.amount, unit=span.unit, step=span.step)
        elif not last or span.start >= last.end:
            found.append(span)
    return found
