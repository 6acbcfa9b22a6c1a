"""Side by side as a Word file."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn
from docx.table import _Cell

from tests.formats.editions import BOLD_OFF, BOLD_ON, BREAK, HOSTILE, PAIRS, block, edition, in_language
from workbench.formats.bilingual_docx import FORMAT, write
from workbench.formats.bilingual_words import ENGLISH
from workbench.formats.document import BlockType, Role, TranslatedDocument


def opened(told: TranslatedDocument) -> docx.document.Document:
    return docx.Document(io.BytesIO(write(told)))


def rows(told: TranslatedDocument) -> list[tuple[_Cell, ...]]:
    return [row.cells for row in opened(told).tables[0].rows][1:]


@pytest.mark.parametrize("language", PAIRS)
def test_source_and_target_stand_in_one_row(language):
    ((label, source, target, state),) = rows(in_language(language))
    assert (label.text, source.text, target.text, state.text) == ("Paragraph", *PAIRS[language], "Translated")


@pytest.mark.parametrize(
    ("language", "place", "font"),
    [
        ("ja", "eastAsia", "Yu Gothic"),
        ("zh-Hans", "eastAsia", "Microsoft YaHei"),
        ("ko", "eastAsia", "Malgun Gothic"),
        ("ar", "cs", "Arial"),
        ("hi", "cs", "Nirmala UI"),
    ],
)
def test_each_script_has_a_font(language, place, font):
    properties = rows(in_language(language))[0][2].paragraphs[0].runs[0]._r.rPr
    assert properties.find(qn("w:rFonts")).get(qn(f"w:{place}")) == font
    assert properties.find(qn("w:lang")).get(qn("w:val")) == language


def test_traditional_chinese_has_its_own_font():
    told = edition(block("p1", ["가"], ["政府昨天公布了預算案。"]), language="zh-Hant-TW")
    fonts = rows(told)[0][2].paragraphs[0].runs[0]._r.rPr.find(qn("w:rFonts"))
    assert fonts.get(qn("w:eastAsia")) == "Microsoft JhengHei"


def test_arabic_runs_from_right_to_left_and_its_source_does_not():
    _label, source, target, _state = rows(in_language("ar"))[0]
    paragraph = target.paragraphs[0]
    assert paragraph._p.pPr.find(qn("w:bidi")) is not None
    assert paragraph.runs[0].font.rtl is True
    assert source.paragraphs[0].runs[0].font.rtl is None


def test_bold_arabic_is_bold_in_its_own_script():
    told = edition(block("p1", ["One."], [f"{BOLD_ON}واحد{BOLD_OFF} اثنان"]), language="ar", source_language="en")
    runs = rows(told)[0][2].paragraphs[0].runs
    assert [(run.text, run.font.bold, run.font.cs_bold) for run in runs] == [
        ("واحد", True, True),
        (" اثنان", None, None),
    ]


def test_a_line_break_is_one():
    assert rows(edition(block("p1", ["가"], [f"一{BREAK}二"])))[0][2].text == "一\n二"


def test_the_label_stands_once_for_all_rows_of_a_block():
    told = opened(edition(block("p1", ["하나.", "둘.", "셋."], ["一つ。", None, "三つ。"])))
    merges = [row._tr.tc_lst[0].tcPr.find(qn("w:vMerge")) for row in told.tables[0].rows][1:]
    assert [each.get(qn("w:val")) for each in merges] == ["restart", None, None]
    assert told.tables[0].rows[2].cells[2].text == ""


def test_a_headline_is_bold():
    told = edition(block("h", ["예산안"], ["予算案"], role=Role.HEADLINE, kind=BlockType.HEADING))
    label, source, _target, _state = rows(told)[0]
    assert (label.text, source.paragraphs[0].runs[0].bold) == ("Headline", True)


def test_the_table_s_head_is_repeated_on_every_page():
    properties = opened(in_language("de")).tables[0].rows[0]._tr.trPr
    assert properties.find(qn("w:tblHeader")) is not None


def test_the_head_is_as_wide_as_the_rows_below_it():
    head, row = opened(in_language("de")).tables[0].rows
    assert [cell.width for cell in head.cells] == [cell.width for cell in row.cells]


def test_a_draft_says_so_in_the_header_of_every_page():
    drafted, approved = (opened(in_language("ko", draft)) for draft in (True, False))
    assert drafted.sections[0].header.paragraphs[0].text == "DRAFT"
    assert not drafted.sections[0].different_first_page_header_footer
    assert approved.sections[0].header.paragraphs[0].text == ""


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(text):
    told = edition(block("p1", [text], [text]), title=text * 20, draft=True, words=replace(ENGLISH, draft=text))
    shown = "".join(char for char in text if char >= " " and char not in "\ud800\ufffe\uffff")
    assert rows(told)[0][2].text == shown


def test_nothing_in_the_file_points_outside():
    with zipfile.ZipFile(io.BytesIO(write(in_language("de")))) as packed:
        relations = [packed.read(name) for name in packed.namelist() if name.endswith(".rels")]
    assert not any(b'TargetMode="External"' in each for each in relations)


def test_the_properties_tell_the_language_and_who_translated():
    told = opened(in_language("hi")).core_properties
    assert (told.language, told.author) == ("hi", "Aoi Tanaka")


def test_it_is_offered_for_export_only():
    assert (FORMAT.name, FORMAT.label, FORMAT.read) == ("bilingual-docx", "Side by side (Word)", None)
