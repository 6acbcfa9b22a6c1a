"""An archive's editions become pairs: each article's source with each of its other editions."""

from __future__ import annotations

import pytest

from workbench.jobs.archive.listing import BadArchive, Listed, Pair, within
from workbench.jobs.archive.opening import open_archive
from workbench.jobs.archive.pairs import Pairs


def write(root, *paths: str) -> None:
    for path in paths:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("<article><h1>다리</h1></article>", encoding="utf-8")


def told(pairs: Pairs) -> list[tuple[str, str, str]]:
    return [(each.article, each.source_place, each.place) for each in pairs]


def test_a_folder_has_a_folder_for_each_article(tmp_path):
    write(tmp_path, "bridge/ko.html", "bridge/en.html", "2026/river/ko.html", "2026/river/zh-Hans.md")
    with open_archive(tmp_path, "ko") as pairs:
        assert told(pairs) == [
            ("2026/river", "2026/river/ko.html", "2026/river/zh-Hans.md"),
            ("bridge", "bridge/ko.html", "bridge/en.html"),
        ]


def test_a_folder_may_have_the_language_in_the_files_names(tmp_path):
    write(tmp_path, "bridge.ko.md", "bridge.ar.md", "2026/river.ko.txt", "2026/river.hi.txt")
    with open_archive(tmp_path, "ko") as pairs:
        assert [(each.article, each.language) for each in pairs] == [("2026/river", "hi"), ("bridge", "ar")]


def test_files_that_name_no_language_are_left_out_and_told(tmp_path):
    write(
        tmp_path,
        "bridge/ko.html",
        "bridge/en.html",
        "bridge/index.html",
        "notes.md",
        "bridge/photo.jpg",
        ".hidden/en.html",
    )
    skipped: list[str] = []
    with open_archive(tmp_path, "ko", skipped.append) as pairs:
        assert told(pairs) == [("bridge", "bridge/ko.html", "bridge/en.html")]
    assert skipped == ["bridge/index.html", "notes.md"]


def test_the_source_of_a_folder_is_the_file_called_source(tmp_path):
    write(tmp_path, "bridge/en.html", "bridge/source.html", "river.source.md", "river.ja.md")
    with open_archive(tmp_path) as pairs:
        assert told(pairs) == [
            ("bridge", "bridge/source.html", "bridge/en.html"),
            ("river", "river.source.md", "river.ja.md"),
        ]


def test_without_a_word_about_it_the_most_frequent_language_of_a_folder_is_the_source(tmp_path):
    write(tmp_path, "bridge/ko.html", "bridge/en.html", "river/ko.html", "river/ja.html")
    with open_archive(tmp_path) as pairs:
        assert pairs.source == "ko"
        assert told(pairs) == [
            ("bridge", "bridge/ko.html", "bridge/en.html"),
            ("river", "river/ko.html", "river/ja.html"),
        ]


def test_links_out_of_the_folder_are_not_followed(tmp_path):
    write(tmp_path / "outside", "secret/ko.html", "secret/en.html")
    write(tmp_path / "archive", "bridge/ko.html")
    (tmp_path / "archive" / "secret").symlink_to(tmp_path / "outside" / "secret")
    with open_archive(tmp_path / "archive", "ko") as pairs:
        assert (pairs.articles(), len(pairs)) == (1, 0)
    assert within(tmp_path / "archive", "secret/ko.html") is None
    assert within(tmp_path / "archive", "bridge/ko.html") == tmp_path / "archive" / "bridge" / "ko.html"


def test_the_first_edition_of_a_manifest_is_the_source(tmp_path):
    manifest = tmp_path / "archive.csv"
    manifest.write_text("article,language,path\na,ja,a-ja.html\nb,ko,b-ko.html\na,en,a-en.html\nb,en,b-en.html\n")
    with open_archive(manifest) as pairs:
        assert told(pairs) == [("a", "a-ja.html", "a-en.html"), ("b", "b-ko.html", "b-en.html")]


def test_an_edition_that_the_manifest_calls_the_source_is_it(tmp_path):
    manifest = tmp_path / "archive.csv"
    manifest.write_text("article,language,path,source\na,en,a-en.html,\na,ko,a-ko.html,yes\n")
    with open_archive(manifest, "en") as pairs:
        assert told(pairs) == [("a", "a-ko.html", "a-en.html")]


def test_an_article_without_an_edition_in_the_sources_language_is_not_forgotten():
    with Pairs([Listed("a", "ja", "a/ja.html"), Listed("a", "en", "a/en.html")], "ko") as pairs:
        assert list(pairs) == [Pair("a", "ko", "", "ja", "a/ja.html"), Pair("a", "ko", "", "en", "a/en.html")]


def test_an_edition_that_is_listed_twice_is_named_with_both_lines():
    with pytest.raises(BadArchive) as caught:
        Pairs([Listed("a", "ko", "x.html", 2), Listed("a", "en", "y.html", 3), Listed("a", "ko", "z.html", 4)])
    assert caught.value.faults == ("line 4: the ko edition of 'a' is line 2 already",)


def test_a_language_nobody_knows_is_no_source(tmp_path):
    with pytest.raises(BadArchive, match="'klingonisch' is no language tag"):
        open_archive(tmp_path, "klingonisch")
