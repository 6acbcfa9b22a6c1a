"""What a report says against an edition: by the source, and by most of the editions."""

from __future__ import annotations

from workbench.consistency import edition_text
from workbench.consistency.said_against import said_against
from workbench.consistency.together import Together


def told(number, *editions, groups=None):
    together = Together(editions, groups or [((0,),) * len(editions)])
    return [(each.kind, each.beside) for each in said_against(together, number)]


KOREAN = edition_text("ko", "새 다리에 28억 원을 쓴다.")
ENGLISH = edition_text("en", "The new bridge costs 2.8 billion won.")
WRONG = edition_text("en", "The new bridge costs 28 billion won.")
ARABIC = edition_text("ar", "الجسر الجديد يكلف 2.8 مليار وون.")


def test_a_sibling_s_mistake_is_not_said_against_the_right_edition():
    assert told(2, KOREAN, WRONG, ARABIC) == []
    assert told(1, KOREAN, WRONG, ARABIC) == [("money", 0)]


def test_of_two_editions_the_source_decides():
    assert told(1, KOREAN, WRONG) == [("money", 0)]


def test_a_difference_from_the_source_is_told_also_where_the_others_share_it():
    assert told(1, KOREAN, WRONG, edition_text("ja", "新しい橋に280億ウォンかかる。")) == [("money", 0)]


def test_where_the_source_says_nothing_most_of_the_editions_decide():
    silent = edition_text("ko", "다리가 열린다.")
    editions = (silent, ENGLISH, ARABIC, edition_text("ja", "新しい橋に28億ウォンかかる。"), WRONG)
    groups = [((0,), (), (), (), ()), ((), (0,), (0,), (0,), (0,))]
    assert ("money", 1) in told(4, *editions, groups=groups)
    assert ("money", 4) not in told(1, *editions, groups=groups)
