"""Where a text denies, by the words of its language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from workbench.checks.finding import Span
from workbench.checks.pair import WORD_SIGNS, Side
from workbench.checks.words import strings, told
from workbench.facts.first_look import first_words, words_of
from workbench.facts.patterns import any_of


@dataclass(frozen=True, slots=True)
class _Words:
    """`plain` are negations, `weak` words that another language may say with one (whole
    words, or their beginnings), `idle` negations that deny nothing.

    `single` are the plain ones that are words of their own: where none of them stands in a text and no `hanging` ending
    ("n't") either, nothing denies. None where the language does not put spaces between words. `concord` are words that
    go with another negation and deny together with it once: "결코 … 지 않", "не … никогда", "neither … nor"."""

    plain: re.Pattern[str]
    weak: re.Pattern[str]
    idle: re.Pattern[str]
    single: frozenset[str] | None
    hanging: tuple[str, ...]
    concord: frozenset[str]


@cache
def _words(language: str) -> _Words | None:
    plain = strings(language, "negation", "strong")
    if not plain:
        return None
    bounded = told(language, "negation", "bounds") == "word"
    before, after = (rf"(?<![{WORD_SIGNS}])", rf"(?![{WORD_SIGNS}])") if bounded else ("", "")
    # "n't" and "n'" hang on other words.
    hanging = tuple(word for word in plain if "'" in word)
    free = [word for word in plain if "'" not in word]
    ways = [f"{before}{any_of(free)}{after}", *([f"{any_of(hanging)}{after}"] if hanging else [])]
    weak, stems = any_of(strings(language, "negation", "weak")), any_of(strings(language, "negation", "stems"))
    return _Words(
        re.compile("|".join(ways)),
        re.compile(f"{before}(?:{weak}{after}|{stems})"),
        _idle(strings(language, "negation", "idle"), before, after),
        frozenset(first_words(free)) if bounded else None,
        hanging,
        frozenset(strings(language, "negation", "concord")),
    )


def _idle(phrases: tuple[str, ...], before: str, after: str) -> re.Pattern[str]:
    """Whole words where the language has such; phrases that end with a mark end anywhere."""
    whole = any_of(phrase for phrase in phrases if phrase[-1].isalnum())
    others = any_of(phrase for phrase in phrases if not phrase[-1].isalnum())
    return re.compile(f"{before}(?:{whole}{after}|{others})")


def knows_denials(side: Side) -> bool:
    """Whether the negations of the side's language are known."""
    return _words(side.primary) is not None


def denials(side: Side) -> tuple[Span, ...]:
    """The negations of a text, those left out that deny nothing ("not only")."""
    words = _words(side.primary)
    if words is None or not _may_deny(side, words):
        return ()
    found = [match.span() for match in words.plain.finditer(side.folded)]
    if not found:
        return ()
    return tuple(_outside(found, [match.span() for match in words.idle.finditer(side.folded)]))


def _outside(spans: list[Span], others: list[Span]) -> Iterator[Span]:
    """The spans that touch none of the others; both in order."""
    place = 0
    for start, end in spans:
        while place < len(others) and others[place][1] <= start:
            place += 1
        if place == len(others) or others[place][0] >= end:
            yield start, end


def times(side: Side, found: tuple[Span, ...]) -> int:
    """How often those negations of the side deny."""
    words = _words(side.primary)
    if words is None or not found:
        return 0
    return max(1, sum(side.folded[start:end].strip() not in words.concord for start, end in found))


def stand_ins(side: Side) -> int:
    """How many words stand there which another language may say with a negation."""
    words = _words(side.primary)
    if words is None:
        return 0
    return len(words.weak.findall(side.folded)) + len(words.idle.findall(side.folded))


def _may_deny(side: Side, words: _Words) -> bool:
    if words.single is None:
        return True
    return not words.single.isdisjoint(words_of(side.low)) or any(ending in side.folded for ending in words.hanging)
