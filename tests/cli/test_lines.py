"""The JSON lines contracts of the command line."""

import json

import pytest
from click.testing import CliRunner

from workbench.cli import main


def run(*arguments, lines=(), text=None):
    given = text if text is not None else "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    return CliRunner().invoke(main, arguments, input=given)


def test_segment_answers_each_line_with_slices_of_its_text():
    text = "정부는 3일 대책을 내놓았다. 시장은 조용했다."
    answered = json.loads(run("segment", "--jsonl", lines=[{"id": 7, "lang": "ko", "text": text}]).output)
    assert answered["id"] == 7
    assert [text[s["start"] : s["end"]] for s in answered["segments"]] == [
        "정부는 3일 대책을 내놓았다. ",
        "시장은 조용했다.",
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [("{not json", "line 1: not JSON"), ('{"id": 1, "lang": "ko"}', "line 1: 'text' is missing"), ("[1]", "line 1:")],
)
def test_a_bad_line_is_named_and_ends_with_2(line, told):
    asked = run("segment", "--jsonl", text=line + "\n")
    assert asked.exit_code == 2
    assert told in asked.stderr


def test_extract_tells_title_and_blocks(tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<html lang=ja><h1>物価が下落</h1><p>政府は<b>3日</b>、対策を発表した。</p>", encoding="utf-8")
    told = json.loads(run("extract", "--jsonl", lines=[{"id": "a", "path": str(page)}]).output)
    assert (told["title"], told["language"]) == ("物価が下落", "ja")
    assert told["blocks"] == [{"type": "paragraph", "role": "body", "text": "政府は3日、対策を発表した。"}]


def test_extract_says_what_is_wrong_with_a_file(tmp_path):
    empty = tmp_path / "empty.html"
    empty.write_bytes(b"")
    asked = run("extract", str(empty))
    assert asked.exit_code == 1
    assert "empty" in asked.output


@pytest.fixture
def editions(tmp_path):
    korean, english = tmp_path / "ko.html", tmp_path / "en.html"
    korean.write_text("<html lang=ko><p>물가가 내렸다. 시장은 조용했다.</p>", encoding="utf-8")
    english.write_text("<html lang=en><p>Prices fell. Markets were <b>quiet</b>.</p>", encoding="utf-8")
    return str(korean), str(english)


def test_compare_pairs_sentences_in_order(editions):
    told = json.loads(run("compare", *editions, "--format", "json").output)
    (edition,) = told["editions"]
    assert (told["source"]["language"], edition["language"]) == ("ko", "en")
    assert edition["pairs"] == [
        {"source": ["물가가 내렸다."], "target": ["Prices fell."]},
        {"source": ["시장은 조용했다."], "target": ["Markets were quiet."]},
    ]


def test_compare_tells_on_the_screen_what_it_finds_and_shows_all_in_a_file(editions, tmp_path):
    assert "Nothing is found against it." in run("compare", *editions, "--without-meaning").output
    target = tmp_path / "report.html"
    run("compare", *editions, "--format", "html", "-o", str(target))
    assert '<td lang="ko" dir="ltr">물가가 내렸다.</td><td lang="en" dir="ltr">Prices fell.</td>' in target.read_text()


def test_compare_names_a_file_it_cannot_read(editions, tmp_path):
    asked = run("compare", editions[0], str(tmp_path / "absent.html"))
    assert asked.exit_code == 1
    assert "absent.html" in asked.output
