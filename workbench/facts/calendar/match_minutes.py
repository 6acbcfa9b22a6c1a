"""Minutes of a match that are counted anew in each half: "후반 20분", "後半20分", "下半场第20分钟" are the 65th minute."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from workbench.facts.calendar.span import Span
from workbench.facts.patterns import any_of
from workbench.facts.words import amounts

UNIT = "minute-after-"


@dataclass(frozen=True, slots=True)
class _Halves:
    before: re.Pattern[str]
    longest: int
    begin: Mapping[str, Decimal]


@cache
def _halves(language: str) -> _Halves:
    """The words for the parts of a match and the minute that each begins after."""
    begin = amounts(language, "durations", "match_halves")
    return _Halves(re.compile(rf"(?:{any_of(begin)})$"), max(map(len, begin), default=0), begin)


def of_a_half(span: Span, low: str, language: str) -> Span:
    """The minutes as those of a half when its name stands before them: the unit is "minute-after-45", the value as written."""
    halves = _halves(language)
    found = halves.before.search(low[max(0, span.start - halves.longest) : span.start]) if halves.longest else None
    if found is None:
        return span
    return replace(span, start=span.start - len(found[0]), unit=f"{UNIT}{halves.begin[found[0]]}")


def minute_of_match(value: Decimal, unit: str) -> Decimal | None:
    """The minute of the whole match; None for what is no minute of a half."""
    return value + Decimal(unit.removeprefix(UNIT)) if unit.startswith(UNIT) else None
