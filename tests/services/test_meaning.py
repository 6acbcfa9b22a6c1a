"""The model of meaning as services ask it: what is asked when, and what happens when nobody answers."""

from __future__ import annotations

import numpy
import pytest

from workbench.checks import pair_of
from workbench.providers import Unavailable
from workbench.services import meaning
from workbench.services.meaning import REST, MeaningModel

PAIR = pair_of("시장은 조용했다.", "ko", "The market was quiet.", "en")


class Encoder:
    """One that counts how often it is asked, and answers as long as it `answers`."""

    signature = "use-multilingual-3/0"

    def __init__(self):
        self.asked, self.answers = 0, True

    def covers(self, language):
        return language in ("ko", "en")

    def encode(self, sentences):
        self.asked += 1
        if not self.answers:
            raise Unavailable("no answer")
        return numpy.eye(len(sentences), 512, dtype=numpy.float32)


@pytest.fixture
def encoder(monkeypatch):
    made = Encoder()
    monkeypatch.setattr(meaning, "encoder_named", lambda *_: made)
    return made


@pytest.fixture
def clock(monkeypatch):
    """Seconds that pass when the test says so."""
    passed = [1_000.0]
    monkeypatch.setattr(meaning.time, "monotonic", lambda: passed[0])
    return passed


def test_which_languages_are_covered_is_told_without_encoding_anything(encoder):
    model = MeaningModel("stub")
    assert model.covers("ko", "en")
    assert not model.covers("ko", "hi")
    assert encoder.asked == 0


def test_a_model_that_did_not_answer_is_left_alone_for_a_while(encoder, clock):
    model = MeaningModel("stub")
    encoder.answers = False
    assert model.look_at([PAIR]) is None
    assert model.look_at([PAIR]) is None
    assert encoder.asked == 1
    clock[0] += REST
    encoder.answers = True
    [looked] = model.look_at([PAIR]) or [PAIR]
    assert looked.meaning is not None


def test_whoever_names_the_same_model_asks_the_one_that_is_shared(encoder, monkeypatch):
    shared = Encoder()
    monkeypatch.setattr(meaning, "_SHARED", {})
    monkeypatch.setattr(meaning, "share", lambda *_: shared)
    MeaningModel("stub").share()
    assert MeaningModel("stub").encoder is shared
    assert MeaningModel("stub", "another").encoder is encoder


def test_a_question_for_languages_that_is_not_answered_stops_nothing(encoder, monkeypatch):
    def silent(_language):
        raise Unavailable("no answer")

    model = MeaningModel("stub")
    monkeypatch.setattr(encoder, "covers", silent)
    assert not model.covers("ko", "en")


def test_a_provider_that_is_missing_is_told_once_and_stops_nothing(encoder, monkeypatch):
    def missing(*_):
        raise Unavailable("install the package")

    monkeypatch.setattr(meaning, "share", missing)
    model = MeaningModel("stub")
    model.share()
    assert model.problem == "install the package"
    assert model.look_at([PAIR]) is None
    assert not model.covers("ko", "en")
