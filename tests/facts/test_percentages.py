"""Percentages and percentage points."""

from __future__ import annotations

from decimal import Decimal

import pytest

from workbench.facts import find_facts

PERCENT = [
    ("en", "3.2% of voters", "3.2"),
    ("en", "twenty per cent", "20"),
    ("ko", "10퍼센트 올랐다", "10"),
    ("ko", "타율은 3할이다", "30"),
    ("ja", "３割８分７厘", "38.7"),
    ("ja", "七割半を占める", "75"),
    ("ja", "百分の五", "5"),
    ("zh", "百分之二十五", "25"),
    ("zh", "九折优惠", "90"),
    ("zh", "三成半", "35"),
    ("zh", "千分之五", "0.5"),
    ("de", "2,5 Prozent", "2.5"),
    ("fr", "vingt pour cent", "20"),
    ("es", "un 5,5 % más", "5.5"),
    ("pt", "trinta por cento", "30"),
    ("it", "il 10 per cento", "10"),
    ("nl", "vijftig procent", "50"),
    ("sv", "10 procent", "10"),
    ("ru", "около 80 процентов", "80"),
    ("uk", "п’ять відсотків", "5"),
    ("ar", "١٥ في المئة", "15"),
    ("ar", "٪٤٠", "40"),
    ("hi", "25 फीसदी लोग", "25"),
    ("tr", "yüzde 12,5", "12.5"),
    ("tr", "eksi yüzde beş", "-5"),
    ("tr", "%5 arttı", "5"),
    ("vi", "mười lăm phần trăm", "15"),
    ("id", "lima belas persen", "15"),
]
POINTS = [
    ("en", "1.5 percentage points", "1.5"),
    ("ko", "1.2%포인트", "1.2"),
    ("ja", "2.4ポイント上昇", "2.4"),
    ("zh", "0.5个百分点", "0.5"),
    ("de", "2,5 Prozentpunkte", "2.5"),
    ("fr", "5 points de pourcentage", "5"),
    ("ru", "2,3 процентных пункта", "2.3"),
    ("vi", "2 điểm phần trăm", "2"),
]


@pytest.mark.parametrize(("language", "text", "value"), PERCENT)
def test_a_percentage_is_read_by_its_value(language: str, text: str, value: str) -> None:
    found = [fact for fact in find_facts(text, language) if isinstance(fact.value, Decimal)]
    assert ("percent", Decimal(value)) in [(fact.kind, fact.value) for fact in found if fact.sure > 0.5]
    assert [fact for fact in found if fact.kind == "percent_points"] == []


@pytest.mark.parametrize(("language", "text", "value"), POINTS)
def test_percentage_points_are_no_percentages(language: str, text: str, value: str) -> None:
    found = [(fact.kind, fact.value) for fact in find_facts(text, language)]
    assert found == [("percent_points", Decimal(value))]


def test_the_first_end_of_a_range_shares_the_sign() -> None:
    found = find_facts("between 5 and 10 per cent", "en") or find_facts("5 to 10 per cent", "en")
    assert Decimal(10) in [fact.value for fact in found if fact.kind == "percent"]
    assert [fact.value for fact in find_facts("5 to 10 per cent", "en") if fact.kind == "percent"] == [5, 10]


def test_signs_of_an_address_are_no_percentages() -> None:
    assert [fact for fact in find_facts("?q=30%25%20and", "en") if fact.kind == "percent"] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [("ko", "이곳에서 일할 사람"), ("ko", "목숨을 구할 시간"), ("ja", "割合を調べる"), ("zh", "一成不变的规则")],
)
def test_letters_of_tenths_in_other_words(language: str, text: str) -> None:
    assert [fact for fact in find_facts(text, language) if fact.kind == "percent"] == []
