"""Quantities with their units: 12 miles are 19 kilometers and not 12."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair
from workbench.checks.told import differences


def find(pair: Pair) -> Iterator[Found]:
    """Quantities that differ, with units converted."""
    yield from differences(pair, "quantity")


CHECK = Check(
    id="quantities",
    kind="unit",
    title=N_("Another quantity or unit"),
    description=N_("A quantity has another value or unit. Units are converted: 12 miles and 19 km are the same."),
    severity=Severity.CRITICAL,
    find=find,
    example=Example("ko", "눈은 35km 구간에 내렸다.", "en", "Snow fell along a 35-mile stretch."),
)
