"""`workbench align --jsonl`: a line of two texts in, their links out."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from tests.alignment.articles import ARTICLE
from workbench.cli import main


def run(lines, *options):
    told = "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in lines)
    return CliRunner().invoke(main, ["align", "--jsonl", *options], input=told)


def line(number, here, there):
    return {"id": number, "src_lang": here, "tgt_lang": there, "src": ARTICLE[here], "tgt": ARTICLE[there]}


def answers(ran):
    return [json.loads(each) for each in ran.output.splitlines()]


@pytest.mark.parametrize("options", [(), ("--without-meaning",)])
def test_each_text_is_answered_with_its_id(options):
    told = answers(run([line("a", "ko", "en"), line(2, "hi", "zh")], *options))
    assert [each["id"] for each in told] == ["a", 2]
    for each in told:
        assert each["alignment"] == [[[n], [n]] for n in range(8)]
        assert len(each["scores"]) == 8
        assert each["moved"] == []


def test_many_texts_are_answered_in_order_as_one_by_one():
    lines = [line(number, *both) for number, both in enumerate([("ko", "en"), ("ja", "de"), ("ar", "hi")] * 7)]
    together = answers(run(lines, "--without-meaning"))
    assert together == [answer for each in lines for answer in answers(run([each], "--without-meaning"))]


def test_moved_links_are_told_by_their_numbers():
    moved = line(1, "de", "en")
    moved["tgt"] = [*moved["tgt"][:2], *moved["tgt"][3:], moved["tgt"][2]]
    (told,) = answers(run([moved]))
    assert [told["alignment"][number] for number in told["moved"]] == [[[2], [7]]]


@pytest.mark.parametrize("bad", [{"id": 1, "src": [], "tgt": []}, {"id": 1, "src_lang": "ko", "tgt_lang": "en"}])
def test_a_line_without_what_is_needed_is_named(bad):
    ran = run([line(1, "ko", "en"), bad], "--without-meaning")
    assert ran.exit_code == 2
    assert "2" in ran.stderr
