"""Dates, weekdays, months and years."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair
from workbench.checks.told import differences


def find(pair: Pair) -> Iterator[Found]:
    """Dates that contradict each other."""
    yield from differences(pair, "date")


CHECK = Check(
    id="dates",
    kind="date",
    title=N_("Another date"),
    description=N_("A date, a weekday, a month or a year differs. Friday and the date of that Friday are the same."),
    severity=Severity.CRITICAL,
    find=find,
    example=Example("ko", "투표는 6월 3일에 열린다.", "en", "The vote is on July 3."),
)
