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


def run(count, bad=None):
    return CliRunner().invoke(main, ["check", "--jsonl"], input="".join(lines(count, bad)))


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
