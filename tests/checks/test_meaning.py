"""What an encoder says leans a doubtful length; without one nothing changes, and what it does not cover stays as it is."""

from __future__ import annotations

from collections.abc import Sequence

import numpy
import pytest

from workbench.checks import Pair, check_pair, pair_of
from workbench.checks.meaning import leaning, with_similarity
from workbench.text.encoding_sentences import Vectors

SOURCE = "시의회는 내년 예산안을 통과시켰지만, 도서관 세 곳을 새로 짓는 계획은 다음 회기로 미루기로 했다."
SHORT = "The council passed next year's budget and put off libraries."


class Alike:
    """An encoder in whose eyes two sentences are so alike, in Korean and English."""

    signature, licence = "alike", "CC0-1.0"

    def __init__(self, cosine: float) -> None:
        self.cosine = cosine

    def covers(self, language: str) -> bool:
        return language in ("ko", "en")

    def encode(self, sentences: Sequence[str]) -> Vectors:
        rows = [(1.0, 0.0), (self.cosine, (1 - self.cosine**2) ** 0.5)]
        return numpy.asarray(rows[: len(sentences)], dtype=numpy.float32)


def checks(pair: Pair) -> set[str]:
    return {finding.check for finding in check_pair(pair)}


@pytest.mark.parametrize(("cosine", "leans"), [(0.7, 0.0), (0.9, 0.8), (0.5, -0.8), (0.0, -1.2), (1.0, 1.2)])
def test_likeness_leans_within_limits(cosine: float, leans: float) -> None:
    pair = with_similarity(pair_of(SOURCE, "ko", SHORT, "en"), Alike(cosine))
    assert leaning(pair) == pytest.approx(leans, abs=1e-5)


def test_a_short_text_that_means_little_of_the_source_leaves_something_out() -> None:
    pair = pair_of(SOURCE, "ko", SHORT, "en")
    assert "omission" in checks(with_similarity(pair, Alike(0.35)))
    assert "omission" not in checks(with_similarity(pair, Alike(0.9)))


def test_a_language_the_encoder_never_learned_is_checked_without() -> None:
    pair = pair_of("कार्यक्रम शाम को शुरू होगा।", "hi", "The event begins in the evening.", "en")
    assert with_similarity(pair, Alike(0.1)) is pair
    assert leaning(pair) == 0
