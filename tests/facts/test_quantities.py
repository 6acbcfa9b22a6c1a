"""Measured quantities in the languages of newspapers."""

from __future__ import annotations

import pytest

from workbench.facts import SURE, Fact, find_facts


def quantities(text: str, language: str) -> list[Fact]:
    """What is measured in a text."""
    return [fact for fact in find_facts(text, language) if fact.kind == "quantity"]


ONE_QUANTITY = [
    ("en", 'a pen that is 10 " long', "10", "inch"),
    ("en", "the 12″ record", "12", "inch"),
    ("en", "the 6'3\" guard", "6.25", "foot"),
    ("en", "at 5′ 6″ he was the smallest", "5.5", "foot"),
    ("ko", '27" 모니터', "27", "inch"),
    ("de", 'ein 27"-Bildschirm', "27", "inch"),
    ("en", "a 12-mile walk", "12", "mile"),
    ("en", "190,000 square meters", "190000", "square-meter"),
    ("en", "200 sq km of forest", "200", "square-kilometer"),
    ("en", "winds of 60 mph", "60", "mile-per-hour"),
    ("en", "16,000 metric tons", "16000", "tonne"),
    ("en", "minus 5 degrees Celsius", "-5", "celsius"),
    ("en", "98.6 degrees F", "98.6", "fahrenheit"),
    ("en", "a 1.85m tall keeper", "1.85", "meter"),
    ("en", "files of 20 MB", "20", "megabyte"),
    ("en", "a line of 5 Mb", "5", "megabit"),
    ("en", "a 6ft 2in officer", "6.166666667", "foot"),
    ("en", "the 6-foot-6 centre", "6.5", "foot"),
    ("en", "5 feet, 3 inches tall", "5.25", "foot"),
    ("en", "a lens of 75 -300mm", "300", "millimeter"),
    ("ko", "시속 120km로 달렸다", "120", "kilometer-per-hour"),
    ("ko", "초속 30미터의 바람", "30", "meter-per-second"),
    ("ko", "19만 평방 미터", "190000", "square-meter"),
    ("ko", "30평 아파트", "30", "pyeong"),
    ("ko", "만 6천 미터톤", "16000", "tonne"),
    ("ko", "섭씨 34.5", "34.5", "celsius"),
    ("ko", "화씨 98.6도", "98.6", "fahrenheit"),
    ("ko", "몸무게는 70킬로다", "70", "kilogram"),
    ("ko", "6피트 2인치", "6.166666667", "foot"),
    ("ja", "時速40キロで", "40", "kilometer-per-hour"),
    ("ja", "摂氏 10.5度", "10.5", "celsius"),
    ("ja", "体重60キロ", "60", "kilogram"),
    ("ja", "6畳の部屋", "6", "jo"),
    ("ja", "100平方メートル", "100", "square-meter"),
    ("zh", "2.3千克", "2.3", "kilogram"),
    ("zh", "负13.5千米", "-13.5", "kilometer"),
    ("zh", "三百米", "300", "meter"),
    ("zh", "三斤半", "3.5", "jin-chinese"),
    ("zh", "三千两百两", "3200", "liang"),
    ("zh", "30多公里", "30", "kilometer"),
    ("zh", "零下6摄氏度", "-6", "celsius"),
    ("zh", "最低气温-5℃", "-5", "celsius"),
    ("ja", "地震の日の気温は38.5度", "38.5", "degree"),
    ("ru", "40 л. с.", "40", "horsepower"),
    ("zh-Hant", "50公里", "50", "kilometer"),
    ("de", "244 Metern pro Sekunde", "244", "meter-per-second"),
    ("de", "4.050 m²", "4050", "square-meter"),
    ("fr", "660 mètres carrés", "660", "square-meter"),
    ("es", "188 millas por hora", "188", "mile-per-hour"),
    ("ru", "5 кв. м", "5", "square-meter"),
    ("ru", "25 градусов по Цельсию", "25", "celsius"),
    ("ar", "300 كيلومتر", "300", "kilometer"),
    ("hi", "३० किलोमीटर", "30", "kilometer"),
    ("hi", "10 फ़ीट", "10", "foot"),
    ("vi", "nhiệt độ 20 độ C", "20", "celsius"),
    ("tr", "660 metrekarelik", "660", "square-meter"),
    ("qaa", "5 km/h", "5", "kilometer-per-hour"),
]


@pytest.mark.parametrize(("language", "text", "value", "unit"), ONE_QUANTITY)
def test_a_quantity_has_its_value_and_its_unit(language: str, text: str, value: str, unit: str) -> None:
    assert [(fact.told_value, fact.unit) for fact in quantities(text, language)] == [(value, unit)]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [("ko", "8 ~ 10 피트", ["8", "10"]), ("ko", "1~3cm", ["1", "3"]), ("en", "from 10 to 15 miles", ["10", "15"])],
)
def test_the_ends_of_a_range_share_the_unit(language: str, text: str, values: list[str]) -> None:
    found = quantities(text, language)
    assert [fact.told_value for fact in found] == values
    assert len({fact.unit for fact in found}) == 1


NO_QUANTITY = [
    ("en", 'He said "there were 10" long before.'),
    ("en", 'was born in 1990" in that town, they said'),
    ("en", '"We won 10" he said, "and lost 9"'),
    ("en", "the map shows 12′ 30″ north"),
    ("es", "Los impuestos suben del cinco al ocho por ciento."),
    ("en", "5 in 10 people use 5G, says paragraph 3 C"),
    ("en", "1.5m people"),
    ("en", "2 pm, 3 bars and 4 points"),
    ("es", "El nuevo 17 ha ganado"),
    ("ko", "규모 7.5의 지진"),
    ("ko", "사리와 경기가 구리에서"),
    ("ja", "もう一度、二度と"),
    ("zh", "一度中断"),
    ("fr", "la première mi-temps"),
]


@pytest.mark.parametrize(("language", "text"), NO_QUANTITY)
def test_other_words_are_no_units(language: str, text: str) -> None:
    assert quantities(text, language) == []


def test_degrees_that_nothing_explains_raise_no_alarm_in_korean() -> None:
    assert [fact.sure < SURE for fact in quantities("2도 화상을 입었다", "ko")] == [True]
    assert [fact.sure < SURE for fact in quantities("낮 최고기온은 30도", "ko")] == [False]


def test_one_line_of_many_facts_is_read_in_time_that_grows_with_it() -> None:
    assert len(quantities("5 feet " * 1000, "en")) == 1000
