"""Stretches of time and ages: "two years", "2시간 30분", "a decade", "만 37세", "37-year-old"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from workbench.facts.calendar.match_minutes import of_a_half
from workbench.facts.calendar.span import Span
from workbench.facts.calendar.spans import find_spans, joined
from workbench.facts.fact import Fact
from workbench.facts.kind import Kind
from workbench.facts.numerals.numeral import Numeral
from workbench.facts.patterns import any_of
from workbench.facts.reading import Measured, Reading
from workbench.facts.words import strings
from workbench.text.language import primary, writes_spaces

# CLDR's unit of an age.
AGE = "year-person"
# A number between commas behind a name is an age in news of the languages that write so: "Ana Ruiz, 37, said".
_YOUNGEST, _OLDEST = 5, 115
_LONGEST_WORD = 33
_FULL = Decimal(10_000)
# Between two commas behind a capitalised word it hardly is anything else.
_BEHIND_A_NAME, _APPOSED = 0.6, 0.45
_NAME_AHEAD = re.compile(r"(?<![^\W_])[^\W\d_]{2,30}, $")
_EAST_ASIAN = "가-힣ぁ-んァ-ー一-龥"
_TIGHT = re.compile(rf"[{_EAST_ASIAN}]\(")
_APPOSITION = re.compile(
    rf"(?<=[^\W\d_], )(\d{{2,3}})(?=,(?! ?\d))|(?:(?<=[^\W\d_] \()|(?<=[{_EAST_ASIAN}]\())(\d{{2,3}})(?=\))"
)


@dataclass(frozen=True, slots=True)
class _Words:
    unit: re.Pattern[str]
    before: re.Pattern[str]
    old: re.Pattern[str]
    aged: re.Pattern[str]


@cache
def _words(language: str) -> _Words:
    closed = "" if not writes_spaces(language) or primary(language) == "ko" else r"(?![^\W\d_])"
    return _Words(
        unit=re.compile(rf"[ -]?(?:{any_of(strings(language, 'durations', 'age_units'))}){closed}"),
        before=re.compile(rf"(?<![^\W_])(?:{any_of(strings(language, 'durations', 'age_before'))})$"),
        old=re.compile(rf"(?:{any_of(strings(language, 'durations', 'age_after'))}){closed}"),
        aged=re.compile(rf"(?<![^\W_])(?:{any_of(strings(language, 'durations', 'aged'))})$"),
    )


def find(reading: Reading) -> Iterator[Fact]:
    """Durations and ages. The value is in the unit: "year", "month", "week", "day", "hour", "minute", "second", and
    "year-person" for an age, "minute-after-45" for the second half of a match. Decades and centuries are told in years; what is said in several units ("2시간 30분") is one
    duration in the smallest of them."""
    yield from _ages(reading)
    for span in joined(find_spans(reading), reading):
        yield _fact(_as_age(span, reading), reading)


def _fact(span: Span, reading: Reading) -> Fact:
    if span.unit == "minute":
        span = of_a_half(span, reading.low, reading.language)
    return reading.fact("duration", span.start, span.end, span.amount, span.unit, span.step, span.sure)


def _ages(reading: Reading) -> Iterator[Fact]:
    words = _words(reading.language)
    for told in (*reading.followed_by(words.unit), *reading.preceded_by(words.before)):
        if reading.is_free(told.numeral.start, told.numeral.end) and not told.numeral.ordinal:
            yield _age(told, reading)
    if "," not in reading.low and "(" not in reading.low:
        return
    for numeral in reading.numerals:
        if _is_apposition(numeral, reading.low):
            sure = _BEHIND_A_NAME if _stands_behind_a_name(numeral, reading.plain) else _APPOSED
            yield replace(reading.of_numeral("duration", numeral, AGE), sure=sure)


def _age(told: Measured, reading: Reading) -> Fact:
    """The age; Korean "만 37세" counts full years, where "만" alone would be ten thousand."""
    fact = reading.of_numeral("duration", told, AGE)
    full = strings(reading.language, "durations", "full_years")
    if isinstance(fact.value, Decimal) and fact.value > _FULL and fact.text.startswith(full):
        return replace(fact, value=fact.value - _FULL)
    return fact


def _is_apposition(numeral: Numeral, low: str) -> bool:
    return _YOUNGEST <= numeral.value <= _OLDEST and bool(_APPOSITION.match(low, numeral.start))


def _stands_behind_a_name(numeral: Numeral, plain: str) -> bool:
    """Whether a capitalised word stands before the number, and a comma on both sides: "Ana Ruiz, 37, said"; or brackets
    stand directly behind a word of a script without capitals: "김민수(37)"."""
    if _TIGHT.fullmatch(plain, max(0, numeral.start - 2), numeral.start):
        return True
    name = _NAME_AHEAD.search(plain[max(0, numeral.start - _LONGEST_WORD) : numeral.start])
    return name is not None and name[0][0].isupper() and plain[numeral.end : numeral.end + 1] == ","


def _as_age(span: Span, reading: Reading) -> Span:
    """The span as an age when the words around it say so: "37 years old", "âgé de 37 ans"."""
    if span.unit != "year":
        return span
    words = _words(reading.language)
    if after := words.old.match(reading.low, span.end):
        return replace(span, end=after.end(), unit=AGE)
    return replace(span, unit=AGE) if words.aged.search(reading.low[max(0, span.start - 20) : span.start]) else span


KIND = Kind("duration", rank=20, find=find)
