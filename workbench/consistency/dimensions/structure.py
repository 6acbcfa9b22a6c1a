"""Whether headline, standfirst and captions are what they are in the source, and the order is the same."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.checks import Severity
from workbench.consistency.compared import Compared, LinkedPair
from workbench.consistency.edition import EditionText
from workbench.consistency.evidence import N_, Dimension, Evidence, Measured, Unit


def measure(compared: Compared) -> Measured:
    """Sentences of the source; lost are those that stand elsewhere or play another part in the edition, or are not there."""
    lost = 0.0
    evidence: list[Evidence] = []
    for pair in compared.pairs:
        told = _difference(pair, compared)
        if not pair.link.targets:
            lost += len(pair.link.sources)
        elif pair.link.sources and told:
            lost += len(pair.link.sources)
            evidence.append(told)
    return Measured(len(compared.source.sentences), lost, Unit.SENTENCES, tuple(evidence))


def _difference(pair: LinkedPair, compared: Compared) -> Evidence | None:
    here, there = _roles(compared.source, pair.link.sources), _roles(compared.target, pair.link.targets)
    message = ""
    if pair.link.moved:
        message = N_("Stands elsewhere in this edition.")
    elif here.isdisjoint(there):
        message = N_("Another part of the article: headline, caption or text.")
    if not message:
        return None
    places = pair.whole_source(), pair.whole_target()
    return Evidence("moved", Severity.MINOR, message, source=places[0], target=places[1], loss=len(pair.link.sources))


def _roles(edition: EditionText, places: Iterable[int]) -> frozenset[str]:
    return frozenset(edition.sentences[place].role for place in places)


DIMENSION = Dimension(
    id="structure",
    rank=60,
    title=N_("Structure"),
    formula=N_("Sentences of the source that stand in the same order and part of the article in the edition, of all."),
    weight=5,
    measure=measure,
)
