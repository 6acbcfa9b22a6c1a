"""What the words around a number say it counts: money, weight, or something else."""

from __future__ import annotations

import re
from functools import cache

from workbench.facts.numerals.numeral import Form, Numeral
from workbench.facts.patterns import any_of
from workbench.facts.reading import Reading
from workbench.facts.words import strings
from workbench.text.language import primary

# How sure an amount is whose number is a weak word ("one dollar"): the unit makes a number of it.
_COUNTED = 0.6
_WEAK = 0.3
_CLAUSE_ENDS = re.compile(r"\s*(?:[.,;:!?)\u3001\u3002\u300d\uff1b\uff1a\u201d]|$|[一二三四五六七八九两兩])")
# Korean numerals of Chinese origin are letters of many words; "한" and "두" are not written together with a unit.
_KOREAN_LETTERS = frozenset("영일이삼사오육칠팔구십백천만억조경")
# How many characters around a number belong to it.
AROUND = 60


def is_large(numeral: Numeral) -> bool:
    """Whether a number is written as amounts are and years, scores and ages are not: with thousands or a scale."""
    return numeral.grouped or numeral.value >= 10_000 or numeral.step >= 1000


def counted_sure(reading: Reading, numeral: Numeral) -> float:
    """How sure the numeral is with a unit behind it. A Korean numeral of one letter stays weak: "이 원", "this won"."""
    if primary(reading.language) != "ko":
        return max(numeral.sure, _COUNTED)
    return min(numeral.sure, _WEAK) if _is_letter(reading, numeral) else numeral.sure


def is_a_syllable(reading: Reading, numeral: Numeral, length: int) -> bool:
    """Whether a Korean numeral is a letter of a word with what follows it ("사원", "이유로"); `length` is how long
    the unit's name is."""
    if numeral.form is not Form.WORDS or primary(reading.language) != "ko":
        return False
    joined = reading.low[numeral.end : numeral.end + 1] != " "
    return joined and _is_letter(reading, numeral) or length == 1 and numeral.sure < 0.5


def _is_letter(reading: Reading, numeral: Numeral) -> bool:
    return numeral.form is Form.WORDS and reading.low[numeral.start : numeral.end] in _KOREAN_LETTERS


def stands_last(reading: Reading, end: int) -> bool:
    """Whether a sentence or clause ends there, or tenths follow as in "三块五"."""
    return bool(_CLAUSE_ENDS.match(reading.low, end))


def is_year(numeral: Numeral) -> bool:
    """Whether the number may be a year, and so no end of a range of amounts: "since 1990 to 1,015 francs"."""
    return numeral.form is Form.DIGITS and not numeral.grouped and numeral.step == 1 and 1900 <= numeral.value < 2100


@cache
def _pattern(language: str, section: str, key: str) -> re.Pattern[str]:
    return re.compile(any_of(strings(language, section, key)))


def speaks_of(reading: Reading, start: int, end: int, section: str, key: str) -> bool:
    """Whether one of those words of the language's data stands near."""
    window = reading.low[max(0, start - AROUND) : end + AROUND]
    return bool(_pattern(reading.language, section, key).search(window))


def goes_on(reading: Reading, end: int, section: str, key: str) -> bool:
    """Whether one of those words of the language's data follows directly."""
    return bool(_pattern(reading.language, section, key).match(reading.low, end))


def money_or_weight(reading: Reading, numeral: Numeral, end: int, hyphen: bool) -> float:
    """How sure a "pound" is money: 1, or 0 when it is a weight, and between where nothing tells."""
    weight = nearest(reading, numeral.start, end, "units", "weight_words")
    money = nearest(reading, numeral.start, end, "money", "money_words")
    if numeral.step >= 10_000 and numeral.form is not Form.DIGITS or numeral.value >= 1_000_000:
        return 0.4 if weight < money else 1.0
    if weight == money:
        return 0.4 if numeral.value >= 1000 and not hyphen else 0.0
    if hyphen and weight <= AROUND:
        return 0.0
    return 1.0 if money < weight else 0.0


def nearest(reading: Reading, start: int, end: int, section: str, key: str) -> int:
    """How many characters away the nearest of those words of the language's data is; more than AROUND when none is near."""
    begin = max(0, start - AROUND)
    pattern = _pattern(reading.language, section, key)
    before = [start - begin - each.end() for each in pattern.finditer(reading.low[begin:start])]
    behind = pattern.search(reading.low[end : end + AROUND])
    return min([*before, behind.start() if behind else AROUND + 1, AROUND + 1])
