"""No text crashes the checks, and what they tell lies inside it."""

from __future__ import annotations

import time
from itertools import islice

import pytest

from tests.checks.nasty import NASTY
from workbench.checks import check_pair, checks, pair_of

LANGUAGES = ("en", "ko", "ja", "zh-Hant", "de", "fr", "ar", "hi", "th", "tr", "ru", "es", "xx", "", "!?", "zh_TW")
COMPARED_BY_VALUE = {"numbers", "money", "percentages", "quantities", "durations", "dates", "times"}
PLAIN = "Der Rat hat am 3. Mai nicht über 1.234,5 Millionen Euro entschieden."


def agree(source, source_language, target, target_language):
    pair = pair_of(source, source_language, target, target_language)
    found = check_pair(pair)
    for finding in found:
        assert all(0 <= start <= end <= len(source) for start, end in finding.source), finding
        assert all(0 <= start <= end <= len(target) for start, end in finding.target), finding
        assert finding.told
    assert found == check_pair(pair_of(source, source_language, target, target_language))


@pytest.mark.parametrize("name", NASTY)
def test_a_nasty_text_is_checked_on_either_side(name):
    for language in LANGUAGES:
        agree(NASTY[name], language, PLAIN, "de")
        agree(PLAIN, "de", NASTY[name], language)


@pytest.mark.parametrize("name", NASTY)
def test_a_nasty_text_is_compared_with_itself(name):
    agree(NASTY[name], "en", NASTY[name], "ko")


def test_the_forms_of_a_megabyte_take_as_long_as_its_length():
    def cost(times):
        line = "The mayor said no, and nobody (not even she) paid 3 million euros. " * times
        pair = pair_of(line, "en", line, "de")
        started = time.process_time()
        for check in checks():
            if check.id not in COMPARED_BY_VALUE:
                list(islice(check.find(pair), 50))
        return time.process_time() - started

    cost(100)
    assert cost(15_000) < 40 * max(cost(1_500), 0.02)
