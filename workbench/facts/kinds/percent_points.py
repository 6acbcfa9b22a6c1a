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

# A bare "point" is one of a percentage only up to here, and may be one of an index or a game below it too.
HIGHEST_BARE, BARE = 100, 0.4


@cache
def _signs(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words that say it in full, and those that leave the percent out."""
    after, bare = (any_of(strings(language, "percent_points", key)) for key in ("after", "bare"))
    return re.compile(rf"(?:{after})(?![a-z])"), re.compile(rf"(?:{bare})(?![a-z])")


def find(reading: Reading) -> Iterator[Fact]:
    """Percentage points; the value is what is written."""
    full, bare = _signs(reading.language)
    for told in reading.followed_by(full):
        if reading.is_free(told.start, told.end):
            yield reading.of_numeral("percent_points", told, "percent_points")
    if not strings(reading.language, "percent_points", "bare"):
        return
    for told in reading.followed_by(bare):
        numeral = told.numeral
        if reading.is_free(told.start, told.end) and numeral.value < HIGHEST_BARE:
            yield reading.fact(
                "percent_points", told.start, told.end, numeral.value, "percent_points", numeral.step, BARE
            )


KIND = Kind("percent_points", rank=40, find=find, counts=True)
