"""How far the lengths of two passages lie apart, by what is usual between these two texts."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy

from workbench.alignment.beads import Shape
from workbench.alignment.chain import Pair
from workbench.alignment.runs import Floats, run_sums

# Variance of the target length per source character (Gale and Church 1993, section 2.2).
VARIANCE = 6.8
# Characters added to each length before they are compared as a ratio, so that very short sentences may differ more.
SLACK = 5
# How many times as many sentences one text has where it is asked whether the other one leaves out a part.
UNEQUAL = 1.3
# Anchors that are at most so many sentences apart, and characters between them that tell a ratio.
NEAR, ENOUGH = 5, 1_000


@dataclass(frozen=True, slots=True)
class Lengths:
    """Characters of each sentence, in a unit between those of the two texts: whichever is the source, they compare alike."""

    sources: Floats
    targets: Floats

    def squared_z(self, shape: Shape) -> Floats:
        """The squared difference in standard deviations, of every passage of that shape."""
        here, there = self._runs(shape)
        return numpy.asarray((here - there) ** 2 / (VARIANCE * (here + there) / 2), dtype=numpy.float32)

    def ratio(self, shape: Shape) -> Floats:
        """The absolute logarithm of the ratio of the lengths: 0.7 where one is twice as long as the other."""
        here, there = (numpy.log(side + SLACK) for side in self._runs(shape))
        return numpy.asarray(abs(here - there), dtype=numpy.float32)

    def _runs(self, shape: Shape) -> tuple[Floats, Floats]:
        return run_sums(self.sources, shape[0])[:, None], run_sums(self.targets, shape[1])[None]


def lengths(sources: Sequence[str], targets: Sequence[str], ratio: float) -> Lengths:
    """The lengths without white space at the ends; an empty sentence counts one. `ratio` is that of a source's length to its
    target's."""
    here, there = (numpy.array(list(map(_length, side)), dtype=numpy.float32) for side in (sources, targets))
    unit = math.sqrt(ratio)
    return Lengths(numpy.asarray(here / unit, dtype=numpy.float32), numpy.asarray(there * unit, dtype=numpy.float32))


def _length(sentence: str) -> int:
    return max(1, len(sentence.strip()))


def ratios(sources: Sequence[str], targets: Sequence[str]) -> tuple[float, ...]:
    """What the ratio of the lengths may be: that of the whole texts and, where one has many more sentences, that of a sentence
    too, for the other may leave out a part of the text. Neither side is empty."""
    whole = sum(map(_length, sources)) / sum(map(_length, targets))
    more = len(sources) / len(targets)
    if max(more, 1 / more) < UNEQUAL:
        return (whole,)
    return whole, whole / math.sqrt(more), whole / more


def pace(sources: Sequence[str], targets: Sequence[str], anchors: Sequence[Pair]) -> float | None:
    """The ratio of the lengths between anchors that follow each other closely, whatever is left out elsewhere; None where
    there are too few."""
    here, there = 0, 0
    for before, after in pairwise(anchors):
        if max(after[0] - before[0], after[1] - before[1]) <= NEAR:
            here += sum(map(len, sources[before[0] : after[0]]))
            there += sum(map(len, targets[before[1] : after[1]]))
    return here / there if min(here, there) >= ENOUGH else None
