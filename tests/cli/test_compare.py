"""`workbench compare` on files of several formats, and what it says where it cannot."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from tests.consistency.articles import ARTICLE
from workbench.cli import main


def run(*words: str):
    return CliRunner().invoke(main, ["compare", *words])


@pytest.fixture
def files(tmp_path):
    """The article in five languages as Markdown; the Japanese one has another date, the German one lacks the last sentence."""
    found = []
    for language, texts in ARTICLE.items():
        told = list(texts)
        if language == "ja":
            told[3] = told[3].replace("5月", "3月")
        if language == "de":
            told.pop()
        file = tmp_path / f"{language}.md"
        file.write_text(f"# {told[0]}\n\n" + "\n\n".join(told[1:]) + "\n", encoding="utf-8")
        found.append(str(file))
    return found


def languages():
    return [word for language in ARTICLE for word in ("--lang", language)]


def test_five_files_are_compared_and_each_mistake_is_told_of_its_edition(files):
    told = json.loads(run(*files, *languages(), "--format", "json").output)
    english, japanese, chinese, german = told["editions"]
    assert japanese["findings"][0]["dimension"] == "facts"
    assert "5月" not in japanese["findings"][0]["target"]["text"]
    assert german["score"]["dimensions"]["coverage"]["value"] < 100
    assert english["standing"]["value"] > max(japanese["standing"]["value"], german["standing"]["value"])
    assert chinese["score"]["value"] > 95


def test_a_weight_of_the_house_stands_in_the_signature(files):
    told = run(*files[:2], "--weight", "facts=60", "--without-meaning").output
    assert "facts=60" in "".join(told.split())
    assert "encoder:none" in "".join(told.split())


@pytest.mark.parametrize("weight", ["facts", "facts=-1", "facts=nan", "taste=3", "=3", "facts=inf"])
def test_a_weight_that_is_none_is_refused(files, weight):
    asked = run(*files[:2], "--weight", weight)
    assert (asked.exit_code, "is no weight" in asked.output) == (1, True)


@pytest.mark.parametrize(
    ("name", "content"), [("empty.md", b""), ("broken.docx", b"PK\x03\x04 no"), ("a.xyz", b"\x00\x01")]
)
def test_a_file_without_text_is_named(files, tmp_path, name, content):
    bad = tmp_path / name
    bad.write_bytes(content)
    asked = run(files[0], str(bad))
    assert (asked.exit_code, name in asked.output) == (1, True)
    assert "Traceback" not in asked.output


@pytest.mark.parametrize("place", ["absent.html", ".", "http://127.0.0.1:9/", "https://no.such.place.invalid/"])
def test_a_place_that_cannot_be_read_is_named(files, place):
    asked = run(files[0], place)
    assert (asked.exit_code, place.split("/")[0] in asked.output) == (1, True)


def test_a_language_that_is_none_is_refused(files):
    assert "is no language" in run(*files[:2], "--lang", "qqq").output
    assert run(*files[:2], "--lang", "ko", "--lang", "en", "--lang", "de").exit_code == 1


def test_a_report_that_cannot_be_written_is_told(files, tmp_path):
    asked = run(*files[:2], "-o", str(tmp_path / "absent" / "report.html"))
    assert (asked.exit_code, "absent" in asked.output) == (1, True)
