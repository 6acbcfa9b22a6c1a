"""Side-by-side files speak the language of the person who takes them, and each text stays in its own."""

from __future__ import annotations

import io

import docx
import pytest
from lxml import html

from workbench.config import INTERFACE_LANGUAGES
from workbench.formats.bilingual_words import ENGLISH
from workbench.formats.document import BlockType, Role
from workbench.models import UnitState
from workbench.web.words import word

HEADS = {
    "ko": ["부분", "원문: 한국어(ko)", "언어판: العربية(아랍어, ar)", "상태"],
    "ar": ["الجزء", "المصدر: 한국어 (الكورية، ko)", "النسخة: العربية (ar)", "الحالة"],
    "ja": ["部分", "原文：한국어（韓国語、ko）", "言語版：العربية（アラビア語、ar）", "状態"],
    "zh_Hans": ["部分", "原文：한국어（韩语，ko）", "语言版：العربية（阿拉伯语，ar）", "状态"],
    "de": ["Teil", "Quelle: 한국어 (Koreanisch, ko)", "Ausgabe: العربية (Arabisch, ar)", "Stand"],
    "en": ["Part", "Source: 한국어 (Korean, ko)", "Edition: العربية (Arabic, ar)", "State"],
}
FIRST_ROW = {
    "ko": ["제목", "물가 두 달째 하락", "تراجع الأسعار", "미번역"],
    "ar": ["العنوان الرئيسي", "물가 두 달째 하락", "تراجع الأسعار", "مفتوحة"],
}


@pytest.fixture
def taken(house, session, sign_in):
    """`taken(locale, name)` is the file that a person with that interface language gets of an Arabic draft."""
    edition = house.edition("ar")
    house.units(edition)[0].target = "تراجع الأسعار"
    session.commit()

    def take(locale, name):
        house.user("reader").locale = locale
        session.commit()
        return sign_in(house.user("reader")).get(f"/editions/{edition.id}/export/{name}?draft=1").data

    return take


@pytest.mark.parametrize("locale", INTERFACE_LANGUAGES)
def test_the_page_s_heads_are_in_the_person_s_language(taken, locale):
    page = html.document_fromstring(taken(locale, "bilingual-html").decode())
    assert page.get("lang") == locale.replace("_", "-")
    assert page.get("dir") == ("rtl" if locale == "ar" else "ltr")
    assert [each.text_content() for each in page.xpath("//thead/tr[@class='columns']/th")] == HEADS[locale]


@pytest.mark.parametrize("locale", FIRST_ROW)
def test_roles_and_states_are_words_of_the_person_s_language(taken, locale):
    row = html.document_fromstring(taken(locale, "bilingual-html").decode()).find(".//tbody/tr")
    assert [each.text_content() for each in row] == FIRST_ROW[locale]
    assert [(each.get("lang"), each.get("dir")) for each in row[1:3]] == [("ko", "ltr"), ("ar", "rtl")]


@pytest.mark.parametrize(("locale", "draft"), [("ko", "초안"), ("ar", "مسودة")])
def test_the_word_file_says_the_same(taken, locale, draft):
    word = docx.Document(io.BytesIO(taken(locale, "bilingual-docx")))
    heads, first = ([cell.text for cell in row.cells] for row in word.tables[0].rows[:2])
    assert (heads, first) == (HEADS[locale], FIRST_ROW[locale])
    assert word.sections[0].header.paragraphs[0].text == draft


@pytest.mark.parametrize("locale", ["ko", "ja", "zh_Hans", "ar"])
def test_no_english_word_is_left_in_the_frame(app, locale):
    from flask_babel import force_locale, gettext

    with app.test_request_context(), force_locale(locale):
        told = ENGLISH.translated(locale, gettext)
    words = [told.part, told.state, told.table_cell, told.footnote, told.not_translated, told.draft, told.untitled]
    words += [*told.roles.values(), *told.types.values(), *told.states.values()]
    same = [ENGLISH.part, ENGLISH.state, *ENGLISH.roles.values(), *ENGLISH.types.values(), *ENGLISH.states.values()]
    assert not set(words) & set(same)


def test_the_choice_of_formats_speaks_the_person_s_language(house, session, sign_in):
    edition = house.edition("en")
    house.user("reader").locale = "ko"
    session.commit()
    page = sign_in(house.user("reader")).get(f"/editions/{edition.id}/export").text
    assert "나란히 보기(HTML)" in page
    assert "Side by side" not in page


def test_the_files_use_the_words_of_the_pages(app):
    with app.test_request_context():
        for kind, words in ((Role, ENGLISH.roles), (BlockType, ENGLISH.types), (UnitState, ENGLISH.states)):
            assert words == {value: word(value) for value in kind if value is not Role.BODY}
