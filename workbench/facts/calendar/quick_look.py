"""Whether a text may speak of dates and times at all: most sentences do not, and their words show it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from workbench.facts.calendar.holidays import holiday_names
from workbench.facts.calendar.names import months, weekdays
from workbench.facts.calendar.relative import relative_phrases
from workbench.facts.calendar.units import units
from workbench.facts.calendar.years import period_names
from workbench.facts.first_look import key_words, words_of
from workbench.facts.patterns import any_of
from workbench.facts.reading import Reading
from workbench.facts.words import strings
from workbench.text.language import primary, writes_spaces


class Look(NamedTuple):
    """What a text holds: a word of the calendar (a month, a weekday, "tomorrow", "century"), a number or digits, a word for a
    stretch of time."""

    names: bool
    numbers: bool
    units: bool


def look(reading: Reading) -> Look:
    """What the text holds."""
    numbers = reading.has_digits or bool(reading.numerals)
    if writes_spaces(reading.language) and primary(reading.language) != "ko":
        names, measures = _words(reading.language)
        told = words_of(reading.low)
        return Look(not names.isdisjoint(told), numbers, not measures.isdisjoint(told))
    name, measure = _patterns(reading.language)
    return Look(name.search(reading.low) is not None, numbers, measure.search(reading.low) is not None)


@cache
def _words(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words of which everything holds one that the calendar names, and every stretch of time that is told without a number."""
    names, measures = _told(language)
    centuries = {word for each in _centuries(language) for word in words_of(each)}
    return frozenset(_keys(names, language) | centuries), frozenset(_keys(measures, language))


def _keys(phrases: Iterable[str], language: str) -> set[str]:
    """A word of each phrase, also with what is written together with it: Arabic "and", "in"."""
    return {prefix + word for prefix in ("", *strings(language, "dates", "prefixes")) for word in key_words(phrases)}


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The same where no spaces part the words."""
    names, measures = _told(language)
    return re.compile(any_of([*names, *_centuries(language)])), re.compile(any_of(measures))


def _told(language: str) -> tuple[list[str], list[str]]:
    known = units(language)
    names = (
        months(language).worth, weekdays(language).worth, holiday_names(language), relative_phrases(language),
        period_names(language),
    )  # fmt: skip
    return [word for each in names for word in each], [*known.words, *known.worth]


def _centuries(language: str) -> list[str]:
    told = (*strings(language, "dates", "century_before"), *strings(language, "dates", "century_after"))
    return [word for each in told if (word := each.strip())]
