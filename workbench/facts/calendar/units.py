"""Names of the units of time: CLDR's in every language, through Babel, and the forms that the data files add."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from babel import Locale
from babel.units import format_unit

from workbench.facts.calendar.lexicon import Lexicon, lexicon
from workbench.facts.calendar.names import locale_of
from workbench.facts.patterns import any_of
from workbench.facts.shadow import lowered, shadow
from workbench.facts.words import amounts, named, strings
from workbench.text.language import primary, writes_spaces

# The units a duration is told in; a decade and a century are so many years.
UNITS = ("year", "month", "week", "day", "hour", "minute", "second", "decade", "century")
_IN_YEARS = {"decade": Decimal(10), "century": Decimal(100)}
# CLDR's plural rules tell these apart, in one language or another.
_SAMPLES = (1, 2, 3, 5, 11, 100, 1_000_000)
_DIGITS = re.compile(r"[\d.,' ]{0,24}\d")


@dataclass(frozen=True, slots=True)
class Amount:
    """So many of a unit: what a word for a time is worth ("decade" is 10 years). A `unit` of "" is no time at all."""

    amount: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Units:
    """`after` finds a unit behind a number, `word` what is a duration without a number ("fortnight", "사흘", "يومين"), `compound` a number and a
    unit in one adjective ("dreitägige", "двухчасовой")."""

    worth: Mapping[str, Amount]
    after: re.Pattern[str]
    words: Mapping[str, Amount]
    word: Lexicon
    compound: re.Pattern[str] | None
    stems: Mapping[str, Decimal]
    compounds: Mapping[str, str]


@cache
def units(language: str) -> Units:
    """The units of a language."""
    told, words = _of_cldr(language)
    own = {lowered(shadow(word)): _amount(meaning) for word, meaning in named(language, "durations", "units").items()}
    told |= own
    words |= {
        lowered(shadow(word)): _amount(meaning) for word, meaning in named(language, "durations", "words").items()
    }
    closed = "" if not writes_spaces(language) or primary(language) == "ko" else r"(?![^\W\d_])"
    # What makes another unit of a short one: Russian "л." is years, "л. с." horsepower.
    others = any_of(strings(language, "durations", "not_before"))
    stems, compounds = amounts(language, "durations", "number_stems"), named(language, "durations", "compounds")
    return Units(
        told,
        re.compile(rf"(?:{any_of(strings(language, 'durations', 'more'))}|[ -])?({any_of(told)}){closed}(?!{others})"),
        words,
        lexicon(words, language),
        re.compile(rf"({any_of(stems)})({any_of(compounds)})[^\W\d_]{{0,3}}(?![^\W\d_])") if stems else None,
        stems,
        compounds,
    )


def _amount(told: str) -> Amount:
    """What "10 year" or "year" says in a data file."""
    amount, _space, unit = told.rpartition(" ")
    return Amount(Decimal(amount or 1), unit)


def _of_cldr(language: str) -> tuple[dict[str, Amount], dict[str, Amount]]:
    locale = locale_of(language)
    told: dict[str, Amount] = {}
    words: dict[str, Amount] = {}
    if locale is None:
        return told, words
    for unit in UNITS:
        worth = Amount(_IN_YEARS.get(unit, Decimal(1)), "year" if unit in _IN_YEARS else unit)
        for length in ("long", "short"):
            for sample in _samples(locale):
                written = lowered(shadow(format_unit(sample, f"duration-{unit}", length, locale=locale)))
                _learn(written, sample, worth, told, words)
    return told, words


def _samples(locale: Locale) -> Collection[int]:
    """One number of each plural form that the locale tells apart."""
    first: dict[str, int] = {}
    for sample in _SAMPLES:
        first.setdefault(locale.plural_form(sample), sample)
    return first.values()


def _learn(written: str, sample: int, worth: Amount, told: dict[str, Amount], words: dict[str, Amount]) -> None:
    """Keep the words around the number; a written form without one is a dual: "سنتان", two years."""
    if "duration-" in written:
        return
    number = _DIGITS.search(written)
    if number is None:
        if sample == 2 and len(written) > 3:
            words[written] = Amount(worth.amount * 2, worth.unit)
        return
    name = written[number.end() :].strip() if number.start() == 0 else ""
    if len(name) > 1 or name > "\u2e80":
        told.setdefault(name, worth)
        told.setdefault(name.rstrip("."), worth)
