"""A fact: something a text claims that can be compared by value with what another text claims."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Qualifier(StrEnum):
    """How a value is meant: exactly, or as an approximation, a bound, or an end of a range."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"
    RANGE = "range"


# At and above this a fact may raise an alarm; below it only serves as a witness that another side's fact is there too.
SURE = 0.5


@dataclass(frozen=True, slots=True)
class Fact:
    """What `text[start:end]` claims.

    `kind` is one of the contract's kinds ("number", "money", "date" ...). `value` is exact: a Decimal with scale words
    resolved for what can be counted, else words: dates in ISO 8601 with X for what is not said ("XXXX-05-04",
    "XXXX-WXX-5"), the wording of a quotation or name. `unit` is an ISO 4217 code ("USD/100" of cents that stand
    alone), a CLDR unit identifier (made in the same way for what CLDR lacks: "pyeong", "mu"), or "".
    `step` is the place value of the last digit written (1 of "12", 100,000 of "1.2 million"): differences below it
    are rounding. `sure` goes from 0 to 1; see SURE.
    """

    kind: str
    start: int
    end: int
    text: str
    value: Decimal | str
    unit: str = ""
    step: Decimal | None = None
    qualifier: Qualifier = Qualifier.EXACT
    sure: float = 1.0

    @property
    def told_value(self) -> str:
        """The value as the command line tells it: decimals without exponent and trailing zeros."""
        return self.value if isinstance(self.value, str) else plain_decimal(self.value)


def plain_decimal(value: Decimal) -> str:
    """The number in digits: "280000000" of 2.8E+8, "0.5" of 0.50."""
    told = f"{value:f}"
    return (told.rstrip("0").rstrip(".") or "0") if "." in told else told
