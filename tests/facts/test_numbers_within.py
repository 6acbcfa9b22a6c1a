"""Every number of a text, also those that belong to an amount, a quantity or a date."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from workbench.cli import main
from workbench.facts import find_facts
from workbench.facts.numbers_within import numbers_within


def within(text: str, language: str) -> list[str]:
    return [fact.told_value for fact in numbers_within(text, language, find_facts(text, language))]


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        ("ko", "다리에 2억 8천만 달러가 들었다", ["280000000"]),
        ("ko", "3년 동안 40만 명이 건넜다", ["3"]),
        ("ja", "６.5パーセント上がり、3メートルになった", ["6.5", "3"]),
        ("zh", "比例是百分之二，用了30个月", ["2", "30"]),
        ("zh", "2024年5月3日开工", ["2024", "5", "3"]),
        ("en", "The bridge cost 14 million dollars and took two years.", ["14000000", "2"]),
        ("hi", "पुल पर 3 करोड़ रुपये लगे", ["30000000"]),
        ("ar", "كلف الجسر 14 مليون دولار", ["14000000"]),
    ],
)
def test_the_numbers_inside_larger_facts(language, text, numbers):
    assert within(text, language) == numbers


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the 4th floor of a 29km line"),
        ("ko", "제3차 회의에서 7명이 말했다"),
        ("en", "Nobody counted."),
        ("ja", ""),
    ],
)
def test_places_in_an_order_names_and_plain_numbers_are_not_told_twice(language, text):
    assert within(text, language) == []


def test_the_command_tells_them_apart():
    asked = json.dumps({"id": 7, "lang": "ko", "text": "시는 5명에게 3천만 원을 줬다."}, ensure_ascii=False)
    answer = CliRunner().invoke(main, ["facts", "--jsonl"], input=asked + "\n")
    facts = json.loads(answer.output)["facts"]
    assert [(each["kind"], each["value"], each.get("within", False)) for each in facts] == [
        ("number", "5", False),
        ("number", "30000000", True),
        ("money", "30000000", False),
    ]
