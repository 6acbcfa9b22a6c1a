"""The newsroom's own rules."""

from __future__ import annotations

import pytest

from workbench.checks import Severity, check_pair
from workbench.checks.house_style import StyleRule, broken_by, fault_of
from workbench.checks.pair import Pair, Side


def told(target, language, *rules):
    pair = Pair(Side("기후 위기", "ko"), Side(target, language), style_rules=rules)
    return [finding for finding in check_pair(pair) if finding.check == "house_style"]


def test_words_are_found_small_and_capital_and_never_inside_another():
    rule = StyleRule.words("en", "climate change", "climate crisis")
    (finding,) = told("Climate change is here; climate changes are not.", "en-GB", rule)
    assert finding.target == ((0, 14),)
    assert finding.told == "House style: “climate crisis”, not “Climate change”."


@pytest.mark.parametrize(
    ("language", "words", "target"),
    [
        ("ko", "기후변화", "기후변화를 막자."),
        ("ja", "気候変動", "気候変動を止めよう。"),
        ("zh", "气候变化", "应对气候变化。"),
    ],
)
def test_words_are_found_where_particles_or_other_words_follow(language, words, target):
    assert told(target, language, StyleRule.words(language, words, "x"))


def test_a_rule_holds_for_its_language_only():
    rule = StyleRule.words("de", "Studenten", "Studierende")
    assert told("Die Studenten kamen.", "de-AT", rule)
    assert not told("Studenten is German.", "en", rule)


def test_an_expression_says_its_own_words_in_its_own_severity():
    rule = StyleRule.expression("en", r"\b\d{1,2}(st|nd|rd|th) of\b", "Write “3 May”.", severity=Severity.MAJOR)
    (finding,) = told("On the 3rd of May", "en", rule)
    assert (finding.told, finding.severity) == ("Write “3 May”.", Severity.MAJOR)


def test_a_slow_rule_is_told_once_and_stops_nothing():
    slow = StyleRule.expression("", r"(a|aa)+$", "never")
    quick = StyleRule.words("", "b", "c")
    found = told("a" * 3_000 + " b", "en", slow, quick)
    assert len(found) == 2
    assert any("takes too long" in finding.told for finding in found)


@pytest.mark.parametrize(
    ("pattern", "why"),
    [("(a", "missing )"), ("", "empty"), ("x*", "everywhere"), ("a" * 1_001, "too long"), (r"\p{Nothing}", "property")],
)
def test_a_rule_that_cannot_be_used_says_why_and_breaks_no_check(pattern, why):
    rule = StyleRule.expression("en", pattern, "x")
    fault = fault_of(rule)
    assert fault is not None
    assert why in fault.message % fault.values
    assert [found.target for found in broken_by("xxx", rule)] == [()]


def test_a_good_rule_has_no_fault():
    assert fault_of(StyleRule.expression("en", r"\butilis(e|ing)\b", "Write “use”.")) is None
