"""Which facts of one side nothing on the other side says."""

from __future__ import annotations

from workbench.facts import SURE, Fact
from workbench.facts.agreeing import COUNTED, Agreement, agreement, hours_of


def not_repeated(mine: list[Fact], yours: list[Fact]) -> list[Fact]:
    """The sure facts that do not stand on the other side with the same value and unit. Most do, and a look into a set finds
    them: a line of thousands of facts takes as long as its length."""
    told = {(fact.kind, fact.value, fact.unit) for fact in yours}
    return [fact for fact in mine if fact.sure >= SURE and (fact.kind, fact.value, fact.unit) not in told]


def unsaid(left: list[Fact], yours: list[Fact]) -> list[Fact]:
    """Those of the facts that nothing on the other side agrees with, in whatever unit."""
    return [fact for fact in left if not any(_is_said_by(fact, other) for other in yours)]


def _is_said_by(fact: Fact, other: Fact) -> bool:
    """Whether the other fact says this one. A number says a time by its hour: "19:30" is not said by the 30 of "29:30"."""
    if agreement(fact, other) < Agreement.VALUE:
        return False
    return fact.kind != "time" or other.kind not in COUNTED or other.told_value in hours_of(fact)
