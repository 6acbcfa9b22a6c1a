"""Amounts of money by value and currency."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair
from workbench.checks.told import differences


def find(pair: Pair) -> Iterator[Found]:
    """Amounts that differ in value or currency."""
    yield from differences(pair, "money")


CHECK = Check(
    id="money",
    kind="currency",
    title=N_("Another amount or currency"),
    description=N_("An amount of money has another value or another currency in the translation."),
    severity=Severity.CRITICAL,
    find=find,
    example=Example("ja", "工場に3200億円を投じる。", "en", "It will spend $320 billion on the plant."),
)
