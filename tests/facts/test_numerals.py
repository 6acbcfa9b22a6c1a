"""Numbers as newspapers write them, by value."""

from __future__ import annotations

from decimal import Decimal

import pytest

from workbench.facts import find_facts

WRITTEN = [
    ("ko", "2억 8천만 명", "280000000"),
    ("ko", "1만 2천 345명", "12345"),
    ("ko", "천 4백만 명", "14000000"),
    ("ko", "3조5000억 원", "3500000000000"),
    ("ja", "36.57億人", "3657000000"),
    ("ja", "二千十九", "2019"),
    ("ja", "12万3千人", "123000"),
    ("zh", "两千三百五", "2350"),
    ("zh-Hant", "八千三百八十五萬二千三百二十六點三三", "83852326.33"),
    ("en", "1,280", "1280"),
    ("de", "1.280,50", "1280.50"),
    ("fr", "1\u202f280", "1280"),
    ("en", "12,34,567", "1234567"),
    ("en", "twenty-one", "21"),
    ("en", "half a million", "500000"),
    ("en", "a dozen", "12"),
    ("en", "3½", "3.5"),
    ("en", "10 bln", "10000000000"),
    ("ar", "١٢٣", "123"),
    ("hi", "१२३", "123"),
    ("ja", "１２３", "123"),
]


@pytest.mark.parametrize(("language", "text", "value"), WRITTEN)
def test_a_number_is_read_by_its_value(language: str, text: str, value: str) -> None:
    assert Decimal(value) in [fact.value for fact in find_facts(text, language) if isinstance(fact.value, Decimal)]


@pytest.mark.parametrize("text", ["MH17편", "F-16 전투기", "5G 통신망"])
def test_digits_in_a_name_are_no_number(text: str) -> None:
    assert [
        fact for fact in find_facts(text, "ko") if fact.kind == "number" and fact.sure == 1 and "코로나" not in text
    ] == []


def test_pieces_and_matches_are_not_scales() -> None:
    assert [fact.value for fact in find_facts("10조각과 5경기", "ko")] == [10, 5]
