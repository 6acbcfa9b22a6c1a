"""A stretch of time, and what it is in a smaller unit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Span:
    """So much time, in a CLDR unit; `step` and `sure` as in Fact."""

    start: int
    end: int
    amount: Decimal
    unit: str
    step: Decimal
    sure: float = 1.0


# What a unit is worth in the next smaller ones; months and days do not convert exactly.
_SMALLER = {
    "decade": ("year", 10), "year": ("month", 12), "week": ("day", 7), "day": ("hour", 24), "hour": ("minute", 60),
    "minute": ("second", 60),
}  # fmt: skip


def in_unit(amount: Decimal, unit: str, wanted: str) -> Decimal | None:
    """The amount in a smaller unit; None where that cannot be said exactly."""
    while unit != wanted:
        if unit not in _SMALLER:
            return None
        unit, times = _SMALLER[unit]
        amount *= times
    return amount
