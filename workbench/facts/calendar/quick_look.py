"""Whether a text may speak of dates and times at all: most sentences do not, and their words show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from workbench.facts.calendar.holidays import holiday_names
from workbench.facts.calendar.names import months, weekdays
from workbench.facts.calendar.relative import relative_phrases
from workbench.facts.calendar.units import units
from workbench.facts.calendar.years import period_names
from workbench.facts.first_look import beginnings_of, key_beginnings, key_words, words_of
from workbench.facts.reading import Reading
from workbench.facts.words import strings
from workbench.text.language import primary, writes_spaces


@dataclass(frozen=True, slots=True)
class Look:
    """What a text holds: a word of the calendar (a month, a weekday, "tomorrow", "century"), a number or digits, a word for a
    stretch of time. Where the words of the language are not parted by spaces, all that begins like one counts."""

    names: bool
    numbers: bool
    units: bool


def look(reading: Reading) -> Look:
    """What the text holds."""
    names, measures = _names(reading.language), _measures(reading.language)
    told = words_of(reading.low) if _shows_words(reading.language) else beginnings_of(reading.low)
    numbers = reading.has_digits or bool(reading.numerals)
    return Look(not names.isdisjoint(told), numbers, not measures.isdisjoint(told))


def _shows_words(language: str) -> bool:
    return writes_spaces(language) and primary(language) != "ko"


@cache
def _names(language: str) -> frozenset[str]:
    """Words, or beginnings of words, of which everything holds one that the calendar names."""
    lexicons = (
        months(language).words, weekdays(language).words, holiday_names(language), relative_phrases(language),
        period_names(language),
    )  # fmt: skip
    centuries = (*strings(language, "dates", "century_before"), *strings(language, "dates", "century_after"))
    told = {word for each in lexicons for word in each.keys}
    if _shows_words(language):
        return frozenset(told | {word for each in centuries for word in words_of(each)})
    return frozenset(told | key_beginnings(each.strip() for each in centuries))


@cache
def _measures(language: str) -> frozenset[str]:
    """The same of stretches of time that are told without a number: "a year", "하루"."""
    known = units(language)
    return frozenset(known.word.keys | _keys(known.worth, language))


def _keys(words: Iterable[str], language: str) -> set[str]:
    return key_words(words) if _shows_words(language) else key_beginnings(words)
