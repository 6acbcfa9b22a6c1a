"""Every check finds what its example shows, and nothing in the example put right."""

from __future__ import annotations

import pytest

from workbench.checks import Severity, below, check_pair, checks

each_check = pytest.mark.parametrize("check", checks(), ids=lambda check: check.id)


def found_by(check, pair):
    return [finding for finding in check_pair(pair) if finding.check == check.id]


@each_check
def test_the_example_raises_the_check(check):
    assert found_by(check, check.example.pair)


@each_check
def test_the_example_put_right_does_not(check):
    assert found_by(check, check.example.right) == []


@each_check
def test_the_example_in_the_other_direction_is_no_surprise(check):
    pair = check.example.pair
    turned = type(pair)(pair.target, pair.source)
    for finding in check_pair(turned):
        assert all(0 <= start <= end <= len(turned.target.text) for start, end in finding.target)


@each_check
def test_a_check_says_what_it_is(check):
    assert check.title
    assert check.description.endswith(".")
    assert check.id.isidentifier()
    assert check.kind


@each_check
def test_no_finding_is_graver_than_its_check_says(check):
    for finding in found_by(check, check.example.pair):
        assert finding.severity <= max(check.severity, check.gravest)


def test_only_checks_that_may_tell_so_much_are_asked():
    assert "spacing" in below(Severity.MAJOR)
    assert "house_style" not in below(Severity.CRITICAL)
    assert below(Severity.MINOR) == frozenset()
