"""Terms in the forms their languages give them."""

from __future__ import annotations

import pytest

from workbench.checks import Pair, Side, TermPair, check_pair
from workbench.checks.inflection import occurrences

FOUND = [
    ("국방부", "ko", "국방부에서는 답하지 않았다."),
    ("국방부 장관", "ko", "국방부장관이 답했다."),
    ("AI", "ko", "AI가 썼다."),
    ("party", "en", "Both parties agreed."),
    ("central bank", "en", "the Central Bank's rate"),
    ("Ministerium", "de", "des Ministeriums"),
    ("министерство обороны", "ru", "в министерстве обороны"),
    ("وزارة الدفاع", "ar", "وبوزارة الدفاع"),
    ("रक्षा मंत्रालय", "hi", "रक्षा मंत्रालयों ने कहा"),
    ("国防部", "zh", "在国防部发言"),
    ("防衛省", "ja", "防衛省によると"),
]
ABSENT = [
    ("국방부", "ko", "미국방부는 답했다."),
    ("art", "en", "The party started."),
    ("AI", "ko", "MAID가 썼다."),
    ("AI", "zh", "用MAIL发送"),
    ("Rat", "de", "Die Ration"),
    ("chat", "fr", "le chatiment"),
]


@pytest.mark.parametrize(("term", "language", "text"), FOUND)
def test_a_term_is_found_in_its_forms(term, language, text):
    assert list(occurrences(term, Side(text, language)))


@pytest.mark.parametrize(("term", "language", "text"), ABSENT)
def test_a_term_is_not_found_inside_another_word(term, language, text):
    assert list(occurrences(term, Side(text, language))) == []


def told(target, *, allowed=("Ministry of National Defense",), forbidden=()):
    pair = Pair(Side("국방부는 답하지 않았다.", "ko"), Side(target, "en"), (TermPair("국방부", allowed, forbidden),))
    return [finding for finding in check_pair(pair) if finding.check == "terms"]


def test_an_allowed_word_satisfies_and_another_does_not():
    assert not told("The Ministry of National Defense did not answer.")
    assert told("The Defence Office did not answer.")


def test_a_forbidden_word_is_told_at_its_place_unless_it_is_part_of_an_allowed_one():
    (finding,) = told("The Pentagon did not answer.", forbidden=("Pentagon",))
    assert finding.target == ((4, 12),)
    assert not told("The Ministry of National Defense did not answer.", forbidden=("Defense",))
