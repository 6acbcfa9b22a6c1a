"""Getting an edition out: what was read with a document is there again when the stored edition is written."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import docx
import pytest

from workbench.formats import format_named, writers
from workbench.formats.bilingual_words import ENGLISH
from workbench.formats.markdown import read
from workbench.models import EditionState
from workbench.services.articles import create
from workbench.services.editions import open_edition
from workbench.services.exporting import choices, export, translated_document
from workbench.services.units import confirm

SOURCE = """# 등불 축제

시청은 등불을 건다고 했다.[^1]

| 곳 | 등불 |
|---|--:|
| 강변 | 이천 |

[^1]: 시청의 자료.
"""
WORDS = {
    "등불 축제": "Festival of lanterns",
    "시청은 등불을 건다고 했다.⟦1⟧": "City hall hangs lanterns.⟦1⟧",
    "곳": "Place",
    "등불": "Lanterns",
    "강변": "Riverside",
    "이천": "2,000",
    "시청의 자료.": "Figures of city hall.",
}


@pytest.fixture
def edition(session, house):
    """An English edition of a Markdown article with a table and a footnote, every unit confirmed."""
    actor = house.actor("translator")
    article = create(session, actor, house.newsroom, read(SOURCE.encode()), "lanterns.md")
    made = open_edition(session, actor, article, "en")
    session.commit()
    for unit, words in zip(house.units(made), WORDS.values(), strict=True):
        confirm(session, actor, unit, unit.row_version, words)
    session.commit()
    session.expire_all()
    return made


def exported(session, house, edition, name):
    return export(session, house.actor("reader"), edition, name, allow_draft=True).data.decode()


def test_an_approved_edition_goes_into_the_file_it_came_from(session, house, edition):
    edition.state = EditionState.APPROVED
    assert exported(session, house, edition, "markdown") == (
        "# Festival of lanterns\n\nCity hall hangs lanterns.[^1]\n\n| Place | Lanterns |\n|---|--:|\n| Riverside | 2,000 |\n\n"
        "[^1]: Figures of city hall.\n"
    )


def test_tables_and_footnotes_are_there_in_other_formats(session, house, edition):
    page = exported(session, house, edition, "html")
    assert '<tr><th scope="col">Place</th><th scope="col">Lanterns</th></tr>' in page
    assert "<tr><td>Riverside</td><td>2,000</td></tr>" in page
    assert "<p>[1] Figures of city hall.</p>" in page
    assert "\n\nPlace\tLanterns\nRiverside\t2,000\n\n[1] Figures" in exported(session, house, edition, "plain-text")


def test_a_draft_in_markdown_keeps_the_files_own_table(session, house, edition):
    draft = exported(session, house, edition, "markdown")
    assert draft.startswith("> **DRAFT**")
    assert "| Place | Lanterns |\n|---|--:|\n| Riverside | 2,000 |\n\n[^1]: Figures of city hall.\n" in draft


def word_file():
    made = docx.Document()
    made.add_heading("등불 축제", 0)
    made.add_paragraph("시청은 등불을 건다고 했다.")
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


UPLOADED = {
    "html": "<!doctype html><html lang='ko'><title>등불</title><body><h1>등불 축제</h1><p>시청은 등불을 건다고 했다.</p></body></html>".encode(),
    "markdown": "---\ntitle: 등불\n---\n\n# 등불 축제\n\n시청은 등불을 건다고 했다.\n".encode(),
    "plain-text": "등불 축제\n\n시청은 등불을 건다고 했다.\n".encode("cp949"),
    "docx": word_file(),
}


@pytest.fixture(params=UPLOADED)
def untouched(request, session, house):
    """An Arabic edition of an uploaded file in which nobody wrote anything yet."""
    actor = house.actor("translator")
    document = format_named(request.param).read(UPLOADED[request.param])
    article = create(session, actor, house.newsroom, document, "lanterns")
    made = open_edition(session, actor, article, "ar")
    session.commit()
    return made


def words_of_file(data):
    """Everything that a person sees in the file, header and all."""
    if not data.startswith(b"PK"):
        return data.decode("utf-8-sig")
    opened = docx.Document(io.BytesIO(data))
    return "\n".join(each.text for each in [*opened.sections[0].header.paragraphs, *opened.paragraphs])


@pytest.mark.parametrize("label", ["DRAFT", "مسودة", "초안"])
def test_a_draft_says_so_before_a_word_of_it_is_translated(session, house, untouched, label):
    name = untouched.version.format
    made = export(session, house.actor("reader"), untouched, name, allow_draft=True, draft_label=label)
    text = words_of_file(made.data)
    assert label in text
    assert text.index(label) < text.index("시청은 등불을 건다고 했다.")
    assert ".DRAFT." in made.file_name


def test_the_source_itself_is_written_back_byte_for_byte(session, untouched):
    document = replace(translated_document(session, untouched), draft=False)
    assert format_named(untouched.version.format).write_back(document) == UPLOADED[untouched.version.format]


@pytest.mark.parametrize("name", sorted(writers()))
def test_every_format_tells_a_draft_from_what_was_approved(session, house, name):
    edition = house.edition("ja")
    session.commit()
    reader = house.actor("reader")
    label = {"draft_label": "下書き", "words": replace(ENGLISH, draft="下書き")}
    draft = export(session, reader, edition, name, allow_draft=True, **label).data
    edition.state = EditionState.APPROVED
    approved = export(session, reader, edition, name, allow_draft=False, **label).data
    inside = [everything(each) for each in (draft, approved)]
    assert ["下書き" in each for each in inside] == [True, False]


def everything(data):
    if not data.startswith(b"PK"):
        return data.decode()
    with zipfile.ZipFile(io.BytesIO(data)) as members:
        return "".join(members.read(each).decode() for each in members.namelist() if each.endswith(".xml"))


def test_an_uploaded_page_tells_where_its_source_and_its_sisters_stand(session, house):
    actor = house.actor("editor")
    article = create(session, actor, house.newsroom, format_named("html").read(UPLOADED["html"]), "lanterns.html")
    article.source_url = "https://news.example/ko/lanterns"
    editions = {language: open_edition(session, actor, article, language) for language in ("ar", "ja")}
    editions["ja"].state, editions["ja"].url = EditionState.PUBLISHED, "https://news.example/ja/lanterns"
    session.commit()
    for unit in house.units(editions["ar"]):
        confirm(session, actor, unit, unit.row_version, "مهرجان الفوانيس")
    session.commit()
    session.expire_all()
    page = exported(session, house, editions["ar"], "html")
    assert '<html lang="ar" dir="rtl">' in page
    assert '<link rel="alternate" hreflang="ko" href="https://news.example/ko/lanterns">' in page
    assert '<link rel="alternate" hreflang="ja" href="https://news.example/ja/lanterns">' in page
    assert '"translationOfWork": {"@type": "NewsArticle", "inLanguage": "ko"' in page
    assert '"url": "https://news.example/ko/lanterns"' in page


@pytest.mark.parametrize(
    ("element", "told"),
    [
        ('<script src="/a.js"></script>', True),
        ('<p onclick="alert(1)">버튼</p>', True),
        ('<script type="application/ld+json">{}</script>', False),
        ("<p>onload = 1</p>", False),
    ],
)
def test_the_choice_says_that_scripts_of_the_imported_file_stay(session, house, element, told):
    actor = house.actor("translator")
    source = f"<html lang=ko><body>{element}<h1>등불 축제</h1><p>시청은 등불을 건다고 했다.</p></body></html>"
    article = create(session, actor, house.newsroom, format_named("html").read(source.encode()), "lanterns.html")
    edition = open_edition(session, actor, article, "de")
    session.commit()
    assert {each.name for each in choices(edition) if each.has_scripts} == ({"html"} if told else set())
