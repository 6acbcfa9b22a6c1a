"""The cheapest way through the grid of all pairs of places: dynamic programming, one row of NumPy at a time.

A place is a gap between sentences: there is one more of them than of sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy
from numpy.typing import NDArray

from workbench.alignment.beads import ADDED, LONGEST, OMITTED, Step, size
from workbench.alignment.runs import Floats

# Ways that differ by less are the same: sums of float32.
_ALIKE = 1e-5
_ADDED = -1


@dataclass(frozen=True, slots=True)
class Costs:
    """What each step costs. `steps[step][i, j]` is that of the one that ends at source place i and target place j, of shape
    (sources + 1, targets + 1), infinite where there is none. `omitted[i]` and `added[j]` are those of a sentence alone."""

    steps: Mapping[Step, Floats]
    omitted: Floats
    added: Floats

    def backwards(self) -> Costs:
        """The costs of the same steps read from the end."""
        turned = {}
        for step, cost in self.steps.items():
            taken, given = size(step)
            turned[step] = numpy.full_like(cost, numpy.inf)
            turned[step][taken:, given:] = cost[taken:, given:][::-1, ::-1]
        return Costs(turned, self.omitted[::-1], self.added[::-1])


@dataclass(frozen=True, slots=True)
class Search:
    """`totals[i, j]` is the cost of the cheapest way from the beginning to each place, `taken` the step that ends there: an
    index into `steps`, or -1 for an added sentence."""

    totals: Floats
    taken: NDArray[numpy.int8]
    steps: tuple[Step, ...]


def search(costs: Costs) -> Search:
    """The cheapest way to every place.

    Added sentences lie within a row: the cheapest way along it is a prefix minimum, for a step costs the same in every
    row."""
    steps = (OMITTED, *costs.steps)
    rows, width = len(costs.omitted) + 1, len(costs.added) + 1
    # Rows and columns before the beginning are infinitely far.
    totals = numpy.full((rows + LONGEST, width + LONGEST), numpy.inf, dtype=numpy.float32)
    taken = numpy.zeros((rows, width), dtype=numpy.int8)
    along = numpy.concatenate([[0.0], numpy.cumsum(costs.added)]).astype(numpy.float32)
    choices = numpy.empty((len(steps), width), dtype=numpy.float32)
    layers = [(number, *size(step), cost) for number, (step, cost) in enumerate(costs.steps.items(), 1)]
    columns = numpy.arange(width)
    for row in range(rows):
        above = LONGEST + row
        numpy.add(totals[above - 1, LONGEST:], costs.omitted[row - 1] if row else 0, out=choices[0])
        for number, here, there, cost in layers:
            numpy.add(totals[above - here, LONGEST - there : LONGEST - there + width], cost[row], out=choices[number])
        step = choices.argmin(axis=0)
        best = choices[step, columns]
        if row == 0:
            best[0] = 0.0
        reached = numpy.minimum.accumulate(best - along) + along
        further = reached < best - _ALIKE
        taken[row] = numpy.where(further, _ADDED, step)
        totals[above, LONGEST:] = numpy.where(further, reached, best)
    return Search(totals[LONGEST:, LONGEST:], taken, steps)


@dataclass(frozen=True, slots=True)
class Taken:
    """A step of a way: where it ends."""

    step: Step
    source_end: int
    target_end: int


def walk_back(found: Search) -> list[Taken]:
    """The steps of the cheapest way, in order."""
    way = []
    row, column = found.totals.shape[0] - 1, found.totals.shape[1] - 1
    while row or column:
        number = int(found.taken[row, column])
        step = ADDED if number == _ADDED else found.steps[number]
        way.append(Taken(step, row, column))
        here, there = size(step)
        row, column = row - here, column - there
    return way[::-1]
