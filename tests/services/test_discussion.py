"""Comments are settled, suggestions are answered, and both stay on record."""

import pytest

from workbench.models import Answer, Origin
from workbench.services import discussion
from workbench.services.problems import Invalid, Problem, Refused


@pytest.fixture
def unit(house):
    return house.units(house.edition("en"))[0]


def test_a_conversation_goes_on_until_it_is_settled(session, house, unit):
    edition, editor, translator = unit.edition, house.actor("editor"), house.actor("translator")
    discussion.comment(session, editor, edition, unit, "숫자를 확인해 주세요.")
    discussion.comment(session, translator, edition, unit, "Done.")
    (thread,) = discussion.threads(session, edition, unit)
    assert [each.body for each in thread.comments] == ["숫자를 확인해 주세요.", "Done."]
    assert discussion.open_thread_counts(session, edition) == {unit.id: 2}
    discussion.resolve(session, editor, edition, thread.id)
    assert discussion.open_thread_counts(session, edition) == {}
    discussion.comment(session, translator, edition, unit, "noch etwas")
    assert len(discussion.threads(session, edition, unit)) == 2


def test_readers_do_not_talk_and_nobody_says_nothing(session, house, unit):
    with pytest.raises(Refused):
        discussion.comment(session, house.actor("reader"), unit.edition, unit, "hello")
    with pytest.raises(Invalid):
        discussion.comment(session, house.actor("editor"), unit.edition, unit, " \x00 ")


def test_a_suggestion_changes_nothing_until_it_is_taken_over(session, house, unit):
    made = discussion.suggest(session, house.actor("editor"), unit, "Prices fall again", "shorter")
    assert unit.target == ""
    revision = discussion.accept(session, house.actor("translator"), unit, unit.row_version, made.id)
    assert (unit.target, revision.origin, made.answer) == ("Prices fall again", Origin.SUGGESTION, Answer.ACCEPTED)
    with pytest.raises(Problem):
        discussion.decline(session, house.actor("translator"), unit, made.id)


def test_a_declined_suggestion_stays_on_record(session, house, unit):
    made = discussion.suggest(session, house.actor("editor"), unit, "Prices fall again")
    discussion.decline(session, house.actor("translator"), unit, made.id)
    assert [each.answer for each in discussion.suggestions(session, [unit.id])] == [Answer.DECLINED]
