"""Names of months and weekdays: CLDR's in every language, through Babel, and the forms that the data files add."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError

from workbench.facts.calendar.lexicon import Lexicon, lexicon
from workbench.facts.shadow import lowered, shadow
from workbench.facts.words import amounts, strings
from workbench.text.language import primary

# CLDR's root says "1月" (as Babel reads it) where a language has no stand-alone names of its own.
_OF_ROOT = re.compile(r"\d+月?|m\d+")


@dataclass(frozen=True, slots=True)
class Names:
    """Names in lower case, which number each is, and the lexicon that finds them. `short` are abbreviations, `ambiguous` names
    that are other words too ("may", "sat")."""

    worth: Mapping[str, int]
    words: Lexicon
    short: frozenset[str]
    ambiguous: frozenset[str]


@cache
def locale_of(language: str) -> Locale | None:
    """Babel's locale of a language tag; of its primary subtag where the whole is unknown; None when nobody knows it."""
    for tag in (language.replace("-", "_"), primary(language)):
        try:
            return Locale.parse(tag)
        except (UnknownLocaleError, ValueError, TypeError):
            continue
    return None


@cache
def months(language: str) -> Names:
    """The names of the months, 1 to 12."""
    locale = locale_of(language)
    return _names(language, "months", locale.months if locale else {}, shift=0)


@cache
def weekdays(language: str) -> Names:
    """The names of the days, 1 (Monday) to 7."""
    locale = locale_of(language)
    return _names(language, "weekdays", locale.days if locale else {}, shift=1)


def _names(language: str, key: str, told: Mapping[str, Mapping[str, Mapping[int, str]]], shift: int) -> Names:
    wide = _of_width(told, "wide", shift)
    short = {name: worth for name, worth in _of_width(told, "abbreviated", shift).items() if name not in wide}
    short |= {name.rstrip(".॰"): worth for name, worth in short.items()}
    own = {lowered(shadow(name)): int(worth) for name, worth in amounts(language, "dates", key).items()}
    for stem, number in amounts(language, "dates", f"{key[:-1]}_stems").items():
        own |= {stem + ending: int(number) for ending in strings(language, "dates", "adjective_endings")}
    ambiguous = frozenset(strings(language, "dates", "doubtful"))
    worth = {name: each for name, each in {**short, **wide, **own}.items() if len(name) > 1}
    return Names(worth, lexicon(worth, language, closed=False), frozenset({*short} - {*own}), ambiguous)


def _of_width(told: Mapping[str, Mapping[str, Mapping[int, str]]], width: str, shift: int) -> dict[str, int]:
    names = {}
    for context in ("stand-alone", "format"):
        for number, name in told.get(context, {}).get(width, {}).items():
            low = lowered(shadow(name))
            if not _OF_ROOT.fullmatch(low):
                names[low] = number + shift
    return names
