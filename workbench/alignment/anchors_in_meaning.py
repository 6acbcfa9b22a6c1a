"""Anchors by meaning, where long texts share no numbers and names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy

from workbench.alignment.anchors import believed
from workbench.alignment.chain import Pair, chain
from workbench.alignment.runs import Floats

# Stretches of more sentences without an anchor are searched, in blocks of as many rows.
LONG, BLOCK = 300, 1_000
# Sentences less alike are no anchor, even where each is the other's nearest.
ALIKE = 0.5


def with_meaning(anchors: Sequence[Pair], sources: Floats | None, targets: Floats | None) -> list[Pair]:
    """The anchors and, in long stretches between them, pairs of sentences each of which is the other's nearest."""
    if sources is None or targets is None:
        return list(anchors)
    found: list[Pair] = []
    for (here, there), after in pairwise([(-1, -1), *anchors, (len(sources), len(targets))]):
        if min(after[0] - here, after[1] - there) > LONG:
            inner = _nearest(sources[here + 1 : after[0]], targets[there + 1 : after[1]])
            found += [(here + 1 + source, there + 1 + target) for source, target in inner]
        found.append(after)
    return found[:-1]


def _nearest(sources: Floats, targets: Floats) -> list[Pair]:
    towards = numpy.zeros(len(sources), dtype=numpy.int64)
    alike = numpy.zeros(len(sources), dtype=numpy.float32)
    most = numpy.full(len(targets), -1, dtype=numpy.float32)
    back = numpy.zeros(len(targets), dtype=numpy.int64)
    for start in range(0, len(sources), BLOCK):
        cosines = sources[start : start + BLOCK] @ targets.T
        towards[start : start + BLOCK], alike[start : start + BLOCK] = cosines.argmax(axis=1), cosines.max(axis=1)
        nearer = cosines.max(axis=0) > most
        back[nearer] = start + cosines.argmax(axis=0)[nearer]
        most = numpy.maximum(most, cosines.max(axis=0))
    mutual = numpy.flatnonzero((back[towards] == numpy.arange(len(sources))) & (alike >= ALIKE))
    return believed(chain({(int(source), int(towards[source])): float(alike[source]) for source in mutual}))
