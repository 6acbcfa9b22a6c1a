"""How much of what can be recognised in one passage is found in another, for every pair of passages."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy

from workbench.alignment.beads import Shape
from workbench.alignment.runs import Floats, box_sums, run_sums
from workbench.alignment.witnesses import Kind, Witness

# A passage in which nothing can be recognised is this unlike any other, and this much weight is given to that expectation.
# Measured on edition pairs of news, on every second document.
UNKNOWN, EXPECTED = 0.5, 1.0

Side = Sequence[frozenset[Witness]]
_Postings = Mapping[str, set[int]]


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


def recognised(sources: Side, targets: Side) -> Recognised:
    """What the two texts have in common; each sentence is told by its witnesses."""
    here, there = _postings(sources), _postings(targets)
    return Recognised(_found(sources, here, there, len(targets)), _found(targets, there, here, len(sources)))


def _postings(side: Side) -> _Postings:
    """The sentences in which each key stands."""
    places: dict[str, set[int]] = defaultdict(set)
    for number, witnesses in enumerate(side):
        for witness in witnesses:
            for key in witness.keys:
                places[key].add(number)
    return places


def _found(side: Side, own: _Postings, other: _Postings, others: int) -> _Found:
    pairs = numpy.zeros((len(side), others), dtype=numpy.float32)
    anywhere, nowhere = numpy.zeros((2, len(side)), dtype=numpy.float32)
    for number, witnesses in enumerate(side):
        for witness in sorted(witnesses, key=_order):
            here, there = _places(witness, own), _places(witness, other)
            weight = _weight(witness.kind, len(here), len(there))
            if there:
                anywhere[number] += weight
                pairs[number, sorted(there)] += weight
            else:
                nowhere[number] += weight * witness.kind.missing
    return _Found(pairs, anywhere, nowhere)


def _order(witness: Witness) -> tuple[str, str]:
    """Always the same order: sums of floats depend on it."""
    return witness.kind.name, min(witness.keys)


def _places(witness: Witness, postings: _Postings) -> set[int]:
    found: set[int] = set()
    for key in witness.keys:
        found |= postings.get(key, set())
    return found


def _weight(kind: Kind, here: int, there: int) -> float:
    """What stands in few sentences tells more; a word that stands more often on the other side is likely not the same."""
    if kind is Kind.MARK:
        return kind.weight
    rare = 1 / math.sqrt(here)
    return kind.weight * (rare * min(1.0, math.sqrt(here / there)) if there and kind in _DOUBTFUL else rare)


_DOUBTFUL = frozenset({Kind.SOUND, Kind.WORD})
