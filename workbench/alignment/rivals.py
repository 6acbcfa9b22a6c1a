"""What else could be: for every step, how much dearer the whole way would be that goes through it (min-marginals)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy

from workbench.alignment.beads import ADDED, CROSSED, OMITTED, SIZES, STEPS, Shape
from workbench.alignment.path import Costs, Taken, Totals, search
from workbench.alignment.runs import Floats

_OMITTED, _ADDED = STEPS.index(OMITTED), STEPS.index(ADDED)


def extra_costs(costs: Costs, totals: Totals) -> Floats:
    """For every one of STEPS that ends at a place: the cost of the cheapest way through it above that of the cheapest way at
    all."""
    onwards = search(costs.backwards())[::-1, ::-1] - totals[-1, -1]
    rows, columns = totals.shape
    extra = numpy.full((len(STEPS), rows, columns), numpy.inf, dtype=numpy.float32)
    for number, (here, there) in enumerate(SIZES):
        if rows > here and columns > there:
            cost = costs.added if number == _ADDED else costs.steps[number, here:, there:]
            extra[number, here:, there:] = totals[: rows - here, : columns - there] + cost + onwards[here:, there:]
    return extra


def contenders(extra: Floats, most: float) -> Iterator[tuple[Shape, int, int]]:
    """The links of more than two sentences that are at most so much dearer: shape and the places where they end."""
    for number, step in enumerate(STEPS):
        if step in CROSSED or max(step[0]) == 1:
            continue
        for source_end, target_end in zip(*numpy.nonzero(extra[number] <= most), strict=True):
            yield step[0], int(source_end), int(target_end)


def margins(way: Sequence[Taken], extra: Floats) -> list[float]:
    """For each step of the way: how much dearer the cheapest way is that pairs its sentences otherwise."""
    rivals = extra.copy()
    for taken in way:
        # A sentence alone is the same wherever its gap is.
        row = slice(None) if taken.number == _ADDED else taken.source_end
        column = slice(None) if taken.number == _OMITTED else taken.target_end
        rivals[taken.number, row, column] = numpy.inf
    sources, targets = _least(rivals.min(axis=2), 0), _least(rivals.min(axis=1), 1)
    return [_margin(taken, sources, targets) for taken in way]


def _least(ends: Floats, side: int) -> Floats:
    """For each sentence of a side, the least of all steps that take it; `ends[n, place]` is the least of STEPS[n] that ends
    there."""
    least = numpy.full(ends.shape[1] - 1, numpy.inf, dtype=numpy.float32)
    for number, shape in enumerate(SIZES):
        for back in range(min(shape[side], len(least))):
            numpy.minimum(least[: len(least) - back], ends[number, 1 + back :], out=least[: len(least) - back])
    return least


def _margin(taken: Taken, sources: Floats, targets: Floats) -> float:
    here, there = SIZES[taken.number]
    if taken.number == _ADDED:
        return max(0.0, float(targets[taken.target_end - there : taken.target_end].min()))
    return max(0.0, float(sources[taken.source_end - here : taken.source_end].min()))
