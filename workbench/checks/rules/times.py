"""Times of day."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair
from workbench.checks.told import differences


def find(pair: Pair) -> Iterator[Found]:
    """Times that differ."""
    yield from differences(pair, "time")


CHECK = Check(
    id="times",
    kind="date",
    title=N_("Another time"),
    description=N_("A time of day differs: 오후 3시 is 3 p.m. and 15:00."),
    severity=Severity.CRITICAL,
    find=find,
    example=Example("ko", "오후 3시에 시작한다.", "en", "It begins at 5 p.m."),
)
