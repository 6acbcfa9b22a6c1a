"""Percentages: "3.2%", "10퍼센트", "百分之三", "5 to 10 per cent"."""

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
def _signs(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The signs before and after a number."""
    after = any_of(["%", " %", *strings(language, "percent", "after")])
    before = any_of(strings(language, "percent", "before"))
    return re.compile(rf"(?:{before})$"), re.compile(rf"(?:{after})(?![a-z])")


def find(reading: Reading) -> Iterator[Fact]:
    """Percentages; the value is what is written, 3.2 of "3.2%"."""
    before, after = _signs(reading.language)
    for told in (*reading.followed_by(after), *reading.preceded_by(before)):
        yield reading.of_numeral("percent", told, "percent")


KIND = Kind("percent", rank=42, find=find)
