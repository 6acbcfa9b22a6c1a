"""`workbench check --jsonl`: small inputs in one process, large ones in several, the same answers."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from workbench.cli import lines_on_all_cores, main

PAIR = {"src_lang": "ko", "tgt_lang": "en", "src": "다리는 안전하지 않다.", "tgt": "The bridge is safe."}


def lines(count, bad=None):
    for number in range(count):
        yield "{bad\n" if number == bad else json.dumps({"id": number, **PAIR}, ensure_ascii=False) + "\n"


def run(count, bad=None, *options):
    return CliRunner().invoke(main, ["check", "--jsonl", *options], input="".join(lines(count, bad)))


@pytest.fixture
def small(monkeypatch):
    monkeypatch.setattr(lines_on_all_cores, "SMALL", 10)
    monkeypatch.setattr(lines_on_all_cores, "CHUNK", 7)


def test_a_lost_negation_is_answered_with_kind_and_spans():
    (flag,) = json.loads(run(1).output)["flags"]
    assert (flag["check"], flag["kind"], flag["severity"]) == ("negation", "negation", "critical")
    assert PAIR["src"][slice(*flag["src_span"])] == "지 않"


@pytest.mark.usefixtures("small")
def test_a_large_input_is_answered_in_order_and_as_a_small_one_is():
    answered = [json.loads(line) for line in run(60).output.splitlines()]
    assert [each["id"] for each in answered] == list(range(60))
    assert {json.dumps(each["flags"]) for each in answered} == {json.dumps(json.loads(run(1).output)["flags"])}


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("bad", [0, 9, 10, 33, 59])
def test_a_bad_line_is_named_after_what_stands_before_it(bad):
    asked = run(60, bad)
    assert asked.exit_code == 2
    assert f"line {bad + 1}: not JSON" in asked.stderr
    assert [json.loads(line)["id"] for line in asked.stdout.splitlines()] == list(range(bad))


@pytest.mark.usefixtures("small")
def test_meaning_is_looked_at_in_order_in_every_process():
    answered = [json.loads(line) for line in run(80, None, "--meaning").output.splitlines()]
    assert [each["id"] for each in answered] == list(range(80))
    assert all(each["meaning"] for each in answered)
    assert {flag["check"] for each in answered for flag in each["flags"]} == {"negation"}


@pytest.mark.parametrize("bad", [0, 7])
def test_a_bad_line_is_named_where_lines_are_answered_together(bad):
    asked = run(9, bad, "--meaning")
    assert asked.exit_code == 2
    assert f"line {bad + 1}: not JSON" in asked.stderr
    assert [json.loads(line)["id"] for line in asked.stdout.splitlines()] == list(range(bad))


def test_an_answer_tells_where_no_meaning_could_be_looked_at():
    pair = {"id": 1, "src_lang": "hi", "tgt_lang": "en", "src": "पुल बंद है।", "tgt": "The bridge is closed."}
    asked = CliRunner().invoke(main, ["check", "--jsonl", "--meaning"], input=json.dumps(pair))
    assert json.loads(asked.output)["meaning"] is False
    assert "meaning" not in json.loads(run(1).output)


@pytest.mark.parametrize(
    ("provider", "setting", "told"),
    [
        ("crystal-ball", "", "there is no provider"),
        ("embedding-service", "http://127.0.0.1:9/v1/embeddings#small", "calibrate_meaning"),
    ],
)
def test_an_encoder_that_cannot_serve_says_why_before_anything_is_read(provider, setting, told):
    asked = run(1, None, "--meaning", provider, "--meaning-setting", setting)
    assert asked.exit_code == 1
    assert told in asked.stderr
    assert asked.stdout == ""


def test_a_flag_that_knows_its_repair_tells_it_and_others_do_not():
    pair = {**PAIR, "id": 1, "tgt": "The bridge  is not safe."}
    asked = CliRunner().invoke(
        main, ["check", "--jsonl", "--severity", "minor"], input=json.dumps(pair, ensure_ascii=False)
    )
    (flag,) = json.loads(asked.output)["flags"]
    assert flag["fix"] == {"start": 10, "end": 12, "text": " "}
    assert "fix" not in json.loads(run(1).output)["flags"][0]
