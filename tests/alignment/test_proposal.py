"""Rows of a proposal and what a person does to them: no sentence is ever lost or doubled."""

from __future__ import annotations

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.alignment import Link
from workbench.alignment.acts import Act, NotPossible, Reason, acted, change_between
from workbench.alignment.proposal import DOUBTFUL, SURE, Row, Sureness, proposal_of

HEADLINE_AND_TWO = (0, 1, 1)


def rows(proposal):
    return [(row.sources, row.targets) for row in proposal.rows]


@pytest.fixture
def pairs():
    """A headline and a paragraph of two sentences; the translation adds a third and leaves nothing out."""
    links = [Link((0,), (0,), 0.9), Link((1,), (1,), 0.9), Link((2,), (2,), 0.3), Link((), (3,), 0.4)]
    return proposal_of(links, HEADLINE_AND_TWO)


def test_a_link_over_two_paragraphs_becomes_a_doubtful_row_for_each():
    proposal = proposal_of([Link((0, 1), (0, 1), 0.9), Link((2,), (2,), 0.9)], HEADLINE_AND_TWO)
    assert rows(proposal) == [((0,), (0,)), ((1,), (1,)), ((2,), (2,))]
    assert [row.sureness for row in proposal.rows] == [Sureness.DOUBTFUL, Sureness.DOUBTFUL, Sureness.SURE]


def test_rows_stand_in_the_order_of_the_source_and_what_is_added_behind_what_it_follows():
    links = [Link((2,), (0,)), Link((0,), (2,)), Link((1,), (3,)), Link((), (1,))]
    proposal = proposal_of(links, (0, 0, 0))
    assert rows(proposal) == [((0,), (2,)), ((1,), (3,)), ((2,), (0,)), ((), (1,))]


def test_a_sentence_that_is_told_at_another_place_is_marked_and_those_around_it_are_not():
    links = [Link((n,), (place,)) for n, place in enumerate((4, 0, 1, 2, 3))]
    assert proposal_of(links, (0,) * 5).moved == {"s0"}


@pytest.mark.parametrize(
    ("confidence", "sureness"),
    [
        (None, Sureness.CHECKED),
        (1.0, Sureness.SURE),
        (SURE, Sureness.SURE),
        (SURE - 0.01, Sureness.LIKELY),
        (DOUBTFUL, Sureness.LIKELY),
        (DOUBTFUL - 0.01, Sureness.DOUBTFUL),
    ],
)
def test_confidence_is_told_in_steps(confidence, sureness):
    assert Row((0,), (0,), confidence).sureness is sureness


def test_joining_puts_two_rows_of_a_paragraph_together_and_they_are_checked(pairs):
    joined = acted(pairs, Act.JOIN, "s1")
    assert rows(joined) == [((0,), (0,)), ((1, 2), (1, 2)), ((), (3,))]
    assert joined.rows[1].sureness is Sureness.CHECKED


def test_an_added_sentence_can_be_joined_with_the_row_above(pairs):
    assert rows(acted(pairs, Act.JOIN, "s2"))[2] == ((2,), (2, 3))


@pytest.mark.parametrize(
    ("act", "place", "reason"),
    [
        (Act.JOIN, "s0", Reason.OTHER_PARAGRAPH),
        (Act.JOIN, "t3", Reason.NO_NEXT),
        (Act.SPLIT, "s1", Reason.NOTHING_TO_SPLIT),
        (Act.UP, "0", Reason.FIRST),
        (Act.DOWN, "3", Reason.LAST),
        (Act.BACK, "1", Reason.GONE),
        (Act.AGREE, "s99", Reason.GONE),
        (Act.ASIDE, "99", Reason.GONE),
        (Act.UP, "one", Reason.GONE),
        (Act.UP, "", Reason.GONE),
    ],
)
def test_what_cannot_be_done_says_why(pairs, act, place, reason):
    with pytest.raises(NotPossible) as refused:
        acted(pairs, act, place)
    assert refused.value.reason is reason


def test_splitting_gives_each_source_sentence_its_own_row_and_the_last_the_rest():
    proposal = proposal_of([Link((0, 1), (0, 1, 2), 0.9)], (0, 0))
    assert rows(acted(proposal, Act.SPLIT, "s0")) == [((0,), (0,)), ((1,), (1, 2))]


