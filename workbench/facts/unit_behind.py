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
from workbench.facts.words import strings

_BRACKETS = tuple(f"{before}{bracket}{behind}" for before in (" ", "") for bracket in "([<" for behind in (" ", ""))
_GAPS = ("-", *_BRACKETS, "  ", " ")


class Told(Enum):
    """What a unit is told by."""

    NAME = auto()
    SYMBOL = auto()
    LETTER = auto()
    INCHES = auto()


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


_STROKES = re.compile('″| ?"')
# Behind minutes, two strokes are seconds: 49° 12′ 30″.
_BEHIND_MINUTES = re.compile(r"['′] ?[\d.]{1,5}$")


@cache
def _sizes(language: str) -> re.Pattern[str]:
    """What stands behind inches that are written with a quotation mark: "10\" long"."""
    return re.compile(any_of(strings(language, "units", "inch_words")))


def _inches(low: str, end: int, language: str) -> re.Match[str] | None:
    """Two strokes; a quotation mark only where a word for a size follows and no quotation is open."""
    strokes = _STROKES.match(low, end)
    if strokes is None or _BEHIND_MINUTES.search(low, max(0, end - 8), end):
        return None
    if strokes[0] == "″":
        return strokes
    return strokes if _sizes(language).match(low, strokes.end()) and low.count('"', 0, end) % 2 == 0 else None


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
    if strokes := _inches(low, end, language):
        return UnitBehind(Gap(""), Told.INCHES, *strokes.span())
    return None
