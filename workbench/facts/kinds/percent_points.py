"""Percentage points, the difference of two percentages: "1.2%포인트", "5 percentage points"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from workbench.facts.fact import Fact
from workbench.facts.kind import Kind
from workbench.facts.patterns import any_of
from workbench.facts.reading import Reading
from workbench.facts.words import strings


@cache
def _signs(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(strings(language, 'percent_points', 'after'))})(?![a-z])")


def find(reading: Reading) -> Iterator[Fact]:
    """Percentage points; the value is what is written."""
    for told in tuple(reading.followed_by(_signs(reading.language))):
        yield reading.of_numeral("percent_points", told, "percent_points")


KIND = Kind("percent_points", rank=40, find=find)
