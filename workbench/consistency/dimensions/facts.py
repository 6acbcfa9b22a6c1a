"""Whether numbers, amounts, dates and quantities have the same values."""

from __future__ import annotations

from workbench.checks import Severity
from workbench.checks.comparison import COMPARED, Difference, How
from workbench.checks.told import found
from workbench.consistency.compared import LinkedPair
from workbench.consistency.evidence import N_, Dimension, Evidence, Tally, Unit
from workbench.facts import SURE, Fact

# A fact that only one side tells may be implied on the other.
ONE_SIDED = 0.5


def tally(pair: LinkedPair) -> Tally:
    """Facts of the source, and those only the edition tells; lost are those that contradict or are missing."""
    here = _counted(pair.pair.source.facts)
    if not pair.link.targets:
        return Tally(here, here)
    if not pair.link.sources:
        alone = _counted(pair.pair.target.facts)
        return Tally(alone * ONE_SIDED, alone * ONE_SIDED)
    told = [(each, _loss(each)) for each in pair.pair.differences]
    missing, extra = (sum(each.how is how for each, _lost in told) for how in (How.MISSING, How.EXTRA))
    # What one side alone tells counts half, so that nothing that is added or left out makes the share of the rest larger.
    whole = here - missing * (1 - ONE_SIDED) + extra * ONE_SIDED
    return Tally(whole, sum(lost for _each, lost in told), tuple(_evidence(pair, each, lost) for each, lost in told))


def _loss(difference: Difference) -> float:
    return 1.0 if difference.how in (How.VALUE, How.UNIT) else ONE_SIDED


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
    unit=Unit.FACTS,
    tally=tally,
)
