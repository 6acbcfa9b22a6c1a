"""Side by side as a page: readable on screen and on paper, whatever the languages and whatever the text says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html

from tests.formats.editions import BOLD_OFF, BOLD_ON, HOSTILE, PAIRS, SOURCES, block, edition, in_language
from workbench.formats.bilingual_html import FORMAT, write
from workbench.formats.bilingual_words import ENGLISH
from workbench.formats.document import BlockType, Role


def page(document: object) -> html.HtmlElement:
    return html.document_fromstring(write(document).decode())


def cells(document: object) -> list[list[str]]:
    return [[cell.text_content() for cell in row.iterfind("td")] for row in page(document).iterfind(".//tbody/tr")]


@pytest.mark.parametrize("language", PAIRS)
def test_source_and_target_stand_in_one_row_with_their_languages(language):
    row = page(in_language(language)).find(".//tbody/tr")
    source, target, state = row.iterfind("td")
    assert (source.text_content(), target.text_content()) == PAIRS[language]
    assert (source.get("lang"), target.get("lang")) == (SOURCES[language], language)
    assert target.get("dir") == ("rtl" if language == "ar" else "ltr")
    assert state.text_content() == "Translated"


def test_a_block_s_label_stands_beside_all_its_rows():
    told = edition(
        block("h", ["예산안"], ["予算案"], role=Role.HEADLINE, kind=BlockType.HEADING),
        block("q", ["하나.", "둘."], ["一つ。", None], kind=BlockType.QUOTE),
    )
    labels = page(told).xpath("//tbody/tr/th")
    assert [(each.text, each.get("rowspan")) for each in labels] == [("Headline", "1"), ("Quotation", "2")]
    assert cells(told)[2] == ["둘.", "", "Open"]


def test_a_headline_is_found_as_one():
    told = edition(block("h", ["예산안"], ["予算案"], role=Role.HEADLINE))
    assert page(told).find(".//tbody").get("class") == "headline"


def test_the_heads_name_the_languages():
    heads = [each.text_content() for each in page(in_language("ja")).iterfind(".//thead//th")]
    assert heads == ["Part", "Source: 한국어 (Korean, ko)", "Edition: 日本語 (Japanese, ja)", "State"]


def test_inline_markup_is_kept():
    told = page(edition(block("p1", ["가"], [f"{BOLD_ON}政府{BOLD_OFF}は"])))
    assert told.findtext(".//td/strong") == "政府"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(text):
    told = page(
        edition(block("p1", [text], [text]), draft=True, title=text, words=replace(ENGLISH, draft=text), language='a"b')
    )
    assert not told.xpath("//script | //img | //@onerror")
    shown = "".join(char for char in text if char == "\t" or (char >= " " and char not in "\ud800\ufffe\uffff"))
    assert told.xpath("//tbody//td")[1].text_content() == shown


def test_the_page_loads_nothing():
    assert page(in_language("de")).xpath("//meta[@http-equiv]/@content") == [
        "default-src 'none'; style-src 'unsafe-inline'"
    ]
    assert b"url(" not in write(in_language("de"))


def test_a_draft_says_so_in_the_head_that_is_repeated_on_every_page():
    drafted, approved = (page(in_language("ar", draft)) for draft in (True, False))
    assert drafted.findtext(".//thead/tr/th") == "DRAFT"
    assert drafted.findtext(".//title").startswith("DRAFT: ")
    assert "DRAFT" not in approved.text_content()
    assert "thead { break-inside: avoid; display: table-header-group; }" in drafted.findtext(".//style")


def test_it_is_offered_for_export_only():
    assert (FORMAT.name, FORMAT.label, FORMAT.read) == ("bilingual-html", "Side by side (HTML)", None)
