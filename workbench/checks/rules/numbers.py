"""Numbers compared by value: "2억 8천만" is 280 million and not 28."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair
from workbench.checks.told import differences


def find(pair: Pair) -> Iterator[Found]:
    """Numbers and places in an order that differ."""
    yield from differences(pair, "number", "ordinal")


CHECK = Check(
    id="numbers",
    kind="number",
    title=N_("Another number"),
    description=N_(
        "A number of the source has another value in the translation. Values are compared, not digits: 2억 8천만 and 280 million are the same."
    ),
    severity=Severity.CRITICAL,
    find=find,
    example=Example("ko", "집회에는 2만 8천 명이 모였다.", "en", "A crowd of 280,000 gathered."),
)
