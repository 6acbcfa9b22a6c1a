"""Whether numbers, amounts, dates and quantities have the same values."""

from __future__ import annotations

from workbench.checks import Severity
from workbench.checks.comparison import COMPARED, Difference, How
from workbench.checks.told import found
from workbench.consistency.compared import Compared, LinkedPair
from workbench.consistency.evidence import N_, Dimension, Evidence, Measured, Unit
from workbench.facts import SURE, Fact

# A fact that only one side tells may be implied on the other.
ONE_SIDED = 0.5


def measure(compared: Compared) -> Measured:
    """Facts of the source, and those only the edition tells; lost are those that contradict or are missing."""
    whole = lost = 0.0
    evidence: list[Evidence] = []
    for pair in compared.pairs:
        here = _counted(pair.pair.source.facts)
        whole += here
        if not pair.link.targets:
            lost += here
            continue
        if not pair.link.sources:
            alone = _counted(pair.pair.target.facts)
            whole += alone
            lost += alone * ONE_SIDED
            continue
        for difference in pair.pair.differences:
            loss = 1.0 if difference.how in (How.VALUE, How.UNIT) else ONE_SIDED
            whole += difference.how is How.EXTRA
            lost += loss
            evidence.append(_evidence(pair, difference, loss))
    return Measured(whole, lost, Unit.FACTS, tuple(evidence))


def _counted(facts: tuple[Fact, ...]) -> int:
    return sum(fact.kind in COMPARED and fact.sure >= SURE for fact in facts)


def _evidence(pair: LinkedPair, difference: Difference, loss: float) -> Evidence:
    told = found(difference)
    return Evidence(
        difference.kind,
        told.severity or Severity.CRITICAL,
        told.message,
        told.values,
        tuple(each for span in told.source for each in pair.source.place(*span)),
        tuple(each for span in told.target for each in pair.target.place(*span)),
        loss,
    )


DIMENSION = Dimension(
    id="facts",
    rank=20,
    title=N_("Facts"),
    formula=N_(
        "Numbers, amounts, dates and quantities with the same value, of all that either edition tells. One that only one edition"
        " tells counts half."
    ),
    weight=25,
    measure=measure,
)
