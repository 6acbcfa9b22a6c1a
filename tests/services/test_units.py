"""Working on a unit: every change is a revision, nothing is overwritten unseen, codes are never broken silently."""

import pytest

from workbench.models import Origin, UnitState
from workbench.services import units
from workbench.services.problems import Invalid, Missing, Outdated, Problem, Refused
from workbench.text.inline import CodeKind, InlineCode, placeholder, to_json


@pytest.fixture
def unit(house):
    return house.units(house.edition("en"))[1]


@pytest.fixture
def translator(house):
    return house.actor("translator")


def test_what_is_typed_is_kept_as_a_draft_with_a_revision(session, unit, translator):
    revision = units.save_target(session, translator, unit, unit.row_version, "The government")
    session.commit()
    assert (unit.target, unit.state) == ("The government", UnitState.INITIAL)
    assert (revision.before, revision.after, revision.by_id) == ("", "The government", translator.user_id)


def test_saving_the_same_text_again_writes_nothing(session, unit, translator):
    units.save_target(session, translator, unit, unit.row_version, "The government")
    assert units.save_target(session, translator, unit, 1, "The government") is None
    assert len(units.history(session, unit)) == 1


def test_a_save_from_an_older_version_is_refused_with_the_current_text(session, house, unit, translator):
    seen = unit.row_version
    units.save_target(session, house.join("Nadia", "translator"), unit, seen, "Hers")
    with pytest.raises(Outdated) as refused:
        units.save_target(session, translator, unit, seen, "His")
    assert refused.value.current.target == "Hers"


def test_confirming_makes_it_translated_and_typing_opens_it_again(session, unit, translator):
    units.confirm(session, translator, unit, unit.row_version, "The government presented a plan.")
    assert unit.state is UnitState.TRANSLATED
    units.save_target(session, translator, unit, unit.row_version, "The government presented plans.")
    assert unit.state is UnitState.INITIAL


def test_nothing_is_not_confirmed_but_can_be_left_out_with_a_reason(session, unit, translator):
    with pytest.raises(Invalid):
        units.confirm(session, translator, unit, unit.row_version, "  ")
    with pytest.raises(Invalid):
        units.leave_out(session, translator, unit, unit.row_version, "")
    units.leave_out(session, translator, unit, unit.row_version, "said in the headline already")
    assert (unit.target, unit.state, unit.may_be_empty) == ("", UnitState.TRANSLATED, True)


@pytest.fixture
def bold(session, unit):
    """The unit's first word stands between two codes."""
    codes = (
        InlineCode(placeholder(0), CodeKind.START, "1", data="<b>"),
        InlineCode(placeholder(1), CodeKind.END, "1", data="</b>"),
    )
    unit.block.codes = to_json(codes)
    unit.block.text = (
        placeholder(0) + unit.block.text[: unit.end - 1] + placeholder(1) + unit.block.text[unit.end - 1 :]
    )
    unit.end += 2
    session.commit()
    return unit


def test_a_missing_code_is_asked_about_and_kept_when_confirmed_anyway(session, bold, translator):
    with pytest.raises(units.CodesBroken) as broken:
        units.confirm(session, translator, bold, bold.row_version, "⟦1⟧The government")
    assert [fault.code.token for fault in broken.value.faults] == ["⟦/1⟧"]
    units.confirm_anyway(session, translator, bold, bold.row_version, "⟦1⟧The government")
    assert bold.state is UnitState.TRANSLATED


def test_tokens_are_stored_as_codes_and_unknown_ones_as_typed(session, bold, translator):
    with pytest.raises(units.CodesBroken) as broken:
        units.confirm(session, translator, bold, bold.row_version, "⟦1⟧The⟦/1⟧ ⟦7⟧ ⟦/7⟧")
    assert [fault.code.token for fault in broken.value.faults] == ["⟦7⟧", "⟦/7⟧"]
    units.confirm_anyway(session, translator, bold, bold.row_version, "⟦1⟧The⟦/1⟧ ⟦7⟧")
    assert bold.target == f"{placeholder(0)}The{placeholder(1)} ⟦7⟧"


def test_going_back_gives_the_text_before_a_revision(session, unit, translator):
    units.confirm(session, translator, unit, unit.row_version, "First")
    second = units.confirm(session, translator, unit, unit.row_version, "Second")
    restored = units.restore(session, translator, unit, unit.row_version, second.id)
    assert (unit.target, unit.state, restored.origin) == ("First", UnitState.TRANSLATED, Origin.RESTORED)
    with pytest.raises(Missing):
        units.restore(session, translator, unit, unit.row_version, 9_999)


def test_readers_only_read(session, house, unit):
    with pytest.raises(Refused):
        units.save_target(session, house.actor("reader"), unit, unit.row_version, "x")


def test_an_approved_edition_is_closed(session, house, unit):
    from workbench.models import EditionState

    unit.edition.state = EditionState.APPROVED
    with pytest.raises(Problem):
        units.save_target(session, house.actor("editor"), unit, unit.row_version, "x")


def test_a_text_without_end_is_refused(session, unit, translator):
    with pytest.raises(Invalid):
        units.save_target(session, translator, unit, unit.row_version, "가" * 50_001)
