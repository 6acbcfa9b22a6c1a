"""How much of the source is in the edition, and how much is not in the source."""

from __future__ import annotations

import math

from workbench.checks import Severity
from workbench.checks.lengths import expansion, letters
from workbench.consistency.compared import Compared, LinkedPair
from workbench.consistency.evidence import N_, Dimension, Evidence, Measured, Unit

# A finding that part of a sentence is missing does not say how much: so much of the sentence is counted.
PART = 0.4


def measure(compared: Compared) -> Measured:
    """Characters of the source that have no partner, and those of the edition, as if written in the source's language."""
    whole = lost = 0.0
    evidence: list[Evidence] = []
    for pair in compared.pairs:
        size = _size(pair)
        whole += size
        if not pair.link.targets:
            lost += size
            evidence.append(
                Evidence(
                    "omitted", Severity.MAJOR, N_("Left out in this edition."), source=pair.whole_source(), loss=size
                )
            )
        elif not pair.link.sources:
            lost += size
            evidence.append(
                Evidence("added", Severity.MAJOR, N_("Not in the source."), target=pair.whole_target(), loss=size)
            )
        else:
            found = [each for each in pair.findings if each.kind in ("omission", "addition")]
            lost += size * PART if found else 0.0
            evidence += [pair.evidence(each, size * PART / len(found)) for each in found]
    return Measured(whole, lost, Unit.CHARACTERS, tuple(evidence))


def _size(pair: LinkedPair) -> float:
    """The characters of the source sentences; of added ones those of the edition, in the measure of the source's language."""
    if pair.link.sources:
        return letters(pair.pair.source)
    usual = expansion(pair.pair.source.language) - expansion(pair.pair.target.language)
    return letters(pair.pair.target) * math.exp(usual)


DIMENSION = Dimension(
    id="coverage",
    rank=10,
    title=N_("Coverage"),
    formula=N_(
        "Characters of sentences that both editions have, of all characters. A sentence of which a part seems to be missing or"
        " added counts 60 %."
    ),
    weight=25,
    measure=measure,
)
