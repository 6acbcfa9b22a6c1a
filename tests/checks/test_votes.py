"""Those in favour of something are not those against it in another edition."""

from __future__ import annotations

import pytest

from workbench.checks import pair_of
from workbench.checks.rules.votes import find

PLAIN = {
    "en": "The council approved the plan by {} to {}.",
    "ko": "시의회는 {}표 대 {}표로 계획을 승인했다.",
    "ja": "市議会は{}票対{}票で計画を可決した。",
    "zh": "市议会以{}票对{}票通过了该计划。",
    "ar": "وافق المجلس على الخطة بأغلبية {} صوتا مقابل {} صوتا.",
    "de": "Der Rat nahm den Plan mit {} zu {} Stimmen an.",
}
ROLES = {
    "en": "There were {} votes in favour and {} against.",
    "ko": "표결 결과는 찬성 {}표, 반대 {}표였다.",
    "ja": "採決の結果は賛成{}票、反対{}票だった。",
    "zh": "表决结果为{}票赞成、{}票反对。",
}
CASES = [(way, one, other) for way in (PLAIN, ROLES) for one in way for other in way if one != other]


@pytest.mark.parametrize(("way", "one", "other"), CASES)
def test_a_reversed_vote_is_told_and_a_right_one_is_not(way, one, other):
    source = way[one].format(31, 12)
    assert list(find(pair_of(source, one, way[other].format(31, 12), other))) == []
    assert len(list(find(pair_of(source, one, way[other].format(12, 31), other)))) == 1


def test_the_roles_may_stand_the_other_way_round():
    assert list(find(pair_of(ROLES["en"].format(31, 12), "en", "반대 12표, 찬성 31표가 나왔다.", "ko"))) == []


def test_a_score_whose_order_of_teams_is_not_told_is_left_alone():
    assert list(find(pair_of("The Harbour Club lost 2-3.", "en", "하버 클럽이 3대 2로 졌다.", "ko"))) == []


def test_a_rejected_plan_is_left_alone():
    assert list(find(pair_of(PLAIN["en"].format(12, 31), "en", "시의회는 31표 대 12표로 계획을 부결했다.", "ko"))) == []
