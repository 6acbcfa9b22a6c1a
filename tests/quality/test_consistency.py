"""Floors under what was measured: one error in one edition is found, and shown first."""

from __future__ import annotations

import pytest

from benchmarks.measure_consistency import Outcome, held_out, outcomes
from workbench.providers import encoder_named

# One process of the test run compares the articles, for all of these tests.
pytestmark = pytest.mark.xdist_group("consistency of editions")
# Of the hundred that the benchmark looks at; the floors are those of fewer.
ARTICLES = 30


@pytest.fixture(scope="module")
def found(measures) -> list[Outcome]:
    encoder = encoder_named("universal-sentence-encoder")
    return list(outcomes(held_out(measures / "data" / "editions.ntrex.jsonl"), encoder, ARTICLES))


def share(told: list[bool]) -> float:
    return sum(told) / len(told)


def test_the_error_is_the_first_finding(found):
    assert share([each.first for each in found]) >= 0.74
    assert share([each.first_three for each in found]) >= 0.85


def test_the_edition_with_the_error_falls_and_more_than_any_other(found):
    assert share([each.falls for each in found]) >= 0.8


def test_the_edition_with_the_error_stands_lowest(found):
    """Some of the correct translations hold real errors as grave as those put in, so that this cannot reach 1."""
    assert share([each.by_all for each in found]) >= 0.5
    assert share([each.by_all for each in found]) >= share([each.by_source for each in found])
