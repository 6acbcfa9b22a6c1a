"""Footnotes in Markdown: a reference is one chip, the note's text is translated, and its marks come back."""

from __future__ import annotations

import pytest

from tests.formats.editions import whole
from workbench.formats import bilingual_html, html, plain_text
from workbench.formats.document import BlockType
from workbench.formats.markdown import read, write, write_back
from workbench.text.inline import CodeKind

SOURCE = """# 등불 축제

시청은 등불 이천 개를 건다고 했다.[^1] 강변은 밤 열 시까지 연다[^강변].

[^1]: 來源：市政府。
[^강변]: 첫 줄이 길어
    둘째 줄로 이어진다.

    둘째 문단도 **각주**다.

    - 항목 하나

마지막 문단이다.
"""


def test_a_reference_is_one_chip_and_the_note_is_text():
    document = read("註[^1]\n\n[^1]: 來源：市政府。\n".encode())
    reference, note = document.blocks
    (code,) = reference.content.codes
    assert (code.kind, code.data, code.display, code.equivalent) == (CodeKind.STANDALONE, "[^1]", "[^1]", "[1]")
    assert reference.content.text == f"註{code.char}"
    assert (note.content.text, note.type, note.translate) == ("來源：市政府。", BlockType.PARAGRAPH, True)
    assert note.attributes == {"footnote": "1"}


def test_a_note_of_several_paragraphs_is_as_many_blocks():
    told = [
        (block.content.plain, block.attributes.get("footnote"))
        for block in read(SOURCE.encode()).blocks
        if block.attributes.get("footnote") or block.content.plain.startswith("마지막")
    ]
    assert told == [
        ("來源：市政府。", "1"),
        ("첫 줄이 길어 둘째 줄로 이어진다.", "강변"),
        ("둘째 문단도 각주다.", "강변"),
        ("항목 하나", "강변"),
        ("마지막 문단이다.", None),
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_without_a_translation_the_file_comes_back_byte_for_byte(newline):
    data = SOURCE.replace("\n", newline).encode()
    assert write_back(whole(read(data), lambda _content: None)) == data


def test_a_translation_keeps_references_labels_and_indents():
    words = {
        "시청은 등불 이천 개를 건다고 했다.[1] 강변은 밤 열 시까지 연다[강변].": "市は灯籠を{0}二千個、川辺は夜十時まで{1}。",
        "來源：市政府。": "出典：市役所。",
        "첫 줄이 길어 둘째 줄로 이어진다.": "一行になる。",
        "둘째 문단도 각주다.": "二つ目の段落。",
        "항목 하나": "項目一",
    }

    def translate(content):
        said = words.get(content.plain)
        return said and content.with_text(said.format(*(code.char for code in content.codes)))

    assert write_back(whole(read(SOURCE.encode()), translate)).decode() == (
        "# 등불 축제\n\n市は灯籠を[^1]二千個、川辺は夜十時まで[^강변]。\n\n[^1]: 出典：市役所。\n[^강변]: 一行になる。\n\n"
        "    二つ目の段落。\n\n    - 項目一\n\n마지막 문단이다.\n"
    )


def test_a_line_break_in_a_note_stays_in_the_note():
    source = "말[^1].\n\n> [^1]: 첫째\\\n>     둘째\n"
    written = write_back(whole(read(source.encode()), lambda content: content)).decode()
    assert [block.attributes.get("footnote") for block in read(written.encode()).blocks] == [None, "1"]
    assert read(written.encode()).blocks[1].content.plain == "첫째\n둘째"


def test_a_reference_whose_note_is_missing_is_kept():
    document = read("제3장에서[^없음] 옮김.\n".encode())
    written = write_back(whole(document, lambda content: content.with_text(f"{content.codes[0].char} نص")))
    assert written.decode() == "[^없음] نص\n"


def test_markdown_laid_out_anew_reads_as_the_same_document():
    document = read(SOURCE.encode())
    again = read(write(whole(document, lambda content: content)))
    assert [(block.type, block.content.plain, block.attributes) for block in again.blocks] == [
        (block.type, block.content.plain, block.attributes) for block in document.blocks
    ]


def test_other_formats_show_the_mark_at_both_places():
    edition = whole(read(SOURCE.encode()), lambda content: content)
    page = html.write(edition).decode()
    assert "했다.<sup>[1]</sup> 강변은" in page
    assert "<p>[1] 來源：市政府。</p>" in page
    assert "<p>둘째 문단도 <strong>각주</strong>다.</p>" in page
    assert "\n\n[1] 來源：市政府。\n\n[강변] 첫 줄이 길어" in plain_text.write(edition).decode()
    assert ">Footnote 강변</th>" in bilingual_html.write(edition).decode()


def test_what_only_looks_like_a_line_end_to_python_is_none():
    source = "첫째\u2028줄[^1]\n\n끝 문단.\n\n[^1]: 각주.\n"
    written = write_back(
        whole(read(source.encode()), lambda content: content.with_text("終") if content.plain == "끝 문단." else None)
    )
    assert written.decode() == source.replace("끝 문단.", "終")
