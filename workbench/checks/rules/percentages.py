"""Percentages and percentage points: 3% of 5% is something else than 3 points."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair
from workbench.checks.told import differences


def find(pair: Pair) -> Iterator[Found]:
    """Percentages that differ, and points for percent."""
    yield from differences(pair, "percent", "percent_points")


CHECK = Check(
    id="percentages",
    kind="percent",
    title=N_("Another percentage"),
    description=N_("A percentage has another value, or percent stands for percentage points."),
    severity=Severity.CRITICAL,
    find=find,
    example=Example("ko", "지지율은 1.2%포인트 올랐다.", "en", "Support rose by 1.2 percent."),
)
