"""What is usual in a model's eyes."""

from __future__ import annotations

import pytest

from workbench.checks.likeness import Likeness, Usual, likeness, model_of

KO_EN, DE_EN, KO_JA = Usual(0.7, 0.1, 0.1, 0.1), Usual(0.8, 0.1, 0.1, 0.1), Usual(0.6, 0.2, 0.0, 0.1)
KNOWN = Likeness({frozenset({"ko", "en"}): KO_EN, frozenset({"de", "en"}): DE_EN, frozenset({"ko", "ja"}): KO_JA})


def test_a_pair_has_its_own_figures_in_both_directions_and_all_varieties() -> None:
    assert KNOWN.usual("ko-KR", "en-GB") == KNOWN.usual("en", "ko") == KO_EN


def test_a_pair_that_was_not_measured_has_the_mean_of_those_akin() -> None:
    assert KNOWN.usual("it", "en").translated == pytest.approx(0.75)
    assert KNOWN.usual("it", "tr").translated == pytest.approx(0.7)


def test_figures_make_a_cosine_say_something() -> None:
    assert KO_EN.deviation(0.5) == pytest.approx(-2)
    assert KO_EN.above_unrelated(0.3) == pytest.approx(2)
    assert KO_EN.nearness(0.3) == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("signature", "model"),
    [
        ("use-multilingual-3/0.2.1", "use-multilingual-3"),
        ("sentence-transformers/LaBSE", "sentence-transformers-LaBSE"),
        ("service/../../etc", "service-..-..-etc"),
    ],
)
def test_a_model_is_named_without_its_version_and_without_a_path(signature: str, model: str) -> None:
    assert model_of(signature) == model
    assert likeness("no-such-model/1") is None


def test_every_measured_figure_is_one_that_can_be() -> None:
    known = likeness("use-multilingual-3/0.2.1")
    assert known is not None
    for usual in known.pairs.values():
        assert 0 < usual.unrelated < usual.translated < 1
        assert 0 < usual.spread < 0.2
        assert 0 < usual.unrelated_spread < 0.2
