"""What the database itself refuses of silences, choices, rules and lengths."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import IntegrityError

from workbench.formats.document import Role
from workbench.models import CheckChoice, CheckSetting, HouseStyleRule, LengthLimit, Silence
from workbench.models.base import now


def refused(session, *things):
    session.add_all(things)
    with pytest.raises(IntegrityError):
        session.flush()
    session.rollback()


@pytest.fixture
def unit(house):
    return house.units(house.edition("en"))[0]


def silence(house, unit, **more):
    by = house.user("translator").id
    return Silence(
        **{"unit_id": unit.id, "check_id": "numbers", "digest": "d", "message": "m", "reason": "r", "by_id": by, **more}
    )


def choice(house, **more):
    by = house.user("administrator").id
    told = {"newsroom_id": house.newsroom.id, "check_id": "numbers", "setting": CheckSetting.OFF, "by_id": by}
    return CheckChoice(**{**told, **more})


def test_a_silence_says_why(house, session, unit):
    refused(session, silence(house, unit, reason=""))


def test_a_finding_is_silenced_once_at_a_time(house, session, unit):
    refused(session, silence(house, unit), silence(house, unit))


def test_a_lifted_silence_leaves_room_for_another(house, session, unit):
    session.add_all([silence(house, unit, lifted_at=now(), lifted_by_id=house.user("editor").id), silence(house, unit)])
    session.flush()
    assert session.query(Silence).filter_by(unit_id=unit.id, lifted_at=None).count() == 1


def test_a_silence_is_lifted_by_somebody(house, session, unit):
    refused(session, silence(house, unit, lifted_at=now()))


def test_one_choice_in_force_for_each_scope(house, session, unit):
    pair = {"source_language": "ko", "target_language": "en"}
    session.add_all([choice(house), choice(house, **pair), choice(house, unit_id=unit.id, reason="r")])
    session.commit()
    refused(session, choice(house))
    refused(session, choice(house, **pair))
    refused(session, choice(house, unit_id=unit.id, reason="r"))


def test_a_choice_has_one_scope_and_an_exception_says_why(house, session, unit):
    refused(session, choice(house, unit_id=unit.id, article_id=unit.edition.article_id, reason="r"))
    refused(session, choice(house, source_language="ko"))
    refused(session, choice(house, unit_id=unit.id))


def test_rules_forbid_something_and_lengths_leave_room(house, session):
    refused(session, HouseStyleRule(newsroom_id=house.newsroom.id, pattern=""))
    refused(session, LengthLimit(newsroom_id=house.newsroom.id, role=Role.HEADLINE, characters=0))
    limit = {"newsroom_id": house.newsroom.id, "role": Role.HEADLINE, "characters": 9}
    refused(session, LengthLimit(**limit), LengthLimit(**limit))


def test_counts_are_never_negative(session, unit):
    unit.critical_findings = -1
    refused(session, unit)
