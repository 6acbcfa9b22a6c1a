"""Whether what people say is quoted in both editions."""

from __future__ import annotations

from workbench.checks import Side
from workbench.consistency.compared import Compared
from workbench.consistency.evidence import N_, Dimension, Evidence, Measured, Unit
from workbench.facts import SURE
from workbench.facts.quotations import Sort


def measure(compared: Compared) -> Measured:
    """Direct quotations of the source, and those only the edition has; lost are those that one edition does not quote."""
    whole = lost = 0.0
    evidence: list[Evidence] = []
    for pair in compared.pairs:
        here, there = _speeches(pair.pair.source), _speeches(pair.pair.target)
        whole += here
        if not pair.link.targets:
            lost += here
            continue
        found = [each for each in pair.findings if each.kind == "quote"]
        if found:
            loss = max(here, there, 1)
            whole += max(0, loss - here)
            lost += loss
            evidence += [pair.evidence(each, loss / len(found)) for each in found]
    return Measured(whole, lost, Unit.QUOTATIONS, tuple(evidence))


def _speeches(side: Side) -> int:
    """How many times somebody is quoted."""
    return sum(fact.kind == "quote" and fact.unit == Sort.SPEECH and fact.sure >= SURE for fact in side.facts)


DIMENSION = Dimension(
    id="quotations",
    rank=40,
    title=N_("Quotations"),
    formula=N_("Direct quotations of either edition that stand between quotation marks in both, of all of them."),
    weight=10,
    measure=measure,
)
