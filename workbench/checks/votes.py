"""A vote told in a text: who is for and who is against, as two numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import pairwise

from workbench.checks.denials import denials
from workbench.checks.finding import Span
from workbench.checks.pair import Side
from workbench.checks.words import strings
from workbench.facts import Fact
from workbench.facts.patterns import any_of

# How far from the numbers the words that name the roles may stand.
_NEAR = 20


class Way(Enum):
    """How a vote is told: with the words for both roles, or as a plain pair of what is passed."""

    ROLES = "roles"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Vote:
    """The values of both numbers as facts tell them, and the words from the first to the second."""

    way: Way
    in_favour: str
    against: str
    span: Span


def vote_of(side: Side) -> Vote | None:
    """The one vote the text tells; None where it tells none, or more than one pair of numbers may be it."""
    numbers = [fact for fact in side.facts if fact.kind == "number"]
    votes = [vote for one, other in pairwise(numbers) if (vote := _vote(side, one, other))]
    return votes[0] if len(votes) == 1 else None


def _vote(side: Side, one: Fact, other: Fact) -> Vote | None:
    span = (one.start, other.end)
    if (is_first := _is_favour_first(side, one, other)) is not None:
        first, second = (one, other) if is_first else (other, one)
        return Vote(Way.ROLES, str(first.value), str(second.value), span)
    if _between(side.primary).fullmatch(side.folded[one.end : other.start]) and _is_passed(side):
        return Vote(Way.PLAIN, str(one.value), str(other.value), span)
    return None


def _is_passed(side: Side) -> bool:
    """Whether something is passed, and nothing rejected or denied."""
    passed, rejected = _pattern(side.primary, "passed"), _pattern(side.primary, "rejected")
    return bool(passed.search(side.folded)) and not rejected.search(side.folded) and not denials(side)


def _is_favour_first(side: Side, one: Fact, other: Fact) -> bool | None:
    """Whether the first number is of those in favour; None where both roles do not stand once each, both before or both behind
    their numbers."""
    begin, end = max(0, one.start - _NEAR), other.end + _NEAR
    favour = list(_pattern(side.primary, "in_favour").finditer(side.folded, begin, end))
    against = list(_pattern(side.primary, "against").finditer(side.folded, begin, end))
    if len(favour) != 1 or len(against) != 1:
        return None
    early, late = sorted((favour[0].start(), against[0].start()))
    before = early < one.start < late < other.start
    behind = one.start < early < other.start < late
    return favour[0].start() == early if before or behind else None


@cache
def _pattern(language: str, key: str) -> re.Pattern[str]:
    words = any_of(strings(language, "votes", key))
    return re.compile(words if language in ("ko", "ja", "zh", "ar") else rf"(?<!\w)(?:{words})(?!\w)")


@cache
def _between(language: str) -> re.Pattern[str]:
    units, joints = any_of(strings(language, "votes", "units")), any_of(strings(language, "votes", "between"))
    return re.compile(rf"\s{{0,2}}(?:(?:{units})\s{{0,2}})?(?:{joints})\s{{0,2}}")
