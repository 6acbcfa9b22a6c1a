"""Two texts in, their score out: sentences are paired, and each pair is looked at with whatever can be known of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.alignment import align
from workbench.checks.likeness import likeness
from workbench.consistency.compared import Compared, Linked, Termbase
from workbench.consistency.edition import EditionText
from workbench.consistency.encoded_once import EncodedOnce
from workbench.consistency.scoring import Score, score
from workbench.text.encoding_sentences import SentenceEncoder

Terms = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A source edition and another one with the links between their sentences, and how consistent they are."""

    compared: Compared
    score: Score


def compare(
    source: EditionText,
    edition: EditionText,
    encoder: SentenceEncoder | None = None,
    weights: Mapping[str, float] | None = None,
    terms: Terms = (),
) -> Comparison:
    """The comparison of two texts of which nothing is known but their sentences. An encoder is asked where it covers both
    languages. The same input gives the same answer. Raises ValueError for a weight below 0."""
    once = EncodedOnce(encoder) if encoder else None
    return compare_linked(source, edition, linked(source, edition, once, terms), once, weights)


def linked(
    source: EditionText, edition: EditionText, encoder: SentenceEncoder | None = None, terms: Terms = ()
) -> tuple[Linked, ...]:
    """The sentences of both that belong together; the links cover both sides."""
    texts = [[each.text for each in side.sentences] for side in (source, edition)]
    found = align(texts[0], texts[1], source.language, edition.language, encoder, terms)
    return tuple(Linked(each.sources, each.targets, each.moved) for each in found)


def compare_linked(
    source: EditionText,
    edition: EditionText,
    links: Sequence[Linked],
    encoder: SentenceEncoder | None = None,
    weights: Mapping[str, float] | None = None,
    termbase: Termbase | None = None,
) -> Comparison:
    """The same for texts whose sentences somebody has paired already; the links cover both sides."""
    asked = usable(encoder, source, edition)
    compared = Compared(source, edition, links, asked, termbase)
    return Comparison(compared, score(compared, weights, asked.signature if asked else ""))


def usable(encoder: SentenceEncoder | None, *editions: EditionText) -> EncodedOnce | None:
    """The encoder, asked for each text once, where it covers the editions' languages and somebody measured what is usual in
    its eyes; else None."""
    if encoder is None or likeness(encoder.signature) is None:
        return None
    if not all(encoder.covers(each.language) for each in editions):
        return None
    return encoder if isinstance(encoder, EncodedOnce) else EncodedOnce(encoder)
