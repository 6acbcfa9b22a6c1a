"""How much of what can be recognised in one passage is found in another, for every pair of passages."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy

from workbench.alignment.beads import Shape
from workbench.alignment.index import Index
from workbench.alignment.runs import Floats, box_sums, run_sums
from workbench.alignment.witnesses import Kind

# A passage in which nothing can be recognised is this unlike any other, and this much weight is given to that expectation.
# Measured on edition pairs of news, on every second document.
UNKNOWN, EXPECTED = 0.5, 1.0


@dataclass(frozen=True, slots=True)
class _Found:
    """Of one side: the weight of what sentence i has and the other's sentence j has too, what it has that is found somewhere,
    and what it has that is found nowhere."""

    pairs: Floats
    anywhere: Floats
    nowhere: Floats


@dataclass(frozen=True, slots=True)
class Recognised:
    """What two texts have in common, seen from each side."""

    source: _Found
    target: _Found

    def unlike(self, shape: Shape) -> Floats:
        """The share of weight that is not found, of every passage of that shape: 0 all is found, 1 nothing is."""
        here, there = shape
        source = run_sums(self.source.anywhere, here)[:, None]
        target = run_sums(self.target.anywhere, there)[None]
        missing = run_sums(self.source.nowhere, here)[:, None] + run_sums(self.target.nowhere, there)[None]
        found = numpy.minimum(source, box_sums(self.source.pairs, here, there))
        found += numpy.minimum(target, box_sums(self.target.pairs, there, here).T)
        whole = source + target + missing
        return numpy.asarray((whole - found + UNKNOWN * EXPECTED) / (whole + EXPECTED), dtype=numpy.float32)


def recognised(sources: Index, targets: Index) -> Recognised:
    """What the two texts have in common."""
    return Recognised(_found(sources, targets), _found(targets, sources))


def _found(side: Index, other: Index) -> _Found:
    anywhere, nowhere = [0.0] * side.length, [0.0] * side.length
    cells: list[int] = []
    weights: list[float] = []
    for witness, standing in side.standing.items():
        there = other.places(witness.keys)
        weight = _weight(witness.kind, len(side.places(witness.keys)), len(there))
        if not there:
            for number in standing:
                nowhere[number] += weight * witness.kind.missing
            continue
        for number in standing:
            anywhere[number] += weight
            row = number * other.length
            cells += [row + each for each in there]
        weights += [weight] * (len(standing) * len(there))
    pairs = numpy.bincount(numpy.array(cells, dtype=numpy.int64), weights, minlength=side.length * other.length)
    told = (pairs.reshape(side.length, other.length), anywhere, nowhere)
    return _Found(*(numpy.asarray(each, dtype=numpy.float32) for each in told))


def _weight(kind: Kind, here: int, there: int) -> float:
    """What stands in few sentences tells more; a word that stands more often on the other side is likely not the same."""
    if kind is Kind.MARK:
        return kind.weight
    rare = 1 / math.sqrt(here)
    return kind.weight * (rare * min(1.0, math.sqrt(here / there)) if there and kind in _DOUBTFUL else rare)


_DOUBTFUL = (Kind.SOUND, Kind.WORD)
