"""Places in an order: "11th", "twenty-first", "세 번째", "第三", "3位"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from workbench.facts.fact import Fact
from workbench.facts.kind import Kind
from workbench.facts.patterns import any_of
from workbench.facts.reading import Reading
from workbench.facts.words import amounts, strings


@cache
def _signs(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before and after a number to make it an ordinal."""
    suffixes = rf"(?:{any_of(strings(language, 'ordinal', 'suffixes'))})(?![^\W_])"
    after = any_of(strings(language, "ordinal", "after"))
    return re.compile(rf"(?:{any_of(strings(language, 'ordinal', 'before'))})$"), re.compile(rf"{suffixes}|{after}")


@cache
def _words(language: str) -> re.Pattern[str]:
    return re.compile(any_of(amounts(language, "ordinal", "phrases")))


def find(reading: Reading) -> Iterator[Fact]:
    """Ordinals, the value is the place."""
    phrases = amounts(reading.language, "ordinal", "phrases")
    if phrases:
        for match in _words(reading.language).finditer(reading.low):
            if reading.is_free(match.start(), match.end()):
                yield reading.fact("ordinal", match.start(), match.end(), phrases[match[0]], sure=0.4)
    before, after = _signs(reading.language)
    for told in (*reading.followed_by(after), *reading.preceded_by(before)):
        if reading.is_free(told.numeral.start, told.numeral.end):
            yield reading.of_numeral("ordinal", told)
    for numeral in reading.numerals:
        if numeral.ordinal:
            yield reading.of_numeral("ordinal", numeral)


KIND = Kind("ordinal", rank=60, find=find)
