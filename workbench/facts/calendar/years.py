"""Years, decades and centuries that stand alone, quarters and halves of years: "in 2016", "1960s", "19th century", "Q3"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from workbench.facts.calendar.lexicon import Lexicon, lexicon
from workbench.facts.calendar.neighbours import LAST_YEAR, LIKELY_FIRST, LIKELY_LAST, as_year, suffix
from workbench.facts.calendar.own_numbers import last_letters, own_number
from workbench.facts.calendar.told import Told
from workbench.facts.numerals.numeral import Form, Numeral
from workbench.facts.patterns import any_of
from workbench.facts.reading import BEFORE, Reading
from workbench.facts.words import named, section, strings
from workbench.text.language import primary

_LIKELY = 0.6
_ENDS = re.compile(r"(?:'s)?(?:\s{0,4}$|[)\]\"”»’,.;:!?/](?!\d)| ?[-–—](?!\d)| \(| [-–—]|[-–]\d{2,4}(?!\d))")
# The centuries in Roman numerals, as Romance and Slavic languages write them.
_ROMAN = (
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii",
    "xix", "xx", "xxi",
)  # fmt: skip
# A season or a fiscal year, by its first: "2015-16", "2014/15".
_SEASON = re.compile(r"((?:19|20)\d\d)(?<!\d{5})[/–-](\d\d)(?!\d|[-/.,]\d)")
# It begins with a digit, which is rarer than letters.
_QUARTER = re.compile(r"[1-4](?<=[qh].)(?<![^\W_]..)(?![^\W_])")
_MONEY = re.compile(r"[$€£¥₩₽₹]\s?$|[#№]\s?$")


@dataclass(frozen=True, slots=True)
class _Words:
    before: re.Pattern[str]
    weak_before: re.Pattern[str]
    after: re.Pattern[str]
    decade: re.Pattern[str]
    decade_look: re.Pattern[str]
    decade_after: re.Pattern[str]
    century: re.Pattern[str]
    century_word: re.Pattern[str]
    century_after: re.Pattern[str]
    quarter: re.Pattern[str]
    period: Lexicon
    periods: Mapping[str, str]
    short_decades: bool
    marked: bool
    counter: re.Pattern[str]


@cache
def _words(language: str) -> _Words:
    def listed(key: str) -> str:
        return any_of(strings(language, "dates", key))

    periods = named(language, "dates", "periods")
    marked = strings(language, "dates", "year_marks") and primary(language) != "ko"
    own = f"[{''.join(sorted(last_letters(language)))}]{{1,3}}|" if marked else ""
    return _Words(
        before=re.compile(rf"(?<![^\W_])(?:{listed('year_before')})(?:{listed('articles')})?$|[(（]$"),
        weak_before=re.compile(rf"(?<![^\W_])(?:{listed('year_weak_before')})$"),
        after=re.compile(rf"(?:{listed('year_after')})(?![^\W\d_])"),
        decade=re.compile(
            rf"(?<![^\W_])(?:{listed('decade_before')})'?(\d{{3}}0|[2-9]0)(?!\d|[.,]\d|%)"
            rf"|(?<![\d.,])'?(\d{{3}}0|[2-9]0) ?(?:{listed('decade_after')})"
        ),
        decade_look=re.compile(
            rf"0 ?(?:{listed('decade_after')})"
            + (rf"|(?:{listed('decade_before')})'?[0-9]" if strings(language, "dates", "decade_before") else "")
        ),
        decade_after=re.compile(listed("decade_after")),
        century=re.compile(
            rf"(?<![^\W_])(?:{listed('century_before')})({any_of(_ROMAN)}|\d{{1,2}})(?![^\W_])"
            rf"|(?<![^\W_])({any_of(_ROMAN)}|\d{{1,2}}){suffix(language)}(?:{listed('century_after')})"
            rf"|(?<![\d.,])({own}\d{{1,2}})(?:{listed('century_after')})"
        ),
        century_word=re.compile(f"{listed('century_before')}|{listed('century_after')}"),
        century_after=re.compile(listed("century_after")),
        quarter=re.compile(rf"{suffix(language)}(?:{listed('quarter_after')})"),
        period=lexicon(periods, language),
        periods=periods,
        marked=bool(strings(language, "dates", "year_marks")),
        counter=re.compile(
            any_of([*strings(language, "counting", "counters"), *strings(language, "counting", "units")])
        ),
        short_decades=bool(section(language, "dates").get("short_decades")),
    )


def period_names(language: str) -> Mapping[str, str]:
    """The names of halves of a year."""
    return _words(language).periods


def find_named_years(reading: Reading) -> Iterator[Told]:
    """Centuries and halves of a year, which words name."""
    words = _words(reading.language)
    low = reading.low
    for match in words.century.finditer(low) if words.century_word.search(low) else ():
        number = _century(match[1] or match[2] or match[3], reading.language)
        if 1 < number <= 21 or number and not match[3]:
            yield Told(*match.span(), year=f"{number - 1:02}XX")
    for match in words.period.find(low):
        yield Told(*match.span(), period=words.periods[match[0]], sure=0.6)


def find_years(reading: Reading) -> Iterator[Told]:
    """Years, decades and quarters that stand alone in numbers."""
    words = _words(reading.language)
    if reading.has_digits:
        yield from _in_digits(reading.low, words)
    for numeral in reading.numerals:
        if not 1 <= numeral.value <= LAST_YEAR or numeral.value % 1:
            continue
        if told := _year(numeral, words, reading) or _period(numeral, words, reading.low):
            yield told


def _in_digits(low: str, words: _Words) -> Iterator[Told]:
    for match in words.decade.finditer(low) if words.decade_look.search(low) else ():
        digits = match[1] or match[2]
        if len(digits) == 4 or match[1] or words.short_decades or match[0][0] == "'":
            yield Told(*match.span(), year=f"{digits[:3]}X" if len(digits) == 4 else f"19{digits[0]}X")
    for match in _QUARTER.finditer(low):
        yield Told(match.start() - 1, match.end(), period=low[match.start() - 1 : match.end()].upper(), sure=0.6)
    for match in _SEASON.finditer(low) if "-" in low or "/" in low or "–" in low else ():
        if (int(match[1]) + 1) % 100 == int(match[2]):
            yield Told(*match.span(), year=match[1], sure=0.8)


def _century(told: str, language: str) -> int:
    """The number of a century of at most 21, in digits, Roman numerals or the language's own; 0 when it is greater."""
    number = _ROMAN.index(told) + 1 if told in _ROMAN else own_number(told, language)
    return number if number <= 21 else 0


