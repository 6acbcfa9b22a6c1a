"""Stretches of time and ages."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.facts import Fact, find_facts
from workbench.facts.calendar.comparing import same_duration

SAID = [
    ("en", "a two-hour drive", "2", "hour"),
    ("en", "for three straight days", "3", "day"),
    ("en", "two decades of war", "20", "year"),
    ("en", "a 37-year-old nurse", "37", "year-person"),
    ("en", "He died aged 37.", "37", "year-person"),
    ("en", "2 hours and 30 minutes", "150", "minute"),
    ("ko", "2시간 30분 동안", "150", "minute"),
    ("ko", "만 37세", "37", "year-person"),
    ("ko", "30년 만기", "30", "year"),
    ("ko", "15일간 쉰다", "15", "day"),
    ("ko", "공사는 1년 반 만에 끝났다", "18", "month"),
    ("ko", "3년 반대했다", "3", "year"),
    ("ja", "一年半ぶりに再開した", "18", "month"),
    ("ja", "3年半ばに", "3", "year"),
    ("zh", "两个半月后", "2.5", "month"),
    ("zh", "開了兩個半小時", "150", "minute"),
    ("en", "after a year and a half", "18", "month"),
    ("en", "for half a century", "50", "year"),
    ("fr", "deux heures et demie de route", "150", "minute"),
    ("es", "un año y medio de obras", "18", "month"),
    ("vi", "sau một năm rưỡi", "18", "month"),
    ("ko", "사흘 만에", "3", "day"),
    ("ko", "주 4일 근무", "4", "day"),
    ("ko", "10여 년 동안", "10", "year"),
    ("ja", "3日間の休み", "3", "day"),
    ("ja", "37歳の男性", "37", "year-person"),
    ("ja", "六カ月", "6", "month"),
    ("zh", "等了3天", "3", "day"),
    ("zh", "三个多月", "3", "month"),
    ("zh", "37岁", "37", "year-person"),
    ("de", "37 Jahre alt", "37", "year-person"),
    ("de", "ein dreitägiges Fest", "3", "day"),
    ("fr", "37 ans", "37", "year"),
    ("fr", "âgé de 37 ans", "37", "year-person"),
    ("es", "durante 2 horas", "2", "hour"),
    ("ru", "двухчасовой митинг", "2", "hour"),
    ("ru", "5 лет", "5", "year"),
    ("ar", "لمدة يومين", "2", "day"),
    ("hi", "4 वर्षों तक", "4", "year"),
    ("vi", "37 tuổi", "37", "year-person"),
    ("id", "berusia 37 tahun", "37", "year-person"),
    ("pl", "5 lat", "5", "year"),
    ("th", "5 ปี", "5", "year"),
]


@pytest.mark.parametrize(("language", "text", "value", "unit"), SAID)
def test_a_duration_says_what_is_written(language: str, text: str, value: str, unit: str) -> None:
    found = [(fact.value, fact.unit) for fact in find_facts(text, language) if fact.kind == "duration"]
    assert found == [(Decimal(value), unit)]


def test_the_ends_of_a_range_share_the_unit() -> None:
    assert [fact.value for fact in find_facts("2~3년 동안", "ko") if fact.kind == "duration"] == [2, 3]
    assert [fact.value for fact in find_facts("2 to 3 years", "en") if fact.kind == "duration"] == [2, 3]


@pytest.mark.parametrize(("language", "text"), [("ko", "5달러, 3분기, 5분의 1"), ("zh", "19世纪"), ("hi", "5 से 10")])
def test_other_words_are_no_durations(language: str, text: str) -> None:
    assert [fact for fact in find_facts(text, language) if fact.kind == "duration"] == []


def test_several_tens_and_one_week_are_only_witnesses() -> None:
    for language, text in [("ja", "何十年も"), ("ko", "수십 년"), ("ko", "하루 종일"), ("en", "twice a week")]:
        assert all(fact.sure < 0.5 for fact in find_facts(text, language))


def told(value: str, unit: str, step: str = "1") -> Fact:
    return Fact("duration", 0, 1, "x", Decimal(value), unit, Decimal(step))


SAME = [
    (told("24", "hour"), told("1", "day")),
    (told("12", "month"), told("1", "year")),
    (told("10", "year"), told("10", "year", "10")),
    (told("37", "year-person"), told("37", "year")),
    (told("60", "day"), told("2", "month")),
    (told("2", "week"), told("14", "day")),
    (told("1.5", "hour", "0.1"), told("92", "minute")),
]
OTHER = [
    (told("5", "year"), told("4", "year")),
    (told("2", "week"), told("15", "day")),
    (told("5", "year"), told("5", "month")),
    (told("90", "day"), told("2", "month")),
]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_durations_of_other_units_are_the_same(first: Fact, second: Fact) -> None:
    assert same_duration(first, second)
    assert same_duration(second, first)


@pytest.mark.parametrize(("first", "second"), OTHER)
def test_durations_differ(first: Fact, second: Fact) -> None:
    assert not same_duration(first, second)
    assert not same_duration(second, first)


UNITS = st.sampled_from(["year", "month", "week", "day", "hour", "minute", "second", "year-person"])
DURATIONS = st.builds(told, st.integers(0, 500).map(str), UNITS)


@settings(deadline=None)
@given(DURATIONS, DURATIONS)
def test_the_comparison_of_durations_is_symmetric_and_reflexive(first: Fact, second: Fact) -> None:
    assert same_duration(first, first)
    assert same_duration(first, second) == same_duration(second, first)
