"""The report on five editions: what it tells is there in every form, and nothing of the editions becomes markup."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from tests.consistency.articles import ARTICLE, edition
from tests.consistency.encoders import Knowing
from workbench.consistency import edition_text, together
from workbench.consistency.report import Report, as_html, as_json, as_text

ARABIC = edition_text(
    "ar",
    "280 مليون دولار لجسر جديد",
    "قال رئيس البلدية كيم هانول يوم الثالث إن بناء الجسر الجديد سيكلف 28 مليون دولار.",
    "“لم يعد على المواطنين الانتظار أكثر”، قال رئيس البلدية كيم.",
    "يبلغ طول الجسر 12 كيلومترا وسيفتتح في مايو 2028.",
    "أقر مجلس المدينة الميزانية بأغلبية 31 صوتا مقابل 12.",
)
NAMES = ("ko.html", "en.html", "ja.html", "zh.html", "ar.html")


@pytest.fixture(scope="module")
def report():
    editions = [edition("ko"), edition("en"), edition("ja"), edition_text("zh", *ARTICLE["zh"][:4]), ARABIC]
    knowing = Knowing([each.text for each in ARABIC.sentences])
    return Report(NAMES, together(editions, knowing))


@pytest.fixture(scope="module")
def page(report):
    return html.document_fromstring(as_html(report))


def test_a_wrong_sum_is_told_with_the_words_of_both_sides(report):
    first = report.findings[4][0]
    assert first.severity.word == "critical"
    assert ("2억 8천만 달러", True) in first.source.pieces
    assert ("28 مليون دولار", True) in first.target.pieces
    assert first.agreed == "4 of 4 other editions bear this out."


def test_what_is_left_out_is_told_with_the_words_of_the_source(report):
    assert [words.text for words in report.left_out(3)] == [ARTICLE["ko"][4]]
    assert list(report.added(3)) == []
    assert report.findings[3][0].source.text == ARTICLE["ko"][4]


def test_json_has_every_edition_with_its_figures_and_places(report):
    told = json.loads(as_json(report))
    assert [each["place"] for each in told["editions"]] == list(NAMES[1:])
    chinese, arabic = told["editions"][2:]
    assert chinese["score"]["dimensions"]["coverage"]["value"] < 100
    assert chinese["left_out"] == [{"sentences": [4], "text": ARTICLE["ko"][4]}]
    mark = arabic["findings"][0]["target"]["marked"][0]
    assert arabic["sentences"][mark["sentence"]][mark["start"] : mark["end"]] == "28 مليون دولار"
    assert len(told["scores"]) == 10
    assert told["signature"].startswith("consistency|version:")
    assert {cell["state"] for row in told["matrix"] for cell in row["cells"]} >= {"agrees", "differs", "missing"}


def test_text_shows_findings_and_the_matrix(report):
    told = as_text(report)
    assert "USD 28,000,000" in told
    assert "Left out in this edition." in told
    assert "encoder:use-multilingual-3/0" in told
    assert "…" not in told
    assert "\x1b" not in told


def test_colours_are_for_terminals(report):
    assert "\x1b[" in as_text(report, colours=True)


def test_the_page_stands_alone(page, report):
    assert page.cssselect("script, link, img, iframe, form") == []
    assert re.findall(r"(?:src|href)=\"(?!#)", as_html(report)) == []
    assert "url(" not in page.cssselect("style")[0].text


def test_every_passage_has_its_language_and_direction(page):
    passages = page.cssselect(".sides p")
    assert {(each.get("lang"), each.get("dir")) for each in passages} >= {("ko", "ltr"), ("ar", "rtl")}
    assert all(each.get("lang") and each.get("dir") for each in passages)


def test_values_in_a_sentence_keep_their_direction(page):
    assert any("28 مليون دولار" in each.text_content() for each in page.cssselect("bdi"))


def test_the_page_marks_the_odd_cell(page):
    (odd,) = page.cssselect("td.odd")
    assert "28 مليون دولار" in odd.text_content()


def test_two_editions_are_a_report_too():
    told = Report(("a", "b"), together([edition("ko"), edition("de", (3, "Mai", "März"))]))
    assert told.findings[1][0].agreed == ""
    assert "Any two editions" not in as_html(told)


HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(1)> %s {{ 7*7 }} [bold]'


def test_no_word_of_an_edition_becomes_markup():
    told = Report(
        (HOSTILE, HOSTILE),
        together([edition_text("en", HOSTILE, "5 cats."), edition_text("de", HOSTILE, "6 Katzen.", HOSTILE)]),
    )
    page = html.document_fromstring(as_html(told))
    assert page.cssselect("script, img") == []
    assert "{{ 7*7 }}" in page.text_content()
    assert "[bold]" in as_text(told, width=400)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.text(min_size=1, max_size=40), min_size=1, max_size=3), min_size=2, max_size=3))
def test_any_texts_make_a_report(told):
    report = Report([str(n) for n in range(len(told))], together([edition_text("en", *texts) for texts in told]))
    assert as_html(report).rstrip().endswith("</html>")
    assert json.loads(as_json(report))["source"]["sentences"] == list(told[0])
    assert as_text(report)
