"""How much of the source is in the edition, and how much is not in the source."""

from __future__ import annotations

from workbench.checks import Severity
from workbench.checks.lengths import english_letters
from workbench.consistency.compared import LinkedPair
from workbench.consistency.evidence import N_, Dimension, Evidence, Tally, Unit

# A finding that part of a sentence is missing does not say how much: so much of the sentence is counted.
PART = 0.4


def tally(pair: LinkedPair) -> Tally:
    """Letters that only one side has, as many as an English text would have; all of them where a side is missing."""
    size = _size(pair)
    if not pair.link.targets:
        message = N_("Left out in this edition.")
        lost = Evidence("omitted", Severity.MAJOR, message, source=pair.whole_source(), loss=size)
        return Tally(size, size, (lost,))
    if not pair.link.sources:
        new = Evidence("added", Severity.MAJOR, N_("Not in the source."), target=pair.whole_target(), loss=size)
        return Tally(size, size, (new,))
    found = [each for each in pair.findings if each.kind in ("omission", "addition")]
    if not found:
        return Tally(size)
    return Tally(size, size * PART, tuple(pair.evidence(each, size * PART / len(found)) for each in found))


def _size(pair: LinkedPair) -> float:
    return english_letters(pair.pair.source if pair.link.sources else pair.pair.target)


DIMENSION = Dimension(
    id="coverage",
    rank=10,
    title=N_("Coverage"),
    formula=N_(
        "Characters of sentences that both editions have, of all characters. A sentence of which a part seems to be missing or"
        " added counts 60 %."
    ),
    weight=25,
    unit=Unit.CHARACTERS,
    tally=tally,
)
