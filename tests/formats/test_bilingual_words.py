"""The words around the texts: complete for whatever a document can hold, in any language, in that language's direction."""

from __future__ import annotations

import io
from dataclasses import fields

import docx
import pytest
from docx.oxml.ns import qn
from lxml import html

from tests.formats.editions import PAIRS, block, edition, in_language
from workbench.formats import bilingual_docx, bilingual_html
from workbench.formats.bilingual_words import ENGLISH
from workbench.formats.document import BlockType, Role

ARABIC = {
    "Part": "الجزء",
    "Source: %(language)s": "المصدر: %(language)s",
    "Edition: %(language)s": "النسخة: %(language)s",
    "%(own)s (%(name)s, %(tag)s)": "%(own)s (%(name)s، %(tag)s)",
    "State": "الحالة",
    "Headline": "العنوان",
    "Translated": "مترجَمة",
    "DRAFT": "مسودة",
}
IN_ARABIC = ENGLISH.translated("ar", lambda message: ARABIC.get(message, message))


def arabic_frame(draft: bool = False):
    """A Japanese edition of a Korean headline, framed for somebody who reads Arabic."""
    told = block("h", ["예산안"], ["予算案"], role=Role.HEADLINE, kind=BlockType.HEADING)
    return edition(told, draft=draft, words=IN_ARABIC)


def test_every_kind_of_block_and_every_state_has_a_word():
    assert set(ENGLISH.types) == set(BlockType)
    assert set(ENGLISH.roles) == set(Role) - {Role.BODY}
    assert set(ENGLISH.states) == {"initial", "translated", "reviewed", "final"}


def test_no_word_stays_behind_when_it_is_translated():
    told = ENGLISH.translated("ko", lambda message: f"ko {message}")
    for field in fields(told):
        words = getattr(told, field.name)
        for word in [words] if isinstance(words, str) else words.values():
            assert word.startswith("ko"), field.name


@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("ko", "Source: 한국어 (Korean, ko)"),
        ("en", "Source: English (en)"),
        ("zh-Hant-TW", "Source: 中文 (繁體, 台灣) (Chinese (Traditional, Taiwan), zh-Hant-TW)"),
        ("xx-nowhere", "Source: xx-nowhere (xx-nowhere)"),
    ],
)
def test_a_head_names_the_language_in_itself_and_in_the_frames(language, head):
    _part, source, _edition, _state = ENGLISH.columns(language, "ja")
    assert "".join(piece.text for piece in source) == head


def test_the_language_s_own_name_is_said_in_it():
    _part, source, target, _state = IN_ARABIC.columns("ko", "ja")
    assert [(piece.text, piece.language) for piece in source] == [
        ("المصدر: ", "ar"),
        ("한국어", "ko"),
        (" (الكورية، ko)", "ar"),
    ]
    assert target[1].text == "日本語"


def test_a_page_in_an_arabic_frame_runs_from_right_to_left_and_each_text_as_its_language_does():
    page = html.document_fromstring(bilingual_html.write(arabic_frame(draft=True)).decode())
    assert (page.get("lang"), page.get("dir")) == ("ar", "rtl")
    assert [cell.text_content() for cell in page.iterfind(".//thead//th")] == [
        "مسودة",
        "الجزء",
        "المصدر: 한국어 (الكورية، ko)",
        "النسخة: 日本語 (اليابانية، ja)",
        "الحالة",
    ]
    source, target, state = page.iterfind(".//tbody//td")
    assert [(each.get("lang"), each.get("dir")) for each in (source, target)] == [("ko", "ltr"), ("ja", "ltr")]
    assert (page.findtext(".//tbody//th"), state.text) == ("العنوان", "مترجَمة")


def test_an_arabic_edition_in_an_english_frame_keeps_its_direction():
    page = html.document_fromstring(bilingual_html.write(in_language("ar")).decode())
    assert (page.get("lang"), page.get("dir")) == ("en", "ltr")
    assert [(each.get("dir"), each.text) for each in page.findall(".//tbody//td")[:2]] == [
        ("ltr", PAIRS["ar"][0]),
        ("rtl", PAIRS["ar"][1]),
    ]


def opened(told):
    return docx.Document(io.BytesIO(bilingual_docx.write(told)))


def test_a_word_file_in_an_arabic_frame_begins_at_the_right():
    word = opened(arabic_frame(draft=True))
    (table,) = word.tables
    assert table._tbl.tblPr.find(qn("w:bidiVisual")) is not None
    assert word.sections[0]._sectPr.find(qn("w:bidi")) is not None
    header = word.sections[0].header.paragraphs[0]
    assert (header.text, header.runs[0].font.rtl, header._p.pPr.find(qn("w:bidi")) is not None) == ("مسودة", True, True)
    assert [cell.text for cell in table.rows[0].cells] == [
        "الجزء",
        "المصدر: 한국어 (الكورية، ko)",
        "النسخة: 日本語 (اليابانية، ja)",
        "الحالة",
    ]


def test_each_cell_of_a_word_file_runs_as_its_language_does():
    cells = opened(arabic_frame()).tables[0].rows[1].cells
    assert [bool(cell._tc.xpath("w:p/w:pPr/w:bidi")) for cell in cells] == [True, False, False, True]
    assert [cell._tc.xpath("w:p/w:r/w:rPr/w:lang/@w:val") for cell in cells] == [["ar"], ["ko"], ["ja"], ["ar"]]


def test_an_english_frame_begins_at_the_left():
    word = opened(in_language("ar"))
    assert word.tables[0]._tbl.tblPr.find(qn("w:bidiVisual")) is None
    assert word.sections[0]._sectPr.find(qn("w:bidi")) is None
