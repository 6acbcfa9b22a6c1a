"""Facts of two sides that say something else."""

from __future__ import annotations

import pytest

from workbench.checks import pair_of
from workbench.checks.comparison import How

CONTRADICTIONS = [
    ("en", "Petar Dimov, 62, a voter, said so.", "fr", "Gjose Tanevski, 12 ans, électeur, l'a dit."),
    ("en", "The match starts at 19:30 BST.", "de", "Das Spiel beginnt um 29:30 Uhr."),
    ("en", "It was 80 degrees outside.", "de", "Draußen waren es 30 Grad."),
]
AGREEMENTS = [
    ("en", "Petar Dimov, 62, a voter, said so.", "fr", "Gjose Tanevski, 62 ans, électeur, l'a dit."),
    ("en", "The match starts at 19:30 BST.", "de", "Das Spiel beginnt um 19:30 Uhr."),
    ("en", "It was 80 degrees outside.", "de", "Draußen waren es 27 Grad."),
    ("en", "It was about 90 degrees outside.", "de", "Draußen waren es etwa 30 Grad."),
]


@pytest.mark.parametrize(("one", "text", "other", "translation"), CONTRADICTIONS)
def test_another_value_contradicts(one: str, text: str, other: str, translation: str) -> None:
    assert [each.how for each in pair_of(text, one, translation, other).differences] == [How.VALUE]


@pytest.mark.parametrize(("one", "text", "other", "translation"), AGREEMENTS)
def test_the_same_value_does_not(one: str, text: str, other: str, translation: str) -> None:
    assert pair_of(text, one, translation, other).differences == ()
