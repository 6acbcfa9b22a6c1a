"""A number as it is written, before it is known what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Form(StrEnum):
    """What a numeral is written in."""

    DIGITS = "digits"
    MIXED = "mixed"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Numeral:
    """`text[start:end]` says `value`; `step` is the place value of its last digit. `sure` as in Fact.

    `grouped` tells that thousands are marked, which dates and years never are; `ordinal` that it says a place in an order;
    `attached` that letters stand directly before or after it, as in "MH17" and "5G": a name, unless a kind knows them."""

    start: int
    end: int
    value: Decimal
    step: Decimal
    form: Form
    sure: float = 1.0
    grouped: bool = False
    ordinal: bool = False
    attached: bool = False
