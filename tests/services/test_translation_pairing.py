"""Correcting the pairs: each act is kept, undone and done again; nobody changes what they have not seen."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.island_library import ENGLISH, KOREAN
from workbench.alignment.acts import Act
from workbench.models import TranslationAct
from workbench.services import translation_intake as translations
from workbench.services import translation_pairing as pairing
from workbench.services.intake_reading import received_text
from workbench.services.problems import Invalid, NotAllowed, Outdated, Problem
from workbench.services.translation_reading import pair


@pytest.fixture
def actor(house):
    return house.actor("translator")


@pytest.fixture
def intake(session, house, actor):
    """The English text beside the Korean article."""
    article = house.article(*KOREAN)
    kept = translations.keep(session, actor, article, pair(session, actor, article, received_text(ENGLISH), "en"))
    session.commit()
    return kept


def rows(session, intake):
    session.refresh(intake)
    return [(tuple(here), tuple(there)) for here, there, _confidence in intake.rows]


def test_an_act_is_kept_and_says_what_changed(session, actor, intake):
    before = rows(session, intake)
    change = pairing.act(session, actor, intake, intake.row_version, Act.ASIDE, "2")
    session.commit()
    assert rows(session, intake) == [row for row in before if row != ((), (2,))]
    assert intake.aside == [2]
    assert [row.targets for row in change.before] == [(2,)]
    kept = session.scalars(sa.select(TranslationAct)).one()
    assert (kept.number, kept.act, kept.by_id) == (1, "aside", actor.user_id)


def test_acts_are_undone_and_done_again_one_by_one(session, actor, intake):
    states = [rows(session, intake)]
    for act, place in ((Act.SPLIT, "s2"), (Act.DOWN, "3"), (Act.AGREE, "s0")):
        pairing.act(session, actor, intake, intake.row_version, act, place)
        states.append(rows(session, intake))
    for state in states[-2::-1]:
        pairing.undo(session, actor, intake, intake.row_version)
        assert rows(session, intake) == state
    for state in states[1:]:
        pairing.redo(session, actor, intake, intake.row_version)
        assert rows(session, intake) == state


def test_there_is_nothing_to_undo_or_do_again_at_the_ends(session, actor, intake):
    with pytest.raises(Problem, match="nothing to undo"):
        pairing.undo(session, actor, intake, intake.row_version)
    with pytest.raises(Problem, match="nothing to do again"):
        pairing.redo(session, actor, intake, intake.row_version)


def test_a_new_act_takes_the_place_of_those_that_were_undone(session, actor, intake):
    pairing.act(session, actor, intake, intake.row_version, Act.AGREE, "s0")
    pairing.undo(session, actor, intake, intake.row_version)
    pairing.act(session, actor, intake, intake.row_version, Act.ASIDE, "2")
    with pytest.raises(Problem, match="nothing to do again"):
        pairing.redo(session, actor, intake, intake.row_version)
    assert session.scalars(sa.select(TranslationAct.act)).all() == ["aside"]


def test_saying_twice_that_a_row_is_right_changes_nothing(session, actor, intake):
    pairing.act(session, actor, intake, intake.row_version, Act.AGREE, "s0")
    version = intake.row_version
    pairing.act(session, actor, intake, version, Act.AGREE, "s0")
    assert (intake.row_version, intake.done) == (version, 1)


def test_another_tab_that_was_faster_is_told_and_nothing_changes(session, actor, intake):
    seen = intake.row_version
    pairing.act(session, actor, intake, seen, Act.AGREE, "s0")
    now = rows(session, intake)
    for late in (
        lambda: pairing.act(session, actor, intake, seen, Act.ASIDE, "2"),
        lambda: pairing.undo(session, actor, intake, seen),
        lambda: pairing.redo(session, actor, intake, seen),
    ):
        with pytest.raises(Outdated, match="another tab"):
            late()
    assert rows(session, intake) == now


@pytest.mark.parametrize(
    ("act", "place"), [(Act.JOIN, "s0"), (Act.UP, "0"), (Act.BACK, "2"), (Act.SPLIT, "x"), (Act.ASIDE, "-1")]
)
def test_what_cannot_be_done_is_told_in_words(session, actor, intake, act, place):
    before = rows(session, intake)
    with pytest.raises(Invalid):
        pairing.act(session, actor, intake, intake.row_version, act, place)
    assert rows(session, intake) == before


def test_a_reader_may_look_and_not_touch(session, house, intake):
    assert pairing.sides_of(session, intake).proposal.rows
    with pytest.raises(NotAllowed):
        pairing.act(session, house.actor("reader"), intake, intake.row_version, Act.AGREE, "s0")


PLACES = st.one_of(st.integers(0, 12).map(str), st.builds("{}{}".format, st.sampled_from("st"), st.integers(0, 12)))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(Act), PLACES), max_size=8))
def test_undoing_everything_gives_the_first_state_back(session, actor, intake, deeds):
    while intake.done:
        pairing.undo(session, actor, intake, intake.row_version)
    first = (intake.rows, intake.aside)
    for act, place in deeds:
        try:
            pairing.act(session, actor, intake, intake.row_version, act, place)
        except Invalid:
            continue
    while intake.done:
        pairing.undo(session, actor, intake, intake.row_version)
    assert (intake.rows, intake.aside) == first
