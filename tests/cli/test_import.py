"""`workbench import`: files and pages as articles, from the command line."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from workbench.app import create_app
from workbench.cli import main
from workbench.models import Article, Duty, Membership, Newsroom, User, db

PAGE = """<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head>
<body><article><h1>{title}</h1><p>{text}</p></article></body></html>"""
TEXTS = {
    "ko": ("물가 하락", "정부는 3일 새 대책을 내놓았다. 시장은 조용했다."),
    "ja": ("物価下落", "政府は3日、新しい対策を発表した。市場は静かだった。"),
    "zh-Hans": ("物价下降", "政府3日公布了新措施。市场对这个消息反应平静。"),
    "ar": ("تراجع الأسعار", "أعلنت الحكومة إجراءات جديدة يوم الاثنين. بقيت الأسواق هادئة."),
    "hi": ("महँगाई घटी", "सरकार ने सोमवार को नए कदम बताए। बाज़ार शांत रहा।"),
}


@pytest.fixture
def run(tmp_path, monkeypatch, migrated_sqlite):
    """`run("import", ...)` over a newsroom of its own; files are named below the test's folder."""
    instance = tmp_path / "instance"
    instance.mkdir()
    (instance / "workbench.sqlite").write_bytes(migrated_sqlite.read_bytes())
    monkeypatch.setenv("WORKBENCH_INSTANCE", str(instance))
    with create_app().app_context():
        newsroom = Newsroom(name="The Daily", slug="daily", languages=["ko", "en"])
        user = User(name="Ada", email="ada@example.org", fs_uniquifier="ada")
        db.session.add_all([newsroom, user])
        db.session.flush()
        db.session.add(Membership(user_id=user.id, newsroom_id=newsroom.id, duty=Duty.ADMINISTRATOR))
        db.session.commit()
    return lambda *arguments: CliRunner().invoke(main, ["import", "--newsroom", "daily", *map(str, arguments)])


def articles():
    with create_app().app_context():
        return [
            (each.id, each.language, each.title, each.latest_number)
            for each in db.session.query(Article).order_by(Article.id)
        ]


def written(folder, name, language, title, text, encoding="utf-8"):
    path = folder / name
    path.write_bytes(PAGE.format(language=language, title=title, text=text).encode(encoding))
    return path


@pytest.mark.parametrize("language", list(TEXTS))
def test_a_file_becomes_an_article_and_its_number_is_printed(run, tmp_path, language):
    title, text = TEXTS[language]
    asked = run(written(tmp_path, "a.html", language, title, text))
    assert (asked.exit_code, asked.stdout) == (0, "1\n"), asked.output
    assert articles() == [(1, language, title, 1)]


def test_a_corrected_file_becomes_the_next_version(run, tmp_path):
    title, text = TEXTS["ko"]
    run(written(tmp_path, "a.html", "ko", title, text))
    asked = run(written(tmp_path, "b.html", "ko", title, text.replace("3일", "4일")), "--article", 1)
    assert (asked.exit_code, asked.stdout) == (0, "1\n"), asked.output
    assert articles() == [(1, "ko", title, 2)]


def test_the_same_text_again_is_said(run, tmp_path):
    path = written(tmp_path, "a.html", "ko", *TEXTS["ko"])
    run(path)
    asked = run(path)
    assert (asked.exit_code, asked.stdout) == (0, "2\n")
    assert "article 1 has the same text" in asked.stderr


def test_the_language_can_be_told(run, tmp_path):
    asked = run(written(tmp_path, "a.html", "", "Colour", "The government said that it would act."), "--lang", "en-GB")
    assert asked.exit_code == 0, asked.output
    assert articles()[0][1] == "en-GB"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.html", b"", "empty"),
        ("a.pdf", b"%PDF-1.7", "kind of file"),
        ("a.html", b"<script>alert(1)</script>", "text"),
    ],
)
def test_what_cannot_be_read_ends_with_1_and_the_fault(run, tmp_path, name, data, words):
    (tmp_path / name).write_bytes(data)
    asked = run(tmp_path / name)
    assert asked.exit_code == 1
    assert words in asked.output
    assert articles() == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("missing.html",), "No such file"),
        (("http://127.0.0.1:1/",), "not on the public internet"),
        (("--as", "nobody@example.org", "{file}"), "nobody signs in as"),
        (("--newsroom", "weekly", "{file}"), "no newsroom weekly"),
        (("--article", "99", "{file}"), "nothing here"),
        (("--lang", "klingonese", "{file}"), "klingonese"),
        (("--format", "odt", "{file}"), "odt"),
    ],
)
def test_what_is_not_there_ends_with_1_and_the_fault(run, tmp_path, arguments, words):
    path = written(tmp_path, "a.html", "ko", *TEXTS["ko"])
    asked = run(*(str(each).replace("{file}", str(path)) for each in arguments))
    assert asked.exit_code == 1
    assert words in asked.output
    assert articles() == []


def test_korean_bytes_of_an_old_encoding_are_read(run, tmp_path):
    page = PAGE.replace('charset="utf-8"', 'charset="euc-kr"').format(
        language="ko", title=TEXTS["ko"][0], text=TEXTS["ko"][1]
    )
    (tmp_path / "old.html").write_bytes(page.encode("euc-kr"))
    assert run(tmp_path / "old.html").exit_code == 0
    assert articles()[0][2] == "물가 하락"
