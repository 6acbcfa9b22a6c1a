"""Whether what people say is quoted in both editions."""

from __future__ import annotations

from workbench.checks import Side
from workbench.consistency.compared import LinkedPair
from workbench.consistency.evidence import N_, Dimension, Tally, Unit
from workbench.facts import SURE
from workbench.facts.quotations import Sort


def tally(pair: LinkedPair) -> Tally:
    """Direct quotations of the source, and those only the edition has; lost are those that one edition does not quote."""
    here, there = _speeches(pair.pair.source), _speeches(pair.pair.target)
    if not pair.link.targets:
        return Tally(here, here)
    found = [each for each in pair.findings if each.kind == "quote"]
    if not found:
        return Tally(here)
    loss = max(here, there, 1)
    return Tally(loss, loss, tuple(pair.evidence(each, loss / len(found)) for each in found))


def _speeches(side: Side) -> int:
    """How many times somebody is quoted."""
    return sum(fact.kind == "quote" and fact.unit == Sort.SPEECH and fact.sure >= SURE for fact in side.facts)


DIMENSION = Dimension(
    id="quotations",
    rank=40,
    title=N_("Quotations"),
    formula=N_("Direct quotations of either edition that stand between quotation marks in both, of all of them."),
    weight=10,
    unit=Unit.QUOTATIONS,
    tally=tally,
)
