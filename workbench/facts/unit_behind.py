"""The name, symbol or letter of a unit of measurement behind a number: "kilometers", "km", "m"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from workbench.facts.gaps import Gap, gaps
from workbench.facts.patterns import any_of
from workbench.facts.units import units
from workbench.facts.word_ends import EAST_ASIAN

_BRACKETS = tuple(f"{before}{bracket}{behind}" for before in (" ", "") for bracket in "([<" for behind in (" ", ""))
_GAPS = ("-", *_BRACKETS, "  ", " ")


class Told(Enum):
    """What a unit is told by."""

    NAME = auto()
    SYMBOL = auto()
    LETTER = auto()


@dataclass(frozen=True, slots=True)
class UnitBehind:
    """`text[start:end]` tells the unit, behind that gap."""

    gap: Gap
    by: Told
    start: int
    end: int


@cache
def _letters(language: str) -> re.Pattern[str]:
    letters = any_of(units(language).letters)
    return re.compile(rf"(?P<gap> ?)(?P<letter>{letters})(?![^\W_{EAST_ASIAN}]|['/²³.]\w)")


def unit_behind(low: str, end: int, language: str) -> UnitBehind | None:
    """The unit right behind the number that ends at `end` of a text in lower case."""
    words = units(language)
    for gap in gaps(language, "units", _GAPS).at(low, end):
        start = end + len(gap.text)
        if stop := words.names.end(low, start):
            return UnitBehind(gap, Told.NAME, start, stop)
        if stop := words.symbols.end(low, start):
            return UnitBehind(gap, Told.SYMBOL, start, stop)
    if letter := _letters(language).match(low, end):
        return UnitBehind(Gap(letter["gap"]), Told.LETTER, letter.start("letter"), letter.end())
    return None
