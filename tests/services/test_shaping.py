"""Splitting and joining units: nothing translated is lost."""

import pytest

from workbench.services import shaping, units
from workbench.services.problems import Invalid


@pytest.fixture
def two(session, house):
    """The two sentences of the second paragraph, translated."""
    _headline, first, second = house.units(house.edition("en"))
    for unit, text in ((first, "A plan was presented."), (second, "Markets were quiet.")):
        units.confirm(session, house.actor("translator"), unit, unit.row_version, text)
    session.commit()
    return first, second


def test_joining_puts_both_texts_together_and_retires_the_second(session, house, two):
    first, second = two
    joined = shaping.join_with_next(session, house.actor("translator"), first, first.row_version)
    assert joined.source.plain == "정부는 3일 새 대책을 내놓았다. 시장은 조용했다."
    assert joined.target == "A plan was presented. Markets were quiet."
    assert second.retired
    assert [unit.id for unit in house.units(joined.edition)][1:] == [joined.id]


def test_splitting_divides_source_and_target_where_the_person_says(session, house, two):
    first, _second = two
    added = shaping.split(
        session, house.actor("translator"), first, first.row_version, len("정부는 3일 "), len("A plan ")
    )
    assert (first.source.plain, added.source.plain) == ("정부는 3일", "새 대책을 내놓았다.")
    assert (first.target, added.target) == ("A plan", "was presented.")
    session.commit()
    session.expire_all()
    assert [unit.position for unit in house.units(first.edition)] == [1, 2, 3, 4]


def test_a_split_and_a_join_give_the_sentence_back(session, house, two):
    first, _second = two
    before = first.source.plain, first.target
    shaping.split(session, house.actor("translator"), first, first.row_version, 4, 2)
    session.flush()
    shaping.join_with_next(session, house.actor("translator"), first, first.row_version)
    assert (first.source.plain, first.target) == before


def test_an_empty_part_and_a_last_sentence_are_refused(session, house, two):
    first, second = two
    with pytest.raises(Invalid):
        shaping.split(session, house.actor("translator"), first, first.row_version, 0, 0)
    with pytest.raises(Invalid):
        shaping.join_with_next(session, house.actor("translator"), second, second.row_version)
