"""Times of day."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.facts import Fact, find_facts
from workbench.facts.calendar.comparing import same_time

SAID = [
    ("en", "It starts at 3:30 pm GMT.", "T15:30", "GMT"),
    ("en", "It starts at 3 p.m.", "T15", ""),
    ("en", "It starts at noon.", "T12", ""),
    ("en", "a call at 0715 GMT", "T07:15", "GMT"),
    ("en", "12 a.m. sharp", "T00", ""),
    ("ko", "오후 3시 30분에 시작한다.", "T15:30", ""),
    ("ko", "오전 9시 반", "T09:30", ""),
    ("ko", "정오에", "T12", ""),
    ("ja", "午後3時半に", "T15:30", ""),
    ("zh", "下午3点20分", "T15:20", ""),
    ("zh-Hant", "早上 6 點，比賽開始", "T06", ""),
    ("de", "um 15.30 Uhr", "T15:30", ""),
    ("fr", "à 15h30", "T15:30", ""),
    ("fr", "à 15 heures", "T15", ""),
    ("es", "a las 15:30 horas", "T15:30", ""),
    ("nl", "om 15.30 uur", "T15:30", ""),
    ("hi", "सुबह 9 बजे", "T09", ""),
    ("vi", "lúc 15 giờ 30", "T15:30", ""),
    ("id", "pukul 15.30", "T15:30", ""),
]


@pytest.mark.parametrize(("language", "text", "value", "zone"), SAID)
def test_a_time_of_day_says_what_is_written(language: str, text: str, value: str, zone: str) -> None:
    assert [(fact.value, fact.unit) for fact in find_facts(text, language) if fact.kind == "time"] == [(value, zone)]


NO_TIMES = [
    ("en", "They won 3:2."),
    ("fr", "pendant deux heures, samedi après-midi"),
    ("es", "durante dos horas"),
    ("ko", "3시간, 시즌 3시리즈"),
    ("zh", "我一点也不奇怪"),
]


@pytest.mark.parametrize(("language", "text"), NO_TIMES)
def test_scores_and_durations_are_no_times(language: str, text: str) -> None:
    assert [fact for fact in find_facts(text, language) if fact.kind == "time"] == []


def told(value: str, zone: str = "") -> Fact:
    return Fact("time", 0, 1, "x", value, zone)


def test_times_are_the_same_to_the_minute() -> None:
    assert same_time(told("T15"), told("T15:00"))
    assert same_time(told("T15:30"), told("T03:30"))
    assert not same_time(told("T15:30"), told("T15:20"))
    assert same_time(told("T15:30", "GMT"), told("T00:30", "KST"))


TIMES = st.builds(told, st.times().map(lambda each: f"T{each:%H:%M}"), st.sampled_from(["", "GMT", "KST"]))


@settings(deadline=None)
@given(TIMES, TIMES)
def test_the_comparison_of_times_is_symmetric_and_reflexive(first: Fact, second: Fact) -> None:
    assert same_time(first, first)
    assert same_time(first, second) == same_time(second, first)
