"""Hearing a name with an end in sight says the same as looking for the best place."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.facts.names.sounds import distance, is_near, lies_within, nearest

SOUNDS = st.text("aeiou@pbvtdszkgmnlrRSCJDKQGjWZH", min_size=1, max_size=12)
TEXTS = st.text("aeiou@pbvtdszkgmnlrRSCJDKQGjWZH", min_size=1, max_size=40)
LIMITS = st.floats(0, 4)


@given(SOUNDS, TEXTS, st.frozensets(st.integers(0, 39)), LIMITS)
@settings(deadline=None, max_examples=300)
def test_a_name_lies_within_a_cost_where_its_best_place_does(name, text, starts, most):
    cost, _begin, _end = nearest(name, text, starts)
    assert lies_within(name, text, starts, most) == (cost <= most)


@given(SOUNDS, TEXTS, st.frozensets(st.integers(0, 39)), LIMITS)
@settings(deadline=None, max_examples=300)
def test_a_name_that_is_near_is_heard_at_its_best_place_too(name, text, starts, most):
    if is_near(name, text, starts, most):
        assert lies_within(name, text, starts, most + 1e-9)


@given(SOUNDS, SOUNDS)
def test_distances_are_the_same_in_both_directions(one, other):
    assert abs(distance(one, other) - distance(other, one)) < 1e-9
    assert distance(one, one) == 0
