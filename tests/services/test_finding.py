"""People see their newsrooms, and nobody else's."""

import pytest

from workbench.models import Duty, Membership, Newsroom, User
from workbench.models.base import now
from workbench.services.access import actor_in, newsrooms_of
from workbench.services.finding import article_for, edition_for, newsroom_for, unit_for
from workbench.services.problems import Missing


@pytest.fixture
def stranger(session, house):
    """Somebody of another newsroom."""
    elsewhere = Newsroom(name="Elsewhere", slug="elsewhere", languages=["en"])
    user = User(name="Sol", email="sol@example.org", fs_uniquifier="sol")
    session.add_all([elsewhere, user])
    session.flush()
    session.add(Membership(user_id=user.id, newsroom_id=elsewhere.id, duty=Duty.ADMINISTRATOR))
    session.commit()
    return user


def test_a_member_finds_a_unit_with_what_a_save_needs(session, house):
    edition = house.edition("en")
    unit, actor = unit_for(session, house.user("translator"), house.units(edition)[0].id)
    assert unit.source.plain == "물가 두 달째 하락"
    assert actor.duty is Duty.TRANSLATOR


def test_an_administrator_of_another_newsroom_finds_nothing_here(session, house, stranger):
    edition = house.edition("en")
    unit = house.units(edition)[0]
    for find, number in (
        (newsroom_for, house.newsroom.id),
        (article_for, edition.article_id),
        (edition_for, edition.id),
        (unit_for, unit.id),
    ):
        with pytest.raises(Missing):
            find(session, stranger, number)


def test_what_does_not_exist_and_what_is_foreign_look_the_same(session, house, stranger):
    with pytest.raises(Missing) as foreign:
        article_for(session, stranger, house.article().id)
    with pytest.raises(Missing) as absent:
        article_for(session, stranger, 9_999)
    assert str(foreign.value) == str(absent.value)


def test_a_membership_that_ended_opens_no_door(session, house):
    reader = house.user("reader")
    membership = session.query(Membership).filter_by(user_id=reader.id).one()
    membership.ended_at = now()
    session.commit()
    assert newsrooms_of(session, reader) == []
    with pytest.raises(Missing):
        actor_in(session, reader, house.newsroom.id)
