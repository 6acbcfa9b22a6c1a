"""No pattern of money and units takes long on any line."""

from __future__ import annotations

import time

import pytest

from workbench.facts import find_facts
from workbench.facts.currency_mentions import mention_before, mention_behind
from workbench.facts.reading import Reading
from workbench.facts.unit_mentions import measured

LINES = ["5 ", "$1 ", "5-", "5 hong kong ", "5 us ", "a$ ", "9'", "3两", "5 of ", "섭씨 5", "5 u", "1 million-", "円"]


@pytest.mark.parametrize("language", ["en", "ko", "zh", "de", "qaa"])
@pytest.mark.parametrize("piece", LINES)
def test_one_look_takes_less_than_ten_milliseconds(language: str, piece: str) -> None:
    reading = Reading((piece * 10_000)[:10_000], language)
    measured(Reading("5 km", language)), mention_behind(reading, 1)
    begun = time.process_time()
    mention_before(reading, 9_999, 0)
    mention_behind(reading, 1)
    assert time.process_time() - begun < 0.01


@pytest.mark.parametrize("piece", ["$1 ", "5 feet ", "5元", "3~4 "])
def test_ten_thousand_characters_are_read_in_a_second(piece: str) -> None:
    find_facts(piece, "zh")
    begun = time.process_time()
    find_facts((piece * 10_000)[:10_000], "zh")
    assert time.process_time() - begun < 1.5
