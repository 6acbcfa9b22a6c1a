"""Reviewing: hand over, change, return, approve; four eyes unless the newsroom says otherwise."""

import pytest

from workbench.models import EditionState, UnitState
from workbench.services import review, units
from workbench.services.problems import Invalid, Problem, Refused


@pytest.fixture
def edition(session, house):
    """An English edition with every unit confirmed by the translator."""
    made = house.edition("en")
    for unit, text in zip(
        house.units(made), ("Prices fall", "A plan was presented.", "Markets were quiet."), strict=True
    ):
        units.confirm(session, house.actor("translator"), unit, unit.row_version, text)
    session.commit()
    return made


@pytest.fixture
def handed_over(session, house, edition):
    review.submit(session, house.actor("translator"), edition)
    session.commit()
    return edition


def test_an_unfinished_edition_is_not_handed_over(session, house):
    with pytest.raises(Problem):
        review.submit(session, house.actor("translator"), house.edition("en"))


def test_translators_do_not_change_what_is_in_review_unless_it_was_returned(session, house, handed_over):
    unit = house.units(handed_over)[1]
    translator = house.actor("translator")
    with pytest.raises(Refused):
        units.save_target(session, translator, unit, unit.row_version, "x")
    review.return_unit(session, house.actor("editor"), unit, unit.row_version, "숫자가 틀립니다.")
    units.confirm(session, translator, unit, unit.row_version, "Two plans were presented.")
    assert (unit.state, unit.return_reason) == (UnitState.TRANSLATED, None)


def test_a_reason_is_needed_to_return_anything(session, house, handed_over):
    editor, unit = house.actor("editor"), house.units(handed_over)[0]
    with pytest.raises(Invalid):
        review.return_unit(session, editor, unit, unit.row_version, " ")
    with pytest.raises(Invalid):
        review.return_edition(session, editor, handed_over, "")
    review.return_edition(session, editor, handed_over, "zu wörtlich")
    assert handed_over.state is EditionState.DRAFT


def test_an_editors_change_is_compared_with_the_text_handed_over(session, house, handed_over):
    unit = house.units(handed_over)[0]
    units.confirm(session, house.actor("editor"), unit, unit.row_version, "Prices drop")
    assert (unit.state, unit.submitted_target, unit.target) == (UnitState.REVIEWED, "Prices fall", "Prices drop")
    review.put_back(session, house.actor("editor"), unit, unit.row_version)
    assert unit.target == "Prices fall"


def test_approval_makes_every_unit_final(session, house, handed_over):
    editor = house.actor("editor")
    assert review.accept_unchanged(session, editor, handed_over) == 3
    assert review.hindrances(session, editor, handed_over) == []
    review.approve(session, editor, handed_over)
    assert handed_over.state is EditionState.APPROVED
    assert {unit.state for unit in house.units(handed_over)} == {UnitState.FINAL}


def test_translators_approve_nothing(session, house, handed_over):
    with pytest.raises(Refused):
        review.approve(session, house.actor("translator"), handed_over)


def test_nobody_approves_their_own_translation_unless_the_newsroom_allows_it(session, house):
    editor, edition = house.actor("editor"), house.edition("ja")
    for unit in house.units(edition):
        units.confirm(session, editor, unit, unit.row_version, "訳文。")
    review.submit(session, editor, edition)
    unit = house.units(edition)[0]
    with pytest.raises(Refused):
        units.confirm(session, editor, unit, unit.row_version, "訳文。")
    with pytest.raises(Refused):
        review.approve(session, editor, edition)
    house.newsroom.allows_self_approval = True
    assert review.accept_unchanged(session, editor, edition) == 3
    review.approve(session, editor, edition)
    assert edition.state is EditionState.APPROVED


def test_an_approved_edition_is_opened_again_with_a_reason(session, house, handed_over):
    editor = house.actor("editor")
    review.approve(session, editor, handed_over)
    with pytest.raises(Invalid):
        review.reopen_edition(session, editor, handed_over, "")
    review.reopen_edition(session, editor, handed_over, "the source was corrected")
    assert handed_over.state is EditionState.IN_REVIEW


def test_what_an_editor_changed_before_the_edition_came_back_stays_counted(session, house, handed_over):
    editor, translator = house.actor("editor"), house.actor("translator")
    kept, redone, _quiet = house.units(handed_over)
    for unit, text in ((kept, "Prices drop"), (redone, "The plan was shown.")):
        units.confirm(session, editor, unit, unit.row_version, text)
    review.return_edition(session, editor, handed_over, "마지막 문단을 다시 봐 주세요.")
    units.confirm(session, translator, redone, redone.row_version, "The plan was made public.")
    review.submit(session, translator, handed_over)
    assert (kept.submitted_target, kept.target) == ("Prices fall", "Prices drop")
    assert redone.submitted_target == redone.target == "The plan was made public."
