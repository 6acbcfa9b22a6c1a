"""`workbench evaluate`: a line in, a line out; all lines together; and two systems."""

from __future__ import annotations

import json

from click.testing import CliRunner

from workbench.cli import main


def run(lines: list[dict], *options: str):
    told = "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in lines)
    return CliRunner().invoke(main, ["evaluate", "--jsonl", *options], input=told)


LINES = [
    {"id": 1, "lang": "ko", "hypothesis": "다리가 5월에 열린다.", "reference": "다리가 5월에 열린다."},
    {"id": "b", "lang": "de", "hypothesis": "Die Brücke öffnet bald.", "reference": "Die Brücke öffnet im Mai 2028."},
]


def test_each_line_is_answered_with_its_id():
    korean, german = map(json.loads, run(LINES).output.splitlines())
    assert (korean["id"], german["id"]) == (1, "b")
    assert (korean["chrf"]["score"], korean["ter"]["score"]) == (100, 0)
    assert german["bleu"]["score"] < 100
    assert "version:" in german["ter"]["signature"]
    assert german["tokenizer"] == "13a"


def test_all_lines_of_a_language_are_one_corpus():
    told = [json.loads(line) for line in run(LINES * 2, "--corpus").output.splitlines()]
    assert [(each["lang"], each["sentences"]) for each in told] == [("ko", 2), ("de", 2)]
    assert "nrefs:1" in told[1]["bleu"]["signature"]


def test_two_systems_are_compared():
    lines = [{**line, "baseline": "Etwas ganz anderes."} for line in LINES[1:] * 20]
    (told,) = [json.loads(line) for line in run(lines, "--significance").output.splitlines()]
    assert told["chrF2++"]["hypothesis"] > told["chrF2++"]["baseline"]
    assert told["chrF2++"]["p"] < 0.05


def test_a_line_that_lacks_something_is_named():
    asked = run([LINES[0], {"id": 2, "lang": "ko", "hypothesis": "다리"}])
    assert (asked.exit_code, "line 2: 'reference' is missing" in asked.output) == (2, True)
    assert run(LINES, "--significance").exit_code == 2
    assert "unknown language" in run([{**LINES[0], "lang": "qqq"}]).output
    assert "is no text" in run([{**LINES[0], "hypothesis": 3}], "--corpus").output
