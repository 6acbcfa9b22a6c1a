"""Whether linked sentences mean the same, as far as a sentence encoder and the checks of words can tell."""

from __future__ import annotations

from workbench.checks import Severity
from workbench.checks.lengths import letters
from workbench.consistency.compared import Compared, LinkedPair
from workbench.consistency.evidence import N_, Dimension, Evidence, Measured, Unit

# Nearer than this says nothing more: of correct translations of news in eleven language pairs half lie above .69 of the way
# from any two sentences to the same sentence, and one in a hundred below .33 (multilingual USE 3).
SAME = 0.7
# Below this a pair is told as a finding.
FAR = 0.25
# What a lost negation takes of a sentence's meaning.
DENIED = 0.5
KINDS = frozenset({"negation"})


def measure(compared: Compared) -> Measured:
    """Characters of linked sentences, each times how far its meaning is from its partner's; left out ones are all lost."""
    whole = lost = 0.0
    evidence: list[Evidence] = []
    for pair in compared.pairs:
        if not pair.link.sources:
            continue
        size = letters(pair.pair.source)
        whole += size
        if not pair.link.targets:
            lost += size
            continue
        share = _distance(pair)
        if share and pair.link.alike is not None and pair.link.alike < FAR:
            evidence.append(_far(pair, size * share))
        found = [each for each in pair.findings if each.kind in KINDS]
        evidence += [pair.evidence(each, size * DENIED / len(found)) for each in found]
        lost += size * min(1.0, share + (DENIED if found else 0.0))
    return Measured(whole, lost, Unit.CHARACTERS, tuple(evidence))


def _distance(pair: LinkedPair) -> float:
    """From 0, the same, to 1, any two sentences; 0 where it was not measured."""
    return 0.0 if pair.link.alike is None else min(1.0, max(0.0, (SAME - pair.link.alike) / SAME))


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
    measure=measure,
)
