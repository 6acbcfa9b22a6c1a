"""Whether the edition was made from the source as it is now."""

from __future__ import annotations

from workbench.checks import Severity
from workbench.consistency.compared import Compared
from workbench.consistency.evidence import N_, Dimension, Evidence, Measured, Unit


def measure(compared: Compared) -> Measured:
    """Sentences of the edition; lost are those whose source has changed since."""
    old = sorted(compared.target.outdated)
    sentences = compared.target.sentences
    evidence = [
        Evidence(
            "outdated",
            Severity.MAJOR,
            N_("The source has changed since this was translated."),
            target=pair.target.place(0, len(pair.target.text)),
            loss=1.0,
        )
        for pair in compared.pairs
        if not compared.target.outdated.isdisjoint(pair.link.targets)
    ]
    return Measured(len(sentences), len(old), Unit.SENTENCES, tuple(evidence))


DIMENSION = Dimension(
    id="freshness",
    rank=70,
    title=N_("Freshness"),
    formula=N_("Sentences of the edition whose source is still as it was when they were translated, of all."),
    weight=10,
    measure=measure,
)
