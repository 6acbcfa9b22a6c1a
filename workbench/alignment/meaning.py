"""How far two passages lie apart in meaning, by the vectors of a sentence encoder, for every pair of passages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy

from workbench.alignment.beads import LONGEST, Shape
from workbench.alignment.runs import Floats, run_sums
from workbench.text.encoding_sentences import SentenceEncoder
from workbench.text.language import writes_spaces

# How many of a sentence's nearest sentences, without the nearest, tell what is usual for it (as margin scoring does: Artetxe
# and Schwenk 2019, "Margin-based Parallel Corpus Mining"), and how much this weighs against what is usual in the texts.
NEIGHBOURS, LOCAL = 5, 0.45
# How much the vector of a passage as a whole weighs against the sum of its sentences' vectors. Alone, the first is better
# where sentences are cut and joined freely, the second where whole sentences were left out; measured.
WHOLE = 0.5


@dataclass(frozen=True, slots=True)
class Side:
    """The vectors of a text's passages of 1 to LONGEST sentences: `sums[k]` of shape (n - k + 1, dimensions) from the sentences'
    vectors, `spans[k]` with those replaced that were encoded as a whole. `usual` is each sentence's background."""

    sums: Mapping[int, Floats]
    spans: Mapping[int, Floats]
    usual: Floats


@dataclass(frozen=True, slots=True)
class Meaning:
    """Both texts' passages; `nearest` tells for each sentence of both sides how alike the most alike sentence of the other
    is: 0 as a random pair, 1 the same."""

    source: Side
    target: Side
    nearest: tuple[Floats, Floats]

    def unlike(self, shape: Shape) -> Floats:
        """0 for the same meaning, 1 for a random pair of passages of that shape."""
        here, there = shape
        alike = WHOLE * (self.source.spans[here] @ self.target.spans[there].T)
        alike += (1 - WHOLE) * (self.source.sums[here] @ self.target.sums[there].T)
        usual = run_sums(self.source.usual, here)[:, None] / here + run_sums(self.target.usual, there)[None] / there
        return numpy.asarray((1 - alike) / (1 - usual / 2), dtype=numpy.float32)


def meaning(source: Floats, target: Floats) -> Meaning:
    """From the vectors of the sentences, of length 1."""
    alike = source @ target.T
    usual = _usual(alike)
    nearest = _nearest(alike, usual), _nearest(alike.T, usual)
    return Meaning(_side(source, alike, usual), _side(target, alike.T, usual), nearest)


def _nearest(alike: Floats, usual: float) -> Floats:
    return numpy.asarray((alike.max(axis=1) - usual) / (1 - usual), dtype=numpy.float32)


def _side(vectors: Floats, alike: Floats, usual: float) -> Side:
    sums = {length: _sums(vectors, length) for length in range(1, LONGEST + 1) if length <= len(vectors)}
    return Side(sums, sums, LOCAL * _neighbours(alike, usual) + (1 - LOCAL) * usual)


def _sums(vectors: Floats, length: int) -> Floats:
    total = run_sums(vectors, length)
    return numpy.asarray(total / numpy.maximum(numpy.linalg.norm(total, axis=1, keepdims=True), 1e-6))


def _usual(alike: Floats) -> float:
    """How alike sentences are that are no translations: of all pairs but the best of the longer side's."""
    if min(alike.shape, default=0) < 2:
        return 0.1
    best = min(alike.max(axis=1).sum(), alike.max(axis=0).sum(), key=float)
    return min(0.5, float((alike.sum() - best) / (alike.size - min(alike.shape))))


def _neighbours(alike: Floats, usual: float) -> Floats:
    if alike.shape[1] < 3:
        return numpy.full(len(alike), usual, dtype=numpy.float32)
    count = min(NEIGHBOURS + 1, alike.shape[1])
    nearest = numpy.sort(numpy.partition(alike, -count, axis=1)[:, -count:], axis=1)
    return numpy.asarray(numpy.minimum(nearest[:, :-1].mean(axis=1), 0.7), dtype=numpy.float32)


Passages = Iterable[tuple[int, int]]


def read_whole(
    known: Meaning,
    encoder: SentenceEncoder,
    source: tuple[Sequence[str], str, Passages],
    target: tuple[Sequence[str], str, Passages],
) -> Meaning:
    """The same with some passages encoded as a whole: of each side the sentences, the language, and the passages as (first
    sentence, number of sentences)."""
    asked = [(number, *each) for number, side in enumerate((source, target)) for each in sorted(set(side[2]))]
    if not asked:
        return known
    texts = [_joined((source, target)[side], first, length) for side, first, length in asked]
    spans = [{length: rows.copy() for length, rows in side.sums.items()} for side in (known.source, known.target)]
    for (side, first, length), row in zip(asked, encoder.encode(texts), strict=True):
        spans[side][length][first] = row
    return replace(known, source=replace(known.source, spans=spans[0]), target=replace(known.target, spans=spans[1]))


def _joined(side: tuple[Sequence[str], str, Passages], first: int, length: int) -> str:
    return (" " if writes_spaces(side[1]) else "").join(side[0][first : first + length])
