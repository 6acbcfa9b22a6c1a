"""Quantities and amounts compared across the units they are written in."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.facts import Fact, Qualifier, find_facts
from workbench.facts.conversion import base_value, same_amount, same_quantity
from workbench.facts.unit_factors import factors


def only(text: str, language: str = "en") -> Fact:
    """The one fact of a text that is measured or paid."""
    (fact,) = [each for each in find_facts(text, language) if each.kind in ("quantity", "money")]
    return fact


SAME = [
    ("12 miles", "19.3 km"),
    ("12 miles", "19 km"),
    ("about 12 miles", "about 20 km"),
    ("6-foot-6", "198 cm"),
    ("6-foot-6", "1.98 metres"),
    ("5ft 11in", "180 cm"),
    ("75°F", "24°C"),
    ("six meters", "18 feet"),
    ("300 km", "190 miles"),
    ("800 km/h", "497 mph"),
    ("50,000 square feet", "4,650 square metres"),
    ("100 pounds of meat", "45 kg"),
    ("10 tons", "10 tonnes"),
    ("temperature of 80 degrees", "27 degrees Celsius"),
    ("1.2 million tonnes", "1,234,567 tonnes"),
]
DIFFERENT = [
    ("12 miles", "12 km"),
    ("12 miles", "13 miles"),
    ("10 tons", "9 tons"),
    ("75°F", "75°C"),
    ("5 kg", "5 km"),
    ("30 MB", "30 Mb"),
    ("6-foot-6", "1.68 metres"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_these_say_the_same(one: str, other: str) -> None:
    assert same_quantity(only(one), only(other))
    assert same_quantity(only(other), only(one))


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_these_say_different_things(one: str, other: str) -> None:
    assert not same_quantity(only(one), only(other))
    assert not same_quantity(only(other), only(one))


def test_pyeong_are_square_metres() -> None:
    thirty = only("30평", "ko")
    assert same_quantity(thirty, only("99㎡", "ko"))
    assert same_quantity(thirty, only("100平方メートル", "ja"))
    assert not same_quantity(thirty, only("120㎡", "ko"))


def test_cents_are_parts_of_their_currency_and_currencies_are_never_converted() -> None:
    assert same_amount(only("50 cents"), only("$0.50"))
    assert same_amount(only("$3.1bn"), only("31억 달러", "ko"))
    assert not same_amount(only("$1,300"), only("1,300,000원", "ko"))
    assert not same_amount(only("$28 million"), only("2억 8천만 달러", "ko"))


def test_a_base_value_is_told_in_the_dimension_s_base_unit() -> None:
    told = base_value(only("12 miles"))
    assert told is not None
    assert (told.dimension, told.value) == ("length", Decimal("19312.128"))
    assert base_value(only("$5")) is None


numbers = st.decimals(min_value=-10_000, max_value=10_000, places=2)
units = st.sampled_from([*sorted(factors()), "no-unit"])


@st.composite
def facts(draw: st.DrawFn) -> Fact:
    """Any quantity."""
    value, step = draw(numbers), draw(st.sampled_from([Decimal(1), Decimal("0.01"), Decimal(100), None]))
    return Fact("quantity", 0, 1, "", value, draw(units), step, draw(st.sampled_from(Qualifier)))


@settings(deadline=None)
@given(facts(), facts())
def test_sameness_is_symmetric_and_reflexive(one: Fact, other: Fact) -> None:
    assert same_quantity(one, one)
    assert same_quantity(one, other) == same_quantity(other, one)


@settings(deadline=None)
@given(
    st.decimals(min_value=0, max_value=10_000, places=3),
    st.sampled_from(["mile", "pound", "acre", "celsius", "pyeong"]),
)
def test_a_quantity_converted_to_its_base_and_written_down_is_the_same(value: Decimal, unit: str) -> None:
    base_units = {"length": "meter", "mass": "kilogram", "area": "square-meter", "temperature": "kelvin"}
    fact = Fact("quantity", 0, 1, "", value, unit, Decimal("0.001"))
    told = base_value(fact)
    assert told is not None
    again = Fact("quantity", 0, 1, "", told.value, base_units[told.dimension], Decimal("0.001"))
    assert same_quantity(fact, again)


PIECES = st.sampled_from(
    [
        "5",
        "$",
        "US$",
        "달러",
        "元",
        "角",
        " ",
        "-",
        "~",
        "million",
        "억",
        "万",
        "feet",
        "'",
        '"',
        "°",
        "C",
        "USD",
        "m",
        "여",
        "半",
    ]
    + ["\ud800", "\u202e", "z\u0335\u0327", "½", "pounds", "섭씨", "\u0001", "İ", "١", "ft", "6", "元旦", "km/h", ","]
)


# The first text of a language is slow: its words are read from CLDR.
@settings(deadline=None)
@given(
    st.lists(PIECES, max_size=25).map("".join),
    st.sampled_from(["en", "ko", "ja", "zh-Hant", "ar", "hi", "tr", "qaa", ""]),
)
def test_any_text_is_read_and_every_fact_is_a_slice_of_it(text: str, language: str) -> None:
    for fact in find_facts(text, language):
        assert text[fact.start : fact.end] == fact.text
        assert fact.start < fact.end
