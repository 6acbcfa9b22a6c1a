"""Where a text denies, by the words of its language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from workbench.checks.finding import Span
from workbench.checks.pair import WORD_SIGNS, Side
from workbench.checks.words import strings, told
from workbench.facts.first_look import first_words, words_of
from workbench.facts.patterns import any_of

# What may stand between a negation and a word that denies by itself, as in "never fails", "잃지 않다": nothing or a sign.
_BESIDE = 1
# What stands between the negations of "No, no, no!".
_AGAIN = re.compile(r"[\s,;.!…-]*")


@dataclass(frozen=True, slots=True)
class _Words:
    """`plain` are negations, `weak` words that another language may say with one (whole
    words, or their beginnings), `denying` those of them that deny by themselves ("fail", "impossible"), `idle` negations that
    deny nothing, `chance` words that only hold their letters.

    `single` are the plain ones that are words of their own: where none of them stands in a text and no `hanging` ending
    ("n't") either, nothing denies. None where the language does not put spaces between words. `concord` are words that
    go with another negation and deny together with it once: "결코 … 지 않", "не … никогда", "neither … nor". `only` are
    words that say "only" together with a negation behind them: "しか … ない"."""

    plain: re.Pattern[str]
    weak: re.Pattern[str]
    denying: re.Pattern[str]
    idle: re.Pattern[str]
    chance: re.Pattern[str]
    single: frozenset[str] | None
    hanging: tuple[str, ...]
    concord: frozenset[str]
    only: tuple[str, ...]


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
        # Words that change their endings are verbs and adjectives; the others are adverbs too ("not yet").
        re.compile(f"{before}{stems if bounded else weak}"),
        _phrases(strings(language, "negation", "idle"), before, after),
        _phrases(strings(language, "negation", "chance"), before, after),
        frozenset(first_words(free)) if bounded else None,
        hanging,
        frozenset(strings(language, "negation", "concord")),
        strings(language, "negation", "only"),
    )


def _phrases(phrases: tuple[str, ...], before: str, after: str) -> re.Pattern[str]:
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
    others = _places(words.idle, side.folded) + _places(words.chance, side.folded)
    return tuple(_outside(found, sorted(others)))


def _outside(spans: list[Span], others: list[Span]) -> Iterator[Span]:
    """The spans that touch none of the others; both in order."""
    place = 0
    for start, end in spans:
        while place < len(others) and others[place][1] <= start:
            place += 1
        if place == len(others) or others[place][0] >= end:
            yield start, end


def times(side: Side, found: tuple[Span, ...]) -> int:
    """How often those negations of the side deny at least.

    Once each, but for words that go with another negation, a negation said again and again, and one beside a word that
    denies by itself: what does not fail, works. What says "only" with a negation denies nothing."""
    words = _words(side.primary)
    if words is None or not found:
        return 0
    text = side.folded
    beside = _places(words.denying, text)
    again = sum(_is_again(text, one, other) for one, other in pairwise(found))
    doubled = sum(_is_beside(span, beside) for span in found)
    only = sum(text.count(word) for word in words.only)
    together = sum(text[start:end].strip() in words.concord for start, end in found)
    return max(0, max(1, len(found) - together - again) - doubled - only)


def _is_again(text: str, one: Span, other: Span) -> bool:
    same = text[one[0] : one[1]].strip() == text[other[0] : other[1]].strip()
    return same and _AGAIN.fullmatch(text, one[1], other[0]) is not None


def _is_beside(span: Span, others: list[Span]) -> bool:
    """Whether one of the others ends where the span begins, or begins where it ends, or as good as that."""
    return any(0 <= span[0] - end <= _BESIDE or 0 <= start - span[1] <= _BESIDE for start, end in others)


def _places(pattern: re.Pattern[str], text: str) -> list[Span]:
    return [match.span() for match in pattern.finditer(text)]


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
