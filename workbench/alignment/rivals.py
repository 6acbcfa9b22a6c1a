"""What else could be: for every step, how much dearer the whole way would be that goes through it (min-marginals)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy

from workbench.alignment.beads import ADDED, CROSSED, OMITTED, Shape, Step, size
from workbench.alignment.path import Costs, Search, Taken, search
from workbench.alignment.runs import Floats

Extra = dict[Step, Floats]


def extra_costs(costs: Costs, forwards: Search) -> Extra:
    """For every step that ends at a place: the cost of the cheapest way through it above that of the cheapest way at all."""
    backwards = search(costs.backwards()).totals[::-1, ::-1]
    totals = forwards.totals
    best = totals[-1, -1]
    extra = {}
    for step, cost in costs.steps.items():
        here, there = size(step)
        extra[step] = numpy.full_like(cost, numpy.inf)
        rows, columns = cost.shape
        if rows > here and columns > there:
            through = totals[: rows - here, : columns - there] + cost[here:, there:] + backwards[here:, there:] - best
            extra[step][here:, there:] = through
    extra[OMITTED] = numpy.full_like(totals, numpy.inf)
    extra[OMITTED][1:] = totals[:-1] + costs.omitted[:, None] + backwards[1:] - best
    extra[ADDED] = numpy.full_like(totals, numpy.inf)
    extra[ADDED][:, 1:] = totals[:, :-1] + costs.added + backwards[:, 1:] - best
    return extra


def contenders(extra: Extra, most: float) -> Iterator[tuple[Shape, int, int]]:
    """The links of more than two sentences that are at most so much dearer: shape and the places where they end."""
    for step, dearer in extra.items():
        if step in CROSSED or max(step[0]) == 1:
            continue
        for source_end, target_end in zip(*numpy.nonzero(dearer <= most), strict=True):
            yield step[0], int(source_end), int(target_end)


def margins(way: Sequence[Taken], extra: Extra) -> list[float]:
    """For each step of the way: how much dearer the cheapest way is that pairs its sentences otherwise."""
    rows = {step: dearer.min(axis=1) for step, dearer in extra.items() if step != ADDED}
    columns = {step: dearer.min(axis=0) for step, dearer in extra.items() if step != OMITTED}
    return [_margin(taken, extra, columns if taken.step == ADDED else rows) for taken in way]


def _margin(taken: Taken, extra: Extra, least: dict[Step, Floats]) -> float:
    side = 1 if taken.step == ADDED else 0
    end = taken.target_end if side else taken.source_end
    own = size(taken.step)[side]
    found = numpy.inf
    for step, dearer in least.items():
        reach = size(step)[side]
        for place in range(end - own + 1, min(end + reach, len(dearer))):
            if step == taken.step and place == end:
                if step in (ADDED, OMITTED):
                    continue
                others = extra[step][end].copy()
                others[taken.target_end] = numpy.inf
                found = min(found, float(others.min()))
            else:
                found = min(found, float(dearer[place]))
    return max(0.0, found)
