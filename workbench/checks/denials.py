"""Where a text denies, by the words of its language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from workbench.checks.finding import Span
from workbench.checks.pair import Side
from workbench.checks.words import strings, told
from workbench.facts.patterns import any_of


@dataclass(frozen=True, slots=True)
class Denials:
    """`plain` are negations; `possible` tells that words stand there which another language may say with a negation."""

    plain: tuple[Span, ...]
    possible: bool


@dataclass(frozen=True, slots=True)
class _Words:
    plain: re.Pattern[str]
    weak: re.Pattern[str]
    idle: re.Pattern[str]


@cache
def _words(language: str) -> _Words | None:
    plain = strings(language, "negation", "strong")
    if not plain:
        return None
    bounded = told(language, "negation", "bounds") == "word"
    before, after = (r"(?<![^\W_])", r"(?![^\W_])") if bounded else ("", "")
    # "n't" and "n'" hang on other words.
    hanging = [word for word in plain if "'" in word]
    free = [word for word in plain if "'" not in word]
    ways = [f"{before}{any_of(free)}{after}", *([any_of(hanging)] if hanging else [])]
    weak = f"{before}{any_of(strings(language, 'negation', 'weak'))}{after}"
    return _Words(
        re.compile("|".join(ways)), re.compile(weak), re.compile(any_of(strings(language, "negation", "idle")))
    )


def denials(side: Side) -> Denials | None:
    """The denials of a text; None for a language whose negations are not known."""
    words = _words(side.primary)
    if words is None:
        return None
    idle = [match.span() for match in words.idle.finditer(side.low)]
    found = [match.span() for match in words.plain.finditer(side.low)]
    plain = tuple(span for span in found if not any(start < span[1] and span[0] < end for start, end in idle))
    return Denials(plain, bool(idle) or bool(words.weak.search(side.low)))