def test_splitting_a_single_source_sentence_makes_the_others_added():
    proposal = proposal_of([Link((0,), (0, 1, 2), 0.9)], (0,))
    assert rows(acted(proposal, Act.SPLIT, "s0")) == [((0,), (0,)), ((), (1,)), ((), (2,))]


def test_a_sentence_moves_to_the_row_above_and_its_own_is_then_left_out(pairs):
    assert rows(acted(pairs, Act.UP, "2")) == [((0,), (0,)), ((1,), (1, 2)), ((2,), ()), ((), (3,))]


def test_an_added_row_goes_when_its_sentence_moves_away(pairs):
    assert rows(acted(pairs, Act.UP, "3")) == [((0,), (0,)), ((1,), (1,)), ((2,), (2, 3))]


def test_what_is_set_aside_comes_back_where_it_stood_in_the_translation(pairs):
    away = acted(acted(pairs, Act.ASIDE, "3"), Act.ASIDE, "1")
    assert away.aside == (1, 3)
    back = acted(acted(away, Act.BACK, "1"), Act.BACK, "3")
    assert rows(back) == [((0,), (0,)), ((), (1,)), ((1,), ()), ((2,), (2,)), ((), (3,))]
    assert back.aside == ()


@st.composite
def proposals(draw):
    """A proposal from links in any order, over paragraphs of any length."""
    paragraphs = sorted(draw(st.lists(st.integers(0, 3), min_size=1, max_size=9)))
    targets = draw(st.permutations(range(draw(st.integers(0, 9)))))
    links, here, there = [], 0, 0
    while here < len(paragraphs) or there < len(targets):
        taken = draw(st.integers(0, min(3, len(paragraphs) - here)))
        given_ = draw(st.integers(0 if taken else 1, 2))
        chosen = targets[there : there + given_]
        if not taken and not chosen:
            taken = len(paragraphs) - here
        links.append(Link(tuple(range(here, here + taken)), tuple(sorted(chosen)), draw(st.floats(0, 1))))
        here, there = here + taken, there + len(chosen)
    return proposal_of(links, paragraphs)


@st.composite
def deeds(draw, most=12):
    """Acts on places that may or may not be there."""
    place = st.one_of(st.integers(0, 9).map(str), st.builds("{}{}".format, st.sampled_from("st"), st.integers(0, 9)))
    return draw(st.lists(st.tuples(st.sampled_from(Act), place), max_size=most))


def check(proposal):
    """Every sentence stands in one place, sources in order, each row in one paragraph and no row empty."""
    sources = [place for row in proposal.rows for place in row.sources]
    targets = [place for row in proposal.rows for place in row.targets] + list(proposal.aside)
    assert sources == list(range(len(proposal.paragraphs)))
    assert sorted(targets) == list(range(len(targets)))
    assert all(row.sources or row.targets for row in proposal.rows)
    assert all(list(row.targets) == sorted(row.targets) for row in proposal.rows)
    for row in proposal.rows:
        assert len(list(groupby(proposal.paragraphs[place] for place in row.sources))) <= 1
    keys = [row.key for row in proposal.rows]
    assert len(set(keys)) == len(keys)


@given(proposals(), deeds())
def test_no_act_loses_or_doubles_a_sentence(proposal, acts):
    count = sum(len(row.targets) for row in proposal.rows) + len(proposal.aside)
    check(proposal)
    for act, place in acts:
        try:
            proposal = acted(proposal, act, place)
        except NotPossible:
            continue
        check(proposal)
        assert sum(len(row.targets) for row in proposal.rows) + len(proposal.aside) == count


@given(proposals(), deeds())
def test_every_act_can_be_taken_back_and_done_again(first, acts):
    states, changes = [first], []
    for act, place in acts:
        try:
            made = acted(states[-1], act, place)
        except NotPossible:
            continue
        changes.append(change_between(states[-1], made))
        assert changes[-1].made_in(states[-1]) == made
        states.append(made)
    proposal = states[-1]
    for change, before in zip(reversed(changes), reversed(states[:-1]), strict=True):
        proposal = change.taken_back().made_in(proposal)
        assert proposal == before
    for change in changes:
        proposal = change.made_in(proposal)
    assert proposal == states[-1]


@given(proposals(), proposals())
def test_a_change_is_refused_in_another_state(one, other):
    changed = acted(one, Act.AGREE, one.rows[0].key)
    change = change_between(one, changed)
    if change.before and other.rows[: len(change.before)] != change.before:
        with pytest.raises(ValueError, match="another state"):
            change.made_in(other)
