"""The cheapest way through the grid of all pairs of places: dynamic programming, one row of NumPy at a time.

A place is a gap between sentences: there is one more of them than of sentences."""

from __future__ import annotations

from dataclasses import dataclass

import numpy
from numpy.typing import NDArray

from workbench.alignment.beads import LONGEST, SIZES, STEPS, Step
from workbench.alignment.runs import Floats

Totals = NDArray[numpy.float64]
# Ways that differ by less are the same: sums in another order.
_ALIKE = 1e-9


@dataclass(frozen=True, slots=True)
class Costs:
    """What each step costs. `steps[n, i, j]` is that of STEPS[n] where it ends at source place i and target place j, of shape
    (steps without the last, sources + 1, targets + 1), infinite where there is none. `added[j]` is that of the last step."""

    steps: Floats
    added: Floats

    def backwards(self) -> Costs:
        """The costs of the same steps read from the end."""
        turned = numpy.full_like(self.steps, numpy.inf)
        for number, cost in enumerate(self.steps):
            here, there = SIZES[number]
            turned[number, here:, there:] = cost[here:, there:][::-1, ::-1]
        return Costs(turned, self.added[::-1])

    def part(self, here: slice, there: slice) -> Costs:
        """The costs between those source sentences and those target sentences only."""
        inside = self.steps[:, here.start : here.stop + 1, there.start : there.stop + 1].copy()
        for number, (taken, given) in enumerate(SIZES[:-1]):
            inside[number, :taken] = inside[number, :, :given] = numpy.inf
        return Costs(inside, self.added[there])


def search(costs: Costs) -> Totals:
    """`totals[i, j]`: the cost of the cheapest way from the beginning to each place.

    Added sentences lie within a row: the cheapest way along it is a prefix minimum, for a step costs the same in every
    row."""
    _steps, rows, width = costs.steps.shape
    # Rows and columns before the beginning are infinitely far.
    totals = numpy.full((rows + LONGEST, width + LONGEST), numpy.inf)
    flat, pitch = totals.reshape(-1), width + LONGEST
    before = numpy.array([(LONGEST - here) * pitch + LONGEST - there for here, there in SIZES[:-1]])
    places = before[:, None] + numpy.arange(width)
    along = numpy.concatenate([[0.0], numpy.cumsum(costs.added, dtype=numpy.float64)])
    for row in range(rows):
        choices = flat[row * pitch :].take(places)
        choices += costs.steps[:, row]
        best = choices.min(axis=0)
        if row == 0:
            best[0] = 0.0
        best -= along
        totals[LONGEST + row, LONGEST:] = numpy.minimum.accumulate(best) + along
    return totals[LONGEST:, LONGEST:]


@dataclass(frozen=True, slots=True)
class Taken:
    """A step of a way: which of STEPS, and where it ends."""

    number: int
    source_end: int
    target_end: int

    @property
    def step(self) -> Step:
        """The step itself."""
        return STEPS[self.number]


def walk_back(costs: Costs, totals: Totals) -> list[Taken]:
    """The steps of the cheapest way, in order; where two are alike, the first of STEPS."""
    way = []
    row, column = totals.shape[0] - 1, totals.shape[1] - 1
    while row or column:
        number = _last(costs, totals, row, column)
        way.append(Taken(number, row, column))
        here, there = SIZES[number]
        row, column = row - here, column - there
    return way[::-1]


def _last(costs: Costs, totals: Totals, row: int, column: int) -> int:
    """The step that ends the cheapest way to a place."""
    most = totals[row, column] + _ALIKE
    for number, (here, there) in enumerate(SIZES[:-1]):
        if row < here or column < there:
            continue
        if totals[row - here, column - there] + costs.steps[number, row, column] <= most:
            return number
    return len(SIZES) - 1
