"""Whether linked sentences mean the same, as far as a sentence encoder and the checks of words can tell."""

from __future__ import annotations

from workbench.checks import Severity
from workbench.checks.lengths import english_letters
from workbench.consistency.compared import LinkedPair
from workbench.consistency.evidence import N_, Dimension, Evidence, Tally, Unit

# Below this a pair is told as a finding.
FAR = 0.35
# What a lost negation takes of a sentence's meaning, and what two sentences that have nothing to do with each other do.
DENIED, OTHER = 0.5, 1.0
LOSSES = {"negation": DENIED, "meaning": OTHER}


def tally(pair: LinkedPair) -> Tally:
    """Letters of linked sentences, as many as an English text would have, each times how far its meaning is from its
    partner's; left out ones are all lost."""
    if not pair.link.sources:
        return Tally()
    size = english_letters(pair.pair.source)
    if not pair.link.targets:
        return Tally(size, size)
    distance = 0.0 if pair.alike is None else 1.0 - pair.alike
    found = [each for each in pair.findings if each.kind in LOSSES]
    evidence = [pair.evidence(each, size * LOSSES[each.kind]) for each in found]
    if distance > 1 - FAR and not any(each.kind == "meaning" for each in found):
        evidence.append(_far(pair, size * distance))
    share = min(1.0, distance + sum(LOSSES[kind] for kind in {each.kind for each in found}))
    return Tally(size, size * share, tuple(evidence), pair.pair.meaning is not None)


def _far(pair: LinkedPair, loss: float) -> Evidence:
    return Evidence(
        "meaning",
        Severity.MAJOR,
        N_("These sentences seem to mean different things."),
        source=pair.whole_source(),
        target=pair.whole_target(),
        loss=loss,
    )


DIMENSION = Dimension(
    id="meaning",
    rank=50,
    title=N_("Meaning"),
    formula=N_(
        "How near the meanings of linked sentences are, by a sentence encoder where one covers both languages; a lost negation"
        " takes half of its sentence."
    ),
    weight=15,
    unit=Unit.CHARACTERS,
    tally=tally,
)
