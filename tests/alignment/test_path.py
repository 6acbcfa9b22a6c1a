"""The search finds the cheapest way, and what every other one would cost."""

import numpy
from hypothesis import given
from hypothesis import strategies as st

from workbench.alignment.beads import SIZES, STEPS
from workbench.alignment.path import Costs, Taken, search, walk_back
from workbench.alignment.rivals import extra_costs, margins

LAST = len(STEPS) - 1


@st.composite
def costs(draw):
    rows, columns = draw(st.integers(0, 3)), draw(st.integers(0, 3))
    chance = numpy.random.default_rng(draw(st.integers(0, 10_000)))
    steps = chance.integers(1, 60, (LAST, rows + 1, columns + 1)).astype(numpy.float32)
    for number, (here, there) in enumerate(SIZES[:-1]):
        steps[number, :here] = steps[number, :, :there] = numpy.inf
    return Costs(steps, chance.integers(1, 60, columns).astype(numpy.float32))


def ways(told, row, column):
    """Every way to a place, and what it costs."""
    if row == column == 0:
        yield 0.0, []
    for number, (here, there) in enumerate(SIZES):
        if row >= here and column >= there:
            price = told.added[column - 1] if number == LAST else told.steps[number, row, column]
            for cost, way in ways(told, row - here, column - there):
                yield cost + float(price), [*way, Taken(number, row, column)]


def cost_of(told, way):
    return sum(
        float(
            told.added[each.target_end - 1]
            if each.number == LAST
            else told.steps[each.number, each.source_end, each.target_end]
        )
        for each in way
    )


@given(costs())
def test_the_way_is_the_cheapest_of_all(told):
    row, column = told.steps.shape[1] - 1, told.steps.shape[2] - 1
    totals = search(told)
    least = min(cost for cost, _way in ways(told, row, column))
    assert totals[row, column] == least
    assert cost_of(told, walk_back(told, totals)) == least


@given(costs())
def test_a_margin_is_what_the_cheapest_way_without_the_link_costs_more(told):
    row, column = told.steps.shape[1] - 1, told.steps.shape[2] - 1
    totals = search(told)
    way = walk_back(told, totals)
    found = margins(way, extra_costs(told, totals))
    for taken, margin in zip(way, found, strict=True):
        rivals = [cost for cost, other in ways(told, row, column) if not holds(other, taken)]
        assert margin == (min(rivals) - totals[row, column] if rivals else numpy.inf)


def holds(way, taken):
    """Whether a way has that link; a sentence alone is the same wherever its gap is."""
    here, there = SIZES[taken.number]
    return any(
        each.number == taken.number
        and (here == 0 or each.source_end == taken.source_end)
        and (there == 0 or each.target_end == taken.target_end)
        for each in way
    )


@given(costs())
def test_backwards_all_is_the_same(told):
    turned = search(told.backwards())
    assert turned[-1, -1] == search(told)[-1, -1]
