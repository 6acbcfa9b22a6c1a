"""Sentence encoders: what they cover, how they fail, and that translations lie closer than other sentences."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer

import numpy
import pytest

from workbench.checks import check_pair, checks, pair_of
from workbench.checks.looking_at_meaning import with_meaning
from workbench.providers import Unavailable, encoder_named, providers

SENTENCES = {
    "ko": [
        "도서관은 월요일에 문을 닫는다.",
        "시장은 새 다리를 짓겠다고 약속했다.",
        "어젯밤 내린 눈으로 열차가 멈췄다.",
    ],
    "en": [
        "The library is closed on Mondays.",
        "The mayor promised to build a new bridge.",
        "Last night's snow stopped the trains.",
    ],
    "ja": ["図書館は月曜日に閉館する。", "市長は新しい橋を建設すると約束した。", "昨夜の雪で列車が止まった。"],
    "ar": ["المكتبة مغلقة يوم الاثنين.", "وعد رئيس البلدية ببناء جسر جديد.", "أوقف ثلج الليلة الماضية القطارات."],
}


def test_the_offline_encoder_is_preferred() -> None:
    assert next(iter(providers())) == "universal-sentence-encoder"


@pytest.mark.parametrize("language", ["ko", "ja", "ar"])
def test_a_translation_is_nearer_than_any_other_sentence(language: str) -> None:
    encoder = encoder_named("universal-sentence-encoder")
    alike = encoder.encode(SENTENCES[language]) @ encoder.encode(SENTENCES["en"]).T
    assert list(numpy.argmax(alike, axis=1)) == [0, 1, 2]


def test_rows_have_length_one_and_stay_in_order() -> None:
    encoder = encoder_named("universal-sentence-encoder")
    together = encoder.encode(["Snow.", "", "A much longer sentence about snow in the mountains."])
    assert together.shape == (3, 512)
    assert numpy.allclose(numpy.linalg.norm(together, axis=1), 1, atol=1e-3)
    assert numpy.allclose(
        together[2], encoder.encode(["A much longer sentence about snow in the mountains."])[0], atol=1e-2
    )


@pytest.mark.parametrize("language", ["hi", "vi", "sw", "uk"])
def test_languages_the_model_never_learned_are_refused(language: str) -> None:
    assert not encoder_named("universal-sentence-encoder").covers(language)
    assert encoder_named("universal-sentence-encoder").covers("zh-Hant-TW")


def test_an_unknown_provider_says_which_there_are() -> None:
    with pytest.raises(Unavailable, match="universal-sentence-encoder"):
        encoder_named("crystal-ball")


@pytest.mark.parametrize(
    ("name", "setting"), [("sentence-transformers", ""), ("embedding-service", "ftp://example.org")]
)
def test_a_setting_that_cannot_work_says_what_is_needed(name: str, setting: str) -> None:
    with pytest.raises(Unavailable, match="tell the"):
        encoder_named(name, setting)


class _Service(BaseHTTPRequestHandler):
    rows: list[list[float]] = []

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        rows = self.rows[: len(asked["input"])]
        body = json.dumps({"data": [{"embedding": row} for row in rows]}).encode()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_told: object) -> None:
        """Say nothing."""


@pytest.fixture
def service() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Service)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/v1/embeddings#small"
    server.shutdown()


def test_a_service_is_asked_over_http(service: str) -> None:
    _Service.rows = [[3.0, 4.0], [0.0, 2.0]]
    rows = encoder_named("embedding-service", service).encode(["눈", "雪"])
    assert numpy.allclose(rows, [[0.6, 0.8], [0.0, 1.0]])


def test_a_service_that_answers_too_little_is_unavailable(service: str) -> None:
    _Service.rows = [[1.0]]
    with pytest.raises(Unavailable, match="another number"):
        encoder_named("embedding-service", service).encode(["눈", "雪"])


MISSING_PART = {
    "ko": ("시장은 새 다리를 짓겠다고 약속했고, 학교 다섯 곳의 지붕도 올해 안에 고치겠다고 말했다.", "학교"),
    "ja": ("市長は新しい橋を建設すると約束し、今年中に五つの学校の屋根も修理すると述べた。", "学校"),
    "zh": ("市长承诺修建一座新的大桥，并表示今年之内还要修好五所学校的屋顶。", "学校"),
    "de": (
        "Der Bürgermeister versprach eine neue Brücke, und noch in diesem Jahr sollen die Dächer von fünf Schulen repariert werden.",
        "Schulen",
    ),
}


@pytest.mark.parametrize("language", MISSING_PART)
def test_the_clause_a_translation_leaves_out_is_found(language: str) -> None:
    source, word = MISSING_PART[language]
    pair = pair_of(source, language, "The mayor promised a new bridge.", "en")
    (looked,) = with_meaning([pair], encoder_named("universal-sentence-encoder"))
    (finding,) = [each for each in check_pair(looked) if each.check == "omission"]
    ((start, end),) = finding.source
    assert word in source[start:end]
    assert end - start < len(source)


@pytest.mark.parametrize("language", ["ko", "ja", "ar"])
def test_the_translation_of_another_sentence_says_something_else(language: str) -> None:
    source = " ".join(SENTENCES[language][:2])
    right = pair_of(source, language, " ".join(SENTENCES["en"][:2]), "en")
    wrong = pair_of(source, language, "The cake needs two eggs, some sugar and flour, and a warm oven.", "en")
    looked = with_meaning([right, wrong], encoder_named("universal-sentence-encoder"))
    assert ["other_meaning" in {each.check for each in check_pair(pair)} for pair in looked] == [False, True]


def test_the_example_of_other_meaning_is_as_the_encoder_sees_it() -> None:
    (check,) = [each for each in checks() if each.id == "other_meaning"]
    pairs = [replace(pair, meaning=None) for pair in (check.example.pair, check.example.right)]
    wrong, right = with_meaning(pairs, encoder_named("universal-sentence-encoder"))
    assert list(check.find(wrong))
    assert not list(check.find(right))
