"""A pair is one line: its score and what it rests on, or why it could not be judged."""

from __future__ import annotations

import json
import os

import pytest

from workbench.jobs.archive.judging import judge
from workbench.jobs.archive.listing import Pair
from workbench.jobs.archive.meaning import Meaning
from workbench.services.problems import Invalid

KO = "<html lang='ko'><body><article><h1>새 다리</h1><p>다리의 길이는 350미터다. 시는 42억 원을 쓴다.</p></article></body></html>"
JA = "<html lang='ja'><body><article><h1>新しい橋</h1><p>橋の長さは350メートルだ。市は42億ウォンを使う。</p></article></body></html>"
AR = "<html lang='ar'><body><article><h1>جسر جديد</h1><p>يبلغ طول الجسر 530 مترا. تنفق المدينة 4.2 مليار وون.</p></article></body></html>"


@pytest.fixture
def archive(tmp_path):
    root = tmp_path / "archive"
    root.mkdir()
    for name, text in (("ko", KO), ("ja", JA), ("ar", AR)):
        (root / f"{name}.html").write_text(text, encoding="utf-8")
    (tmp_path / "secret.html").write_text(JA, encoding="utf-8")
    return root


def pair(place: str, language: str = "ja") -> Pair:
    return Pair("bridge", "ko", "ko.html", language, place)


def test_a_faithful_edition_has_no_finding(archive):
    line = judge(archive, pair("ja.html")).as_json()
    assert (line["score"], line["findings"], line["first"]) == (100.0, {"critical": 0, "major": 0, "minor": 0}, [])
    assert line["signature"].startswith("consistency|version:")
    assert {"coverage", "facts", "names"} <= {*line["dimensions"]}


def test_a_wrong_figure_is_told_with_the_words_of_both_sides(archive):
    line = judge(archive, pair("ar.html", "ar")).as_json()
    assert line["score"] < 100
    assert (line["first"][0]["source"], line["first"][0]["edition"]) == (["350미터"], ["530 مترا"])


def test_meaning_is_looked_at_by_the_encoder_that_was_named(archive):
    line = judge(archive, pair("ja.html"), Meaning("universal-sentence-encoder")).as_json()
    assert "|encoder:use-multilingual-3/" in line["signature"]
    assert line["dimensions"]["meaning"] is not None


def test_an_encoder_that_is_not_here_is_told(archive):
    with pytest.raises(Invalid, match="no provider 'crystal-ball'"):
        judge(archive, pair("ja.html"), Meaning("crystal-ball"))


def test_the_line_names_the_pair(archive):
    line = judge(archive, pair("ja.html")).as_json()
    assert (line["article"], line["source"], line["edition"]) == (
        "bridge",
        {"language": "ko", "path": "ko.html"},
        {"language": "ja", "path": "ja.html"},
    )


def test_a_language_that_nobody_told_is_the_documents(archive):
    line = judge(archive, Pair("bridge", "", "ko.html", "", "ja.html")).as_json()
    assert (line["source"]["language"], line["edition"]["language"]) == ("ko", "ja")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "ja.html: The file is empty."),
        (b"   \n", "ja.html: The file is empty."),
        (b"<html><body></body></html>", "ja.html: No article text was found in it."),
        (b"x" * (20 * 1024 * 1024 + 1), "ja.html: It is too large to be an article."),
    ],
)
def test_a_file_that_is_no_article_is_a_line_with_its_error(archive, content, said):
    (archive / "ja.html").write_bytes(content)
    line = judge(archive, pair("ja.html")).as_json()
    assert line["error"] == said
    assert "score" not in line


def test_a_broken_word_file_is_a_line_with_its_error(archive):
    (archive / "ja.docx").write_bytes(b"PK\x03\x04 and nothing more")
    assert judge(archive, pair("ja.docx")).error.startswith("ja.docx: ")


def test_a_missing_file_is_a_line_with_its_error(archive):
    assert judge(archive, pair("nowhere.html")).error == "nowhere.html: There is no such file."


def test_a_missing_source_is_a_line_with_its_error(archive):
    assert judge(archive, Pair("bridge", "hi", "", "ja", "ja.html")).error == (
        "There is no edition in the source's language to compare with."
    )


@pytest.mark.parametrize("place", ["../secret.html", "/etc/passwd", "file:///etc/passwd"])
def test_nothing_outside_the_archive_is_read(archive, place):
    assert judge(archive, pair(place)).error.endswith("It lies outside the archive's folder and was not read.")


def test_a_link_out_of_the_archive_is_not_followed(archive, tmp_path):
    (archive / "link.html").symlink_to(tmp_path / "secret.html")
    assert "outside the archive's folder" in judge(archive, pair("link.html")).error


def test_a_pipe_is_not_waited_for(archive):
    os.mkfifo(archive / "pipe.html")
    assert judge(archive, pair("pipe.html")).error == "pipe.html: It is no file."


def test_an_address_of_a_private_network_is_refused(archive):
    assert "127.0.0.1" in judge(archive, pair("http://127.0.0.1:9/ja.html")).error


def test_without_a_folder_no_file_is_read(archive):
    assert "outside the archive's folder" in judge(None, pair("ja.html")).error


def test_a_changed_file_is_read_again(archive):
    judge(archive, pair("ja.html"))
    (archive / "ja.html").write_text(JA.replace("350", "3500"), encoding="utf-8")
    assert judge(archive, pair("ja.html")).score < 100


def test_a_line_is_json_whatever_the_documents_hold(archive):
    (archive / "ar.html").write_bytes(AR.encode() + b"\xff\x00\xed\xa0\x80")
    assert json.loads(json.dumps(judge(archive, pair("ar.html", "ar")).as_json()))["article"] == "bridge"
