"""Word documents: every paragraph wherever it stands, and only its words changed."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import docx
import pytest

from workbench.formats import UnreadableDocument
from workbench.formats.archive import open_archive
from workbench.formats.document import BlockType, Role, TranslatedBlock, TranslatedDocument, TranslatedUnit
from workbench.formats.docx import read, write, write_back
from workbench.formats.trouble import Trouble


@pytest.fixture
def word():
    """A Word file with a title, formatted runs, a list and a table."""
    made = docx.Document()
    made.add_paragraph("물가 두 달째 하락", style="Title")
    paragraph = made.add_paragraph("정부는 ")
    paragraph.add_run("3일").bold = True
    paragraph.add_run(" 새 대책을 ")
    paragraph.add_run("내놓았다.")
    made.add_paragraph("하나", style="List Bullet")
    table = made.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "쌀", "3만 원"
    return saved(made)


def saved(made):
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def edition(document, translate, language="en", *, draft=False):
    blocks = []
    for block in document.blocks:
        unit = TranslatedUnit("1", 0, len(block.content.text), block.content, translate(block.content))
        blocks.append(TranslatedBlock(block, (unit,)))
    return TranslatedDocument(
        document, language, "ko", tuple(blocks), document.metadata, draft=draft, draft_label="초안"
    )


def members(data):
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def test_paragraphs_lists_and_cells_are_read(word):
    document = read(word)
    assert [(block.type, block.content.plain) for block in document.blocks] == [
        (BlockType.HEADING, "물가 두 달째 하락"),
        (BlockType.PARAGRAPH, "정부는 3일 새 대책을 내놓았다."),
        (BlockType.LIST_ITEM, "하나"),
        (BlockType.TABLE_CELL, "쌀"),
        (BlockType.TABLE_CELL, "3만 원"),
    ]
    assert document.blocks[0].role is Role.HEADLINE
    assert (document.metadata.title, document.metadata.language) == ("물가 두 달째 하락", "ko")


def test_runs_that_look_alike_are_one_and_bold_is_a_pair_of_codes(word):
    codes = read(word).blocks[1].content.codes
    assert [(code.kind.value, code.subtype) for code in codes] == [("sc", "xlf:b"), ("ec", "xlf:b")]


def test_without_a_translation_the_file_comes_back_as_it_was(word):
    assert write_back(edition(read(word), lambda _content: None)) == word


def test_a_translation_changes_its_part_and_no_other_member(word):
    document = read(word)
    target = document.blocks[1].content
    opening, closing = (code.char for code in target.codes)
    words = {target.text: f"Am {opening}3.{closing} kam ein Plan.", "하나": "Eins"}
    out = write_back(
        edition(document, lambda content: content.with_text(words[content.text]) if content.text in words else None)
    )
    before, after = members(word), members(out)
    assert [name for name in before if before[name] != after[name]] == ["word/document.xml"]
    opened = docx.Document(io.BytesIO(out))
    assert [(run.text, bool(run.bold)) for run in opened.paragraphs[1].runs] == [
        ("Am ", False),
        ("3.", True),
        (" kam ein Plan.", False),
    ]
    assert opened.paragraphs[2].style.name == "List Bullet"


def test_an_arabic_edition_runs_from_right_to_left(word):
    out = write_back(edition(read(word), lambda content: content.with_text("نص"), "ar"))
    body = members(out)["word/document.xml"].decode()
    assert body.count("<w:bidi/>") == 5
    assert '<w:rtl/><w:lang w:val="ar" w:bidi="ar"/>' in body


def test_a_new_file_marks_a_draft_on_every_page(word):
    opened = docx.Document(io.BytesIO(write(edition(read(word), lambda content: content, draft=True))))
    assert opened.sections[0].header.paragraphs[0].text == "초안"
    assert [paragraph.text for paragraph in opened.paragraphs][:2] == [
        "물가 두 달째 하락",
        "정부는 3일 새 대책을 내놓았다.",
    ]


def archive_of(**files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in files.items():
            file.writestr(name.replace("__", "/"), data)
    return out.getvalue()


def test_a_bomb_is_not_unpacked():
    with pytest.raises(UnreadableDocument) as refused:
        read(archive_of(**{"word__document.xml": b"0" * 50_000_000}))
    assert refused.value.trouble is Trouble.BOMB


def test_a_name_that_leads_out_is_refused():
    with pytest.raises(UnreadableDocument) as refused:
        open_archive(archive_of(**{"..__evil": b"x"}))
    assert refused.value.trouble is Trouble.UNSAFE


def test_entities_are_refused():
    evil = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    with pytest.raises(UnreadableDocument) as refused:
        read(archive_of(**{"word__document.xml": evil}))
    assert refused.value.trouble is Trouble.UNSAFE


@pytest.mark.parametrize("data", [b"PK\x03\x04 broken", b"no archive at all", archive_of(a=b"b")])
def test_what_is_no_word_file_is_refused(data):
    with pytest.raises(UnreadableDocument):
        read(data)


def test_tabs_and_spaces_around_and_between_sentences_stay():
    made = docx.Document()
    made.add_paragraph("\t첫째 문장이다.\t둘째 문장이다. ")
    document = read(saved(made))
    (block,) = document.blocks
    text = block.content.text
    cut = text.index("둘째")
    units = tuple(
        TranslatedUnit(
            str(start), start, end, block.content.slice(start, end), block.content.slice(start, end).with_text(said)
        )
        for start, end, said in ((0, cut, "一番目の文。"), (cut, len(text), "二番目の文。"))
    )
    target = TranslatedBlock(block, units).target("ja")
    assert target.text == "\t一番目の文。\t二番目の文。 "


def dated(created, modified):
    made = docx.Document()
    made.add_paragraph("물가가 두 달째 내렸다.")
    told = made.core_properties
    told.created, told.modified = created, modified
    return read(saved(made)).metadata.published


@pytest.mark.parametrize(
    ("created", "modified", "published"),
    [
        (datetime(2026, 11, 3, 9), datetime(2026, 11, 3, 18), "2026-11-03"),
        (datetime(2026, 11, 3, 9), datetime(2026, 11, 9, 9), "2026-11-03"),
        (datetime(2026, 1, 3, 9), datetime(2026, 11, 3, 9), ""),
        (datetime(2026, 11, 3, 9), datetime(2026, 11, 1, 9), ""),
        (datetime(2013, 12, 23, 23), datetime(2013, 12, 23, 23), ""),
    ],
)
def test_the_date_is_told_only_where_it_can_be_the_articles(created, modified, published):
    assert dated(created, modified) == published


def test_a_templates_date_is_nobodys(word):
    assert read(word).metadata.published == ""


def test_a_new_file_does_not_say_when_its_template_was_made(word):
    told = members(write(edition(read(word), lambda content: content)))["docProps/core.xml"]
    assert b"2013" not in told
    assert b"created" not in told
