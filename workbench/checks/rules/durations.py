"""Durations and ages: two hours are not two days."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair
from workbench.checks.told import differences


def find(pair: Pair) -> Iterator[Found]:
    """Durations and ages that differ."""
    yield from differences(pair, "duration")


CHECK = Check(
    id="durations",
    kind="unit",
    title=N_("Another duration"),
    description=N_("A duration or an age has another value or unit in the translation."),
    severity=Severity.CRITICAL,
    find=find,
    example=Example("ko", "회의는 두 시간 동안 이어졌다.", "en", "The meeting went on for two days."),
)
