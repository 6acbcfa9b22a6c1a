"""Two units that say one quantity: "6-foot-6", "5ft 11in", "5 feet, 2 inches", "6피트 2인치", "7 pounds 3 ounces"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from workbench.facts.numerals.numeral import Form
from workbench.facts.patterns import any_of
from workbench.facts.reading import Reading
from workbench.facts.unit_mentions import Quantity
from workbench.facts.words import strings

_PARTS = {("foot", "inch"): 12, ("pound", "ounce"): 16, ("stone", "pound"): 14}
# Inches without a name: "6-foot-6", "6ft 6" and 6'6".
_BARE = re.compile(r"(?:-| |')(\d{1,2})(?:in(?![^\W_])|\"|″)?(?![\w.,]\d|\w)")
_STROKES = re.compile(r"(?<![\w.,'])([3-8])['′] ?(\d|1[01])(?:\"|″|'')(?![^\W_])")


@cache
def _and(language: str) -> re.Pattern[str]:
    return re.compile(any_of(["", " ", ", ", "-", *strings(language, "money", "and")]) or "")


def joined(reading: Reading, quantities: Sequence[Quantity]) -> Iterator[Quantity]:
    """The quantities with those added up that say one."""
    waiting: Quantity | None = None
    for each in [*quantities, None]:
        if waiting and each and (whole := _sum(reading, waiting, each)):
            waiting = whole
            continue
        if waiting:
            yield _with_bare_inches(reading, waiting) if waiting.unit == "foot" else waiting
        waiting = each


def _sum(reading: Reading, first: Quantity, second: Quantity) -> Quantity | None:
    parts = _PARTS.get((first.unit, second.unit))
    gap = reading.low[first.end : second.start]
    if parts is None or second.value >= parts or len(gap) > 5 or gap and not _and(reading.language).fullmatch(gap):
        return None
    return _added(first, second.value, second.step, parts, second.end)


def _added(first: Quantity, value: Decimal, step: Decimal, parts: int, end: int) -> Quantity:
    return replace(first, end=end, value=round(first.value + value / parts, 9), step=step / parts)


def heights(reading: Reading) -> Iterator[tuple[int, int, Decimal]]:
    """Where somebody's height stands in strokes, and what it is in feet: 6'2"."""
    for told in _STROKES.finditer(reading.low) if reading.has_digits else ():
        yield *told.span(), round(Decimal(told[1]) + Decimal(told[2]) / 12, 9)


def _with_bare_inches(reading: Reading, feet: Quantity) -> Quantity:
    """Feet with the number of inches behind them, "6-foot-6"."""
    rest = _BARE.match(reading.low, feet.end)
    if rest is None or int(rest[1]) >= 12 or feet.numeral.form is not Form.DIGITS or feet.value % 1 or feet.value > 8:
        return feet
    return _added(feet, Decimal(rest[1]), Decimal(1), 12, rest.end())
