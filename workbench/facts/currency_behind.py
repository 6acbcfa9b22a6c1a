"""The name or sign of money behind a number, with the territory beside it: "kanadische Dollar", "dollars canadiens", "美元"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from workbench.facts.currencies import currencies
from workbench.facts.gaps import Gap, gaps
from workbench.facts.word_ends import EAST_ASIAN, ENDS
from workbench.facts.words import strings
from workbench.facts.words_at import Words, words_by_beginning

LATIN = "a-z\u00df-\u024f\u1e00-\u1eff"
_GAPS = ("-", "  ", " ")
_JOINS = (" ", "・")
# The letters of an adjective's ending, in scripts that write spaces; in others nothing stands between.
_ENDING = rf"(?:[^\W\d_{EAST_ASIAN}]|[\u064b-\u0652]){{0,4}}"
_LAND_ENDS = re.compile(rf"({_ENDING})(?:[ ・-]|(?<=[{EAST_ASIAN}]))")
_REGION_ENDS = re.compile(_ENDING + ENDS)
_SIGN_ENDS = re.compile(rf"(?![{LATIN}])")


class By(Enum):
    """What a currency is told by."""

    SIGN = auto()
    CODE = auto()
    NAME = auto()
    SUBUNIT = auto()


@dataclass(frozen=True, slots=True)
class NameBehind:
    """`text[start:end]` is the `word` of that sort, behind that gap. `stem` is the stem of the territory beside it, or "";
    `region` tells how many characters longer the name is with a territory behind it, or 0."""

    gap: Gap
    sort: By
    start: int
    end: int
    word: str
    stem: str = ""
    region: int = 0


@dataclass(frozen=True, slots=True)
class _Lookups:
    signs: Words
    territories: Words
    of: tuple[str, ...]


@cache
def _lookups(language: str) -> _Lookups:
    words = currencies(language)
    of = sorted(strings(language, "money", "of"), key=len, reverse=True)
    return _Lookups(words_by_beginning(words.behind), words_by_beginning(words.territories), (*of, ""))


def name_behind(low: str, end: int, language: str) -> NameBehind | None:
    """The subunit, name or sign right behind the number that ends at `end` of a text in lower case."""
    for gap in gaps(language, "money", _GAPS).at(low, end):
        for stem, start in _lands(low, end + len(gap.text), language):
            if told := _told(low, start, language):
                sort, stop = told
                region, length = _region(low, stop, language) if sort is By.NAME else ("", 0)
                return NameBehind(gap, sort, start, stop, low[start:stop], stem or region, length)
    return None


def _lands(low: str, place: int, language: str) -> Iterator[tuple[str, int]]:
    """The stems of the territories that may be named there and where what follows them begins; last, that none is."""
    for stem in _lookups(language).territories.at(low, place):
        if ended := _LAND_ENDS.match(low, place + len(stem)):
            yield _known(stem + ended[1], language), ended.end()
    yield "", place


def _told(low: str, place: int, language: str) -> tuple[By, int] | None:
    words = currencies(language)
    if end := words.subunits.end(low, place):
        return By.SUBUNIT, end
    if end := words.names.end(low, place):
        return By.NAME, end
    for sign in _lookups(language).signs.at(low, place):
        if _SIGN_ENDS.match(low, place + len(sign)):
            return By.SIGN, place + len(sign)
    return None


def _region(low: str, end: int, language: str) -> tuple[str, int]:
    """The stem of a territory behind the name that ends there, and how many characters it takes with what joins it."""
    lookups = _lookups(language)
    for space in (1, 0) if low[end : end + 1] in _JOINS else (0,):
        for of in lookups.of:
            begin = end + space + len(of)
            for stem in lookups.territories.at(low, begin) if low.startswith(of, end + space) else ():
                if ended := _REGION_ENDS.match(low, begin + len(stem)):
                    return _known(low[begin : ended.end()], language), ended.end() - end
    return "", 0


def _known(told: str, language: str) -> str:
    """The stem that a word begins with, the longest one."""
    territories = currencies(language).territories
    while told not in territories:
        told = told[:-1]
    return told
