"""Two texts in, their score out: sentences are paired, and each pair is looked at with whatever can be known of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy

from workbench.alignment import align
from workbench.checks.likeness import likeness
from workbench.consistency.compared import Compared, Joined, Linked
from workbench.consistency.edition import EditionText
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
    texts = [[each.text for each in side.sentences] for side in (source, edition)]
    found = align(texts[0], texts[1], source.language, edition.language, encoder, terms)
    links = [Linked(each.sources, each.targets, each.moved) for each in found]
    return compare_linked(source, edition, links, encoder, weights)


def compare_linked(
    source: EditionText,
    edition: EditionText,
    links: Sequence[Linked],
    encoder: SentenceEncoder | None = None,
    weights: Mapping[str, float] | None = None,
) -> Comparison:
    """The same for texts whose sentences somebody has paired already; the links cover both sides."""
    asked = encoder if encoder and _is_known(encoder, source, edition) else None
    looked_at = with_likeness(source, edition, links, asked) if asked else tuple(links)
    compared = Compared(source, edition, looked_at)
    return Comparison(compared, score(compared, weights, asked.signature if asked else ""))


def _is_known(encoder: SentenceEncoder, *editions: EditionText) -> bool:
    """Whether it covers the languages, and somebody measured what is usual in its eyes."""
    return all(encoder.covers(each.language) for each in editions) and likeness(encoder.signature) is not None


def with_likeness(
    source: EditionText, edition: EditionText, links: Iterable[Linked], encoder: SentenceEncoder
) -> tuple[Linked, ...]:
    """The links with how alike their sides mean, from 0 (any two sentences) to 1; those with one side stay as they are."""
    told = tuple(links)
    both = [number for number, link in enumerate(told) if link.sources and link.targets]
    usual = likeness(encoder.signature)
    if not both or usual is None:
        return told
    unrelated = usual.usual(source.language, edition.language).unrelated
    here = encoder.encode([Joined(source, told[number].sources).text for number in both])
    there = encoder.encode([Joined(edition, told[number].targets).text for number in both])
    cosines = numpy.einsum("ij,ij->i", here, there)
    alike = dict(zip(both, ((cosines - unrelated) / (1 - unrelated)).tolist(), strict=True))
    return tuple(replace(link, alike=alike.get(number)) for number, link in enumerate(told))
