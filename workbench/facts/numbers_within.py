"""The plain numbers written inside larger facts: the 280,000,000 of "280 million dollars", the 3 of "3 years"."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import localcontext

from workbench.facts.fact import Fact
from workbench.facts.finding import FORGIVING
from workbench.facts.numerals.numeral import Numeral
from workbench.facts.reading import Reading

# The kinds that are written with numbers that say how many; an ordinal says which.
HOLDING = frozenset({"money", "quantity", "duration", "date", "time"})
# These may be written with a hundred that is no number of its own: "百分之二" is 2.
OF_A_HUNDRED = frozenset({"percent", "percent_points"})


def numbers_within(text: str, language: str, facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """A fact of kind "number" for each numeral that stands inside one of the text's counted or dated facts, in order.

    These are no claims of their own: comparing a text by `find_facts` and by them would compare twice. They serve who asks
    for every number of a text, as recognizers of numbers do."""
    holding = [fact for fact in facts if fact.kind in HOLDING or fact.kind in OF_A_HUNDRED]
    if not holding:
        return ()
    reading = Reading(text, language)
    with localcontext(FORGIVING):
        inside = [each for each in reading.numerals if any(_holds(fact, each) for fact in holding)]
    return tuple(reading.of_numeral("number", each) for each in inside)


def _holds(fact: Fact, numeral: Numeral) -> bool:
    """A numeral that letters stand at, as in "29km" or "4th", is part of a word."""
    if numeral.attached or numeral.ordinal or not fact.start <= numeral.start <= numeral.end <= fact.end:
        return False
    return fact.kind in HOLDING or fact.value == numeral.value
