"""Korea's own numerals, which count things and people: "열두 명", "스물다섯 살", "두 나라"; Japan's "ひとつ"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from workbench.facts.numerals.numeral import Form, Numeral
from workbench.facts.patterns import any_of
from workbench.facts.words import amounts, section, strings

# How sure: with what is counted behind it; as a word of its own; before any noun; and one, which is also an article.
COUNTED, ALONE, BEFORE_NOUN, ONE = 0.9, 0.7, 0.4, 0.3


@dataclass(frozen=True, slots=True)
class _Native:
    hundreds: dict[str, Decimal]
    tens: dict[str, Decimal]
    units: dict[str, Decimal]
    likely: re.Pattern[str]
    whole: re.Pattern[str]
    counted: re.Pattern[str]
    closed: re.Pattern[str]
    before_noun: frozenset[str]
    only_counted: frozenset[str]
    before_space: frozenset[str]
    halves: dict[str, Decimal]
    others: re.Pattern[str]


@cache
def _native(language: str) -> _Native | None:
    tens, units, hundreds, halves = (
        amounts(language, "numerals", key) for key in ("native_tens", "native_units", "native_hundreds", "halves")
    )
    if not units and not halves:
        return None
    letters = str(section(language, "counting").get("letters_before", "")) or "(?!)"
    counters = any_of([*strings(language, "counting", "native_counters"), *strings(language, "counting", "counters")])
    initials = "".join(sorted({word[0] for word in (*hundreds, *tens, *units, *halves)}))
    return _Native(
        hundreds,
        tens,
        units,
        likely=re.compile(rf"[{initials}](?<!{letters}.)(?<![0-9].)"),
        whole=re.compile(
            rf"(?:(?P<half>{any_of(halves)})|(?P<hundred>{any_of(hundreds)})?"
            rf"(?:(?P<ten>{any_of(tens)})(?P<unit>{any_of(units)})?|(?P<alone>{any_of(units)})))"
        ),
        counted=re.compile(rf" ?(?:{counters})"),
        closed=re.compile(rf"(?:{any_of(strings(language, 'counting', 'particles'))})?(?![^\W\d_])"),
        before_noun=frozenset(strings(language, "numerals", "native_before_noun")),
        only_counted=frozenset(strings(language, "numerals", "native_only_counted")),
        before_space=frozenset(strings(language, "numerals", "native_before_space")),
        halves=halves,
        others=re.compile(any_of(strings(language, "counting", "not_native"))),
    )


def find_native(text: str, language: str) -> Iterator[Numeral]:
    """The numerals of the language's own in a text, in order."""
    words = _native(language)
    if words is None:
        return
    past = 0
    for likely in words.likely.finditer(text):
        found = words.whole.match(text, likely.start()) if likely.start() >= past else None
        if found is None:
            continue
        past = found.end()
        if words.others.match(text, found.start()):
            continue
        if found["half"]:
            half = words.halves[found["half"]]
            yield Numeral(found.start(), found.end(), half, half, Form.WORDS, ONE)
            continue
        value = sum(
            (worth[found[key]] for key, worth in (
                ("hundred", words.hundreds), ("ten", words.tens), ("unit", words.units), ("alone", words.units),
            ) if found[key]),
            Decimal(0),
        )  # fmt: skip
        if sure := _how_sure(found, value, text, words):
            yield Numeral(found.start(), found.end(), value, Decimal(1), Form.WORDS, sure)


def _how_sure(found: re.Match[str], value: Decimal, text: str, words: _Native) -> float:
    told, end = found[0], found.end()
    if told in words.before_space and text[end : end + 1] != " ":
        return 0.0
    if words.counted.match(text, end):
        return ONE if value == 1 else COUNTED
    if told in words.before_noun:
        follows = text[end : end + 1] == " " and text[end + 1 : end + 2].isalpha()
        return BEFORE_NOUN if follows else 0.0
    if told in words.only_counted or not words.closed.match(text, end):
        return 0.0
    return ONE if value == 1 else ALONE
