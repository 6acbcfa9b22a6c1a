"""A date as a text tells it: what is said, and what is not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Part(StrEnum):
    """The parts of a date that words can say."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    WEEKDAY = "weekday"
    PERIOD = "period"
    RELATIVE = "relative"
    MODIFIER = "modifier"


_PARTS = tuple((part, part.value) for part in Part)


@dataclass(frozen=True, slots=True)
class Relative:
    """So many days (D), weeks (W), months (M) or years (Y) from the day of writing: "P-1M" is last month.

    `exact` tells that it is counted to the day: "two months ago" is a day, "last month" is a month; it may count from some
    `days` off the day of writing: "two weeks after tomorrow"."""

    amount: int
    unit: str
    exact: bool = False
    days: int = 0

    @property
    def notation(self) -> str:
        """As an ISO 8601 duration with its sign inside: "P-1M", "P0D", "P1W"."""
        if self.unit == "D":
            return f"P{self.amount + self.days}D"
        return f"P{self.amount}{self.unit}" + (f"{self.days}D" if self.days else "")


@dataclass(frozen=True, slots=True)
class Told:
    """What `text[start:end]` says of a date. `year` may be a decade ("196X") or a century ("19XX"); `period` is a quarter or
    a half ("Q3", "H1"); `modifier` is what "next" or "last" does to the weekday or month beside it. `doubtful` ones
    (abbreviations, "may", "7.6") count only when they stand beside another part of a date."""

    start: int
    end: int
    year: str = ""
    month: int = 0
    day: int = 0
    weekday: int = 0
    period: str = ""
    relative: Relative | None = None
    modifier: str = ""
    doubtful: bool = False
    sure: float = 1.0

    @property
    def parts(self) -> frozenset[Part]:
        """The parts that are said."""
        return frozenset(part for part, name in _PARTS if getattr(self, name))

    def with_(self, other: Told, end: int) -> Told:
        """Both as one date; each part is said by one of them. `end` covers a bracket that closes behind them."""
        first, second = (self, other) if self.start <= other.start else (other, self)
        return replace(
            first,
            end=max(end, second.end),
            year=first.year or second.year,
            month=first.month or second.month,
            day=first.day or second.day,
            weekday=first.weekday or second.weekday,
            period=first.period or second.period,
            relative=first.relative or second.relative,
            modifier=first.modifier or second.modifier,
            doubtful=False,
            sure=max(first.sure, second.sure),
        )

    @property
    def value(self) -> str:
        """What is said, without resolving: ISO 8601 with X for what is not said; relative words in their own notation."""
        if self.weekday and not self.month:
            return f"XXXX-WXX-{self.weekday}"
        if self.month or self.day:
            month = f"{self.month:02}" if self.month else "XX"
            return f"{self.year or 'XXXX'}-{month}" + (f"-{self.day:02}" if self.day else "")
        if self.period:
            return f"{self.year or 'XXXX'}-{self.period}"
        if self.relative:
            return self.relative.notation
        return self.year