def _year(numeral: Numeral, words: _Words, reading: Reading) -> Told | None:
    year = as_year(numeral)
    if not year or numeral.attached or numeral.form is Form.MIXED:
        return None
    low = reading.low
    before = low[max(0, numeral.start - BEFORE) : numeral.start]
    if _MONEY.search(before):
        return None
    if after := words.after.match(low, numeral.end):
        return Told(numeral.start, after.end() if after[0] else numeral.end, year=year, sure=1.0)
    if numeral.form is Form.WORDS or low[numeral.end : numeral.end + 1] in ("%", "°"):
        return None
    ends, round_ = bool(_ENDS.match(low, numeral.end)), numeral.value % 100 == 0
    likely = LIKELY_FIRST <= numeral.value <= LIKELY_LAST
    if words.before.search(before) and (ends or not round_ and (likely or numeral.value >= 1500)):
        return Told(numeral.start, numeral.end, year=year, sure=1.0 if likely else 0.7)
    if likely and not round_ and words.marked and low[numeral.end : numeral.end + 1] == " ":
        return (
            None
            if words.counter.match(low, numeral.end + 1)
            else Told(numeral.start, numeral.end, year=year, sure=_LIKELY)
        )
    if likely and (ends or words.weak_before.search(before) and not round_):
        return Told(numeral.start, numeral.end, year=year, sure=_LIKELY)
    return None


def _period(numeral: Numeral, words: _Words, low: str) -> Told | None:
    """The decade, century or quarter that the number counts."""
    if numeral.form is Form.WORDS and 2 <= numeral.value <= 90:
        number, decade = int(numeral.value), words.decade_after.match(low, numeral.end)
        if decade and words.short_decades and number >= 20 and number % 10 == 0:
            return Told(numeral.start, decade.end(), year=f"19{number // 10}X")
        if number <= 21 and (match := words.century_after.match(low, numeral.end)) and match[0]:
            return Told(numeral.start, match.end(), year=f"{number - 1:02}XX")
    if numeral.value <= 4 and (match := words.quarter.match(low, numeral.end)) and match[0]:
        return Told(numeral.start, match.end(), period=f"Q{int(numeral.value)}", sure=0.6)
    return None
