"""Whether headline, standfirst and captions are what they are in the source, and the order is the same."""

from __future__ import annotations

from workbench.checks import Severity
from workbench.consistency.compared import LinkedPair
from workbench.consistency.evidence import N_, Dimension, Evidence, Tally, Unit


def tally(pair: LinkedPair) -> Tally:
    """Sentences of the source; lost are those that stand elsewhere or play another part in the edition, or are not there."""
    sentences = len(pair.link.sources)
    if not pair.link.targets:
        return Tally(sentences, sentences)
    message = _difference(pair) if pair.is_both else ""
    if not message:
        return Tally(sentences)
    places = pair.whole_source(), pair.whole_target()
    told = Evidence("moved", Severity.MINOR, message, source=places[0], target=places[1], loss=sentences)
    return Tally(sentences, sentences, (told,))


def _difference(pair: LinkedPair) -> str:
    if pair.link.moved:
        return N_("Stands elsewhere in this edition.")
    if pair.source.roles.isdisjoint(pair.target.roles):
        return N_("Another part of the article: headline, caption or text.")
    return ""


DIMENSION = Dimension(
    id="structure",
    rank=60,
    title=N_("Structure"),
    formula=N_("Sentences of the source that stand in the same order and part of the article in the edition, of all."),
    weight=5,
    unit=Unit.SENTENCES,
    tally=tally,
)
