"""What can be computed from the other side is no difference; what cannot, is."""

from __future__ import annotations

import datetime

import pytest

from workbench.checks import Pair, Side, check_pair

TODAY = datetime.date(2026, 11, 24)
FACTS = {"numbers", "money", "percentages", "quantities", "durations", "dates", "times"}

FOLLOWS = [
    ("ko", "후반 20분 오하람이 따라붙었다.", "en", "Oh Haram pulled one back in the 65th minute."),
    ("ja", "後半20分、オ・ハラムが得点した。", "de", "In der 65. Minute traf Oh Haram."),
    ("zh", "下半场第20分钟扳回一球。", "en", "They pulled one back in the 65th minute."),
    ("ko", "연장 후반 3분에 승부가 갈렸다.", "en", "The match was decided in the 108th minute."),
    ("ko", "후반 20분에 골이 나왔다.", "en", "The goal came 20 minutes into the second half."),
    ("ko", "1989년생인 김 씨가 시장이 됐다.", "en", "Kim, 37, became mayor."),
    ("en", "The festival has been held since 2016.", "ko", "축제는 10년째 열리고 있다."),
    ("en", "Support rose from 40 to 50 percent.", "ko", "지지율은 40%에서 50%로 10%포인트 올랐다."),
    (
        "en",
        "He paid $1,000 for the old bicycle he had wanted.",
        "ko",
        "그는 갖고 싶던 낡은 자전거에 1000달러(약 140만 원)를 냈다.",
    ),
    ("ko", "회의는 오후 3시에 열린다.", "en", "The meeting begins at 3 p.m. (0600 GMT)."),
    ("en", "A third of all voters stayed at home.", "ko", "유권자의 33%가 투표하지 않았다."),
    ("en", "Half of the shops are closed.", "zh", "50%的商店关门了。"),
    ("en", "One in five voters stayed at home.", "de", "20 Prozent der Wähler blieben zu Hause."),
    ("ja", "5人に1人が投票しなかった。", "en", "20 percent did not vote."),
    ("en", "Leaders of the G7 met on an island.", "ko", "주요 7개국(G7) 정상들이 섬에서 만났다."),
    ("en", "It is the largest bridge of the 21st century.", "ar", "إنه أكبر جسر في القرن الحادي والعشرين."),
    ("ko", "공사는 1년 반 걸렸다.", "en", "The work took 18 months."),
]
CONTRADICTS = [
    ("ko", "후반 20분에 골이 나왔다.", "en", "The goal came in the 75th minute."),
    ("ko", "1989년생인 김 씨가 시장이 됐다.", "en", "Kim, 57, became mayor."),
    ("ko", "김민수(37) 시장이 취임했다.", "en", "Mayor Kim Min-su, 39, took office."),
    ("en", "The festival has been held since 2016.", "ko", "축제는 20년째 열리고 있다."),
    ("en", "Support rose from 40 to 50 percent.", "ko", "지지율은 40%에서 50%로 20%포인트 올랐다."),
    ("en", "He paid $1,000 (1.4 million won).", "ko", "그는 1000달러(약 14만 원)를 냈다."),
    ("en", "A third of all voters stayed at home.", "ko", "유권자의 43%가 투표하지 않았다."),
    ("en", "One in five voters stayed at home.", "de", "30 Prozent der Wähler blieben zu Hause."),
    ("ko", "공사는 1년 반 걸렸다.", "en", "The work took 14 months."),
]


def found(source_language: str, source: str, target_language: str, target: str) -> list[str]:
    pair = Pair(Side(source, source_language, TODAY), Side(target, target_language, TODAY))
    return [each.check for each in check_pair(pair) if each.check in FACTS]


@pytest.mark.parametrize("texts", FOLLOWS)
def test_what_follows_from_the_other_side_is_not_flagged(texts):
    assert found(*texts) == []
    assert found(*texts[2:], *texts[:2]) == []


@pytest.mark.parametrize("texts", CONTRADICTS)
def test_what_does_not_follow_is_flagged(texts):
    assert found(*texts)
    assert found(*texts[2:], *texts[:2])


def test_without_the_day_of_writing_an_age_and_a_year_of_birth_cannot_contradict():
    pair = Pair(Side("1989년생인 김 씨가 시장이 됐다.", "ko"), Side("Kim, 57, became mayor.", "en"))
    assert [each.check for each in check_pair(pair) if each.check in FACTS] == []
