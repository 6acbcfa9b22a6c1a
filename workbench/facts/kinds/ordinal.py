"""Places in an order: "11th", "twenty-first", "3. Banane", "세 번째", "第三", "3位"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from workbench.facts.fact import Fact
from workbench.facts.kind import Kind
from workbench.facts.numerals.numeral import Form, Numeral
from workbench.facts.numerals.roman import ROMAN, ROMAN_LIKELY, read_roman
from workbench.facts.patterns import any_of
from workbench.facts.reading import Reading
from workbench.facts.words import amounts, section, strings

# A first or a second is said for many things; only as a witness.
WEAK = 0.4
# Where a full stop behind a number may make it an ordinal, numbers above this end the sentence.
HIGHEST_DOTTED = 200


@cache
def _signs(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before and after a number to make it an ordinal."""
    suffixes = rf"(?:{any_of(strings(language, 'ordinal', 'suffixes'))})(?![^\W_])"
    after, ranks = (any_of(strings(language, "ordinal", key)) for key in ("after", "ranks"))
    particles = any_of(strings(language, "counting", "particles"))
    letters = str(section(language, "counting").get("letters_before", "")) or "(?!)"
    before, digits = (any_of(strings(language, "ordinal", key)) for key in ("before", "before_digits"))
    return (
        re.compile(rf"(?<!{letters})(?:{before}|(?P<digits>{digits}))$"),
        re.compile(rf"{suffixes}|{after}|(?:{ranks})(?=(?:{particles})?(?![^\W\d_]))"),
    )


@cache
def _words(language: str) -> re.Pattern[str]:
    return re.compile(any_of(amounts(language, "ordinal", "phrases")))


@cache
def _roman_signs(language: str) -> re.Pattern[str] | None:
    after, before = (strings(language, "ordinal", key) for key in ("roman_before", "roman_after"))
    if not after and not before:
        return None
    return re.compile(rf"\b(?P<before>{ROMAN})(?={any_of(before)})|(?i:{any_of(after)})(?P<after>{ROMAN})\b")


@cache
def _determiner(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(strings(language, 'ordinal', 'dotted_after'))}) $")


def find(reading: Reading) -> Iterator[Fact]:
    """Ordinals, the value is the place."""
    phrases = amounts(reading.language, "ordinal", "phrases")
    if phrases:
        for match in _words(reading.language).finditer(reading.low):
            if reading.is_free(match.start(), match.end()):
                end = match.start() + len(match[0].rstrip())
                yield reading.fact("ordinal", match.start(), end, phrases[match[0]], sure=WEAK)
    before, after = _signs(reading.language)
    for told in (*reading.preceded_by(before), *reading.followed_by(after)):
        if reading.is_free(told.start, told.end) and not told.shared:
            if told.numeral.form is Form.WORDS and told.match.groupdict().get("digits"):
                continue
            if reading.low[told.start : told.end] in strings(reading.language, "ordinal", "doubtful"):
                yield reading.fact("ordinal", told.start, told.end, told.numeral.value, "", told.numeral.step, WEAK)
            else:
                yield reading.of_numeral("ordinal", told)
    yield from _roman(reading)
    dotted = bool(section(reading.language, "ordinal").get("dotted"))
    for numeral in reading.numerals:
        if numeral.ordinal and numeral.value >= 0:
            yield reading.of_numeral("ordinal", numeral)
        elif dotted and _is_dotted(numeral, reading):
            yield reading.fact("ordinal", numeral.start, numeral.end + 1, numeral.value, "", numeral.step)


def _roman(reading: Reading) -> Iterator[Fact]:
    """Centuries and the like in Roman numerals."""
    pattern = _roman_signs(reading.language)
    if pattern is None or not ROMAN_LIKELY.search(reading.plain):
        return
    for found in pattern.finditer(reading.plain):
        group = "before" if found["before"] else "after"
        value = read_roman(found[group])
        if value is not None and reading.is_free(found.start(group), found.end(group)):
            yield reading.fact("ordinal", found.start(group), found.end(group), value, "", Decimal(1))


def _is_dotted(numeral: Numeral, reading: Reading) -> bool:
    """Whether the full stop behind the number cannot end the sentence: a small letter follows, or an article precedes."""
    following = reading.plain[numeral.end : numeral.end + 3]
    if following[:2] != ". " or numeral.form is not Form.DIGITS or not 0 < numeral.value <= HIGHEST_DOTTED:
        return False
    if numeral.step != 1 or not following[2:].isalpha():
        return False
    before = reading.low[max(0, numeral.start - 8) : numeral.start]
    return following[2:].islower() or bool(_determiner(reading.language).search(before))


KIND = Kind("ordinal", rank=60, find=find)
