"""Manifests are read line by line; what cannot be used is named with its line, and nothing outside the folder is listed."""

from __future__ import annotations

import pytest

from workbench.jobs.archive.listing import BadArchive, Listed
from workbench.jobs.archive.manifest import read_manifest


def listed(tmp_path, content: str | bytes, name: str = "archive.csv") -> list[Listed]:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return list(read_manifest(path))


def faults(tmp_path, content: str | bytes, name: str = "archive.csv") -> tuple[str, ...]:
    with pytest.raises(BadArchive) as caught:
        listed(tmp_path, content, name)
    return caught.value.faults


TWO = [Listed("다리", "ko", "bridge/ko.html", 2), Listed("다리", "ar", "bridge/ar.html", 3)]


def test_a_csv_file_lists_articles_languages_and_paths(tmp_path):
    assert listed(tmp_path, "article,language,path\n다리,ko,bridge/ko.html\n다리,ar,bridge/ar.html\n") == TWO


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_delimiters_are_understood(tmp_path, delimiter):
    content = "article,language,path\n다리,ko,bridge/ko.html\n다리,ar,bridge/ar.html\n".replace(",", delimiter)
    assert listed(tmp_path, content) == TWO


def test_a_byte_order_mark_is_no_part_of_the_first_column(tmp_path):
    content = "article,language,path\r\n다리,ko,bridge/ko.html\r\n다리,ar,bridge/ar.html\r\n".encode("utf-8-sig")
    assert listed(tmp_path, content) == TWO


def test_json_lines_list_the_same(tmp_path):
    lines = (
        '{"article": "다리", "language": "ko", "path": "bridge/ko.html"}\n\n'
        '{"article": "다리", "language": "ar", "path": "bridge/ar.html"}\n'
    )
    assert [(each.language, each.line) for each in listed(tmp_path, lines, "archive.jsonl")] == [("ko", 1), ("ar", 3)]


def test_columns_have_the_names_people_give_them(tmp_path):
    content = "ID,Lang,URL,Source\n7,zh-hans,https://example.org/桥,yes\n"
    assert listed(tmp_path, content) == [Listed("7", "zh-Hans", "https://example.org/桥", 2, is_source=True)]


def test_a_quoted_cell_may_hold_delimiters(tmp_path):
    assert listed(tmp_path, 'article,language,path\n"橋, 川, 町",ja,"a,b.html"\n')[0].article == "橋, 川, 町"


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("../secret.html", "leads out of"),
        ("bridge/../../secret.html", "leads out of"),
        ("..\\secret.html", "leads out of"),
        ("/etc/passwd", "absolute path"),
        ("C:\\secret.html", "absolute path"),
        ("\\\\host\\share\\secret.html", "absolute path"),
        ("file:///etc/passwd", "no http or https address"),
        ("ftp://example.org/a.html", "no http or https address"),
        ("javascript:alert(1)", "no http or https address"),
        ("a\x1b[2Jb.html", "control character"),
        ("", "no path and no address"),
    ],
)
def test_a_place_outside_the_archive_is_refused_with_its_line(tmp_path, place, why):
    (fault,) = faults(tmp_path, f"article,language,path\nbridge,ko,ko.html\nbridge,en,{place}\n")
    assert fault.startswith("line 3: ")
    assert why in fault


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "line 1: the manifest is empty"),
        ("article,path\nbridge,ko.html\n", "line 1: a column is missing: language or lang."),
        ("bridge,ko,ko.html\n", "line 1: a column is missing: article or article_id, language or lang, path or url."),
        ("article,language,path\nbridge,,ko.html\n", "line 2: no language"),
        ("article,language,path\n,ko,ko.html\n", "line 2: no article"),
        ("article,language,path\nbridge,klingonisch,ko.html\n", "line 2: 'klingonisch' is no language tag"),
        ('article,language,path\n"bridge,ko,ko.html\n', "line 2: not CSV"),
    ],
)
def test_a_manifest_that_lacks_something_says_what_and_where(tmp_path, content, said):
    assert faults(tmp_path, content)[0].startswith(said)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"article": "bridge", "language": "ko"}\n', "line 1: no path and no address"),
        ('{"article": "bridge", \n', "line 1: not JSON"),
        ('["bridge", "ko", "ko.html"]\n', "line 1: a line is an object"),
        ('{"article": {"a": 1}, "language": "ko", "path": "ko.html"}\n', "line 1: no article"),
        (
            '{"article": "\\ud83d", "language": "ko", "path": "ko.html"}\n',
            "line 1: '\\ud83d' holds a control character",
        ),
    ],
)
def test_json_lines_that_lack_something_say_what_and_where(tmp_path, content, said):
    assert faults(tmp_path, content, "archive.jsonl")[0].startswith(said)


def test_bytes_that_are_no_utf_8_are_named_with_their_line(tmp_path):
    content = "article,language,path\nbridge,ko,ko.html\n다리,ko,b.html\n".encode("cp949")
    assert faults(tmp_path, content)[0].startswith("line 3: not UTF-8 (byte 1); save the manifest as UTF-8")


def test_utf_16_is_called_by_its_name(tmp_path):
    assert faults(tmp_path, "article,language,path\n".encode("utf-16")) == (
        "line 1: the manifest is UTF-16; save it as UTF-8",
    )


def test_a_line_without_an_end_is_not_read_whole(tmp_path):
    assert faults(tmp_path, b"article,language,path\n" + b"a" * 200_000)[0].startswith("line 2: longer than")


def test_the_first_ten_faulty_lines_are_named(tmp_path):
    content = "article,language,path\n" + "bridge,ko,../up.html\n" * 30
    assert [fault.partition(":")[0] for fault in faults(tmp_path, content)] == [f"line {n}" for n in range(2, 12)]
