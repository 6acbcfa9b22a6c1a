"""Whether a text can tell a date at all: most sentences do not, and are not read any further."""

from __future__ import annotations

from functools import cache

from workbench.facts.calendar.holidays import holiday_names
from workbench.facts.calendar.names import months, weekdays
from workbench.facts.calendar.relative import relative_phrases
from workbench.facts.calendar.units import units
from workbench.facts.calendar.years import period_names
from workbench.facts.first_look import key_words, words_of
from workbench.facts.reading import Reading
from workbench.facts.words import strings
from workbench.text.language import primary, writes_spaces


def may_tell_a_date(reading: Reading) -> bool:
    """False where no digit, no number word and no word of dates stands in the text."""
    known = _words(reading.language)
    if known is None or reading.has_digits or reading.numerals:
        return True
    return not known.isdisjoint(words_of(reading.low))


@cache
def _words(language: str) -> frozenset[str] | None:
    """Words of which every date holds one; None for languages whose words no spaces part."""
    if primary(language) == "ko" or not writes_spaces(language):
        return None
    lexicons = (
        months(language).words, weekdays(language).words, holiday_names(language), relative_phrases(language),
        period_names(language), units(language).word,
    )  # fmt: skip
    told = {word for each in lexicons for word in each.keys}
    centuries = (*strings(language, "dates", "century_before"), *strings(language, "dates", "century_after"))
    told |= key_words(units(language).worth) | {word for each in centuries for word in words_of(each)}
    return frozenset(told)
