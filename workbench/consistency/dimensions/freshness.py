"""Whether the edition was made from the source as it is now."""

from __future__ import annotations

from workbench.checks import Severity
from workbench.consistency.compared import LinkedPair
from workbench.consistency.evidence import N_, Dimension, Evidence, Tally, Unit


def tally(pair: LinkedPair) -> Tally:
    """Sentences of the edition; lost are those whose source has changed since."""
    sentences = len(pair.link.targets)
    old = len(pair.outdated)
    if not old:
        return Tally(sentences)
    message = N_("The source has changed since this was translated.")
    told = Evidence("outdated", Severity.MAJOR, message, target=pair.whole_target(), loss=old)
    return Tally(sentences, old, (told,))


DIMENSION = Dimension(
    id="freshness",
    rank=70,
    title=N_("Freshness"),
    formula=N_("Sentences of the edition whose source is still as it was when they were translated, of all."),
    weight=10,
    unit=Unit.SENTENCES,
    tally=tally,
)
