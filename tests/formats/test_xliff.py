"""XLIFF 2.1: segments side by side with their codes, in a file that other tools can trust."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.formats.editions import (
    BOLD_OFF,
    BOLD_ON,
    BREAK,
    CODES,
    HOSTILE,
    ITALIC_OFF,
    ITALIC_ON,
    PAIRS,
    block,
    edition,
    in_language,
)
from tests.formats.xliff_rules import NS, faults, name
from workbench.formats.document import Block, BlockType, Role, TranslatedBlock
from workbench.formats.xliff import FORMAT, write
from workbench.text.inline import CodedText, CodeKind, InlineCode, placeholder


def written(*blocks: TranslatedBlock, **about: object) -> etree._Element:
    root = etree.fromstring(write(edition(*blocks, **about)))
    assert faults(root) == []
    return root


def sides(root: etree._Element, side: str) -> list[str]:
    return ["".join(each.itertext()) for each in root.iterfind(f".//x:segment/x:{side}", NS)]


def codes(root: etree._Element, side: str) -> list[tuple[str, str]]:
    """The codes of a side in order: element name, and id or startRef."""
    return [
        (name(each), each.get("id") or each.get("startRef")) for each in root.xpath(f".//x:{side}//x:*", namespaces=NS)
    ]


@pytest.mark.parametrize("language", PAIRS)
def test_source_and_target_stand_side_by_side(language):
    root = etree.fromstring(write(in_language(language)))
    assert (sides(root, "source"), sides(root, "target")) == ([PAIRS[language][0]], [PAIRS[language][1]])
    assert (root.get("version"), root.get("trgLang")) == ("2.1", language)


def test_direction_is_said_for_each_side():
    file = etree.fromstring(write(in_language("ar"))).find("x:file", NS)
    assert (file.get("srcDir"), file.get("trgDir")) == ("ltr", "rtl")


def test_the_sources_of_a_unit_are_the_block():
    root = written(block("p1", ["첫 문장이다.", "둘째 문장이다."], ["One.", None], gap="  "), language="en")
    assert (
        "".join(root.find(".//x:unit", NS).xpath(".//x:source//text()", namespaces=NS))
        == "첫 문장이다.  둘째 문장이다."
    )


def test_the_gap_is_written_as_the_target_language_writes_it():
    for language, gap in (("en", " "), ("ja", "")):
        root = written(block("p1", ["하나.", "둘."], ["One.", "Two."]), language=language)
        assert "".join(root.find(".//x:ignorable/x:target", NS).itertext()) == gap


def test_a_sentence_without_translation_has_no_target_and_is_initial():
    root = written(block("p1", ["하나.", "둘."], ["一つ。", None], state="final"))
    segments = root.findall(".//x:segment", NS)
    assert [each.get("state") for each in segments] == ["final", "initial"]
    assert segments[1].find("x:target", NS) is None


def test_a_translation_that_is_empty_on_purpose_has_a_target():
    assert sides(written(block("p1", ["음.", "네."], ["", "はい。"])), "target") == ["", "はい。"]


def test_a_span_inside_a_sentence_is_one_element_on_both_sides():
    root = written(block("p1", [f"{BOLD_ON}정부{BOLD_OFF}는"], [f"{BOLD_ON}政府{BOLD_OFF}は"]))
    assert codes(root, "source") == codes(root, "target") == [("pc", "1")]
    assert "".join(root.find(".//x:target/x:pc", NS).itertext()) == "政府"


def test_a_span_across_sentences_is_two_codes():
    source, target = [f"{BOLD_ON}하나.", f"둘{BOLD_OFF}."], [f"{BOLD_ON}一つ。", f"二つ{BOLD_OFF}。"]
    root = written(block("p1", source, target))
    assert codes(root, "source") == codes(root, "target") == [("sc", "1"), ("ec", "1")]


def test_spans_that_cross_in_the_target_are_written_alike_on_both_sides():
    source = f"{BOLD_ON}굵{BOLD_OFF}고 {ITALIC_ON}기울{ITALIC_OFF}게"
    target = f"{BOLD_ON}太く{ITALIC_ON}斜{BOLD_OFF}めに{ITALIC_OFF}"
    root = written(block("p1", [source], [target]))
    assert codes(root, "source") == [("sc", "1"), ("ec", "1"), ("pc", "3")]
    assert codes(root, "target") == [("sc", "1"), ("pc", "3"), ("ec", "1")]


def test_an_end_that_was_deleted_leaves_an_isolated_start():
    root = written(block("p1", [f"{BOLD_ON}하나{BOLD_OFF}."], [f"{BOLD_ON}一つ。"]))
    assert root.find(".//x:target/x:sc", NS).get("isolated") == "yes"


def test_a_code_moved_to_another_sentence_gets_an_id_of_its_own():
    root = written(block("p1", [f"하나{BREAK}.", "둘."], ["一つ。", f"二つ{BREAK}。"]))
    assert codes(root, "source") == [("ph", "2")]
    assert codes(root, "target") != [("ph", "2")]
    assert root.find(".//x:target/x:ph", NS).get("dataRef") == root.find(".//x:source/x:ph", NS).get("dataRef")


def test_native_markup_is_kept_once():
    root = written(block("p1", [f"가{BREAK}나"], [f"ア{BREAK}イ{BREAK}ウ"]))
    assert [each.text for each in root.iterfind(".//x:data", NS)] == ["<br>"]
    assert root.find(".//x:source/x:ph", NS).get("subType") == "xlf:lb"


def test_codes_that_may_not_move_say_so_in_a_row():
    fixed = tuple(
        InlineCode(placeholder(n), CodeKind.STANDALONE, str(n + 1), can_reorder=False, can_delete=n != 0)
        for n in range(2)
    )
    text = f"가{placeholder(0)}나{placeholder(1)}"
    found = written(block("p1", [text], [text], codes=fixed)).findall(".//x:source/x:ph", NS)
    assert [each.get("canReorder") for each in found] == ["firstNo", "no"]


def test_a_subtype_the_standard_does_not_know_is_left_out():
    odd = (InlineCode(placeholder(0), CodeKind.STANDALONE, "1", "strange", "no colon"),)
    found = written(block("p1", [placeholder(0)], [placeholder(0)], codes=odd)).find(".//x:source/x:ph", NS)
    assert (found.get("type"), found.get("subType")) == ("other", None)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_as_text(text):
    root = written(block("p1", [text], [text]), draft=True, title=text, draft_label=text)
    target = root.find(".//x:target", NS)
    assert {name(each) for each in target} <= {"cp"}
    told = (target.text or "") + "".join(chr(int(each.get("hex"), 16)) + (each.tail or "") for each in target)
    assert told == text


def test_hostile_ids_and_languages_do_not_break_the_file():
    odd = Block('a"b c', BlockType.PARAGRAPH, CodedText("가"))
    root = written(TranslatedBlock(odd), TranslatedBlock(odd), language="en_US", source_language='x" y')
    assert (root.get("trgLang"), root.get("srcLang")) == ("en-US", "und")


def test_what_is_not_translated_is_there_and_says_so():
    shown = TranslatedBlock(Block("m1", BlockType.PARAGRAPH, CodedText("공유하기"), Role.METADATA, translate=False))
    unit = written(shown).find(".//x:unit", NS)
    assert unit.get("translate") == "no"
    assert sides(unit, "source") == ["공유하기"]


def test_a_draft_says_so_and_an_approved_edition_does_not():
    notes = [
        etree.fromstring(write(in_language("de", draft))).findtext(".//x:file/x:notes/x:note", None, NS)
        for draft in (True, False)
    ]
    assert notes == ["DRAFT", None]


def test_an_edition_without_blocks_is_still_a_file():
    assert written().find("x:file/x:group", NS) is not None


def test_it_is_offered_for_export_only():
    assert (FORMAT.name, FORMAT.suffixes, FORMAT.media_type) == ("xliff", (".xlf",), "application/xliff+xml")
    assert FORMAT.read is None


texts = st.text(st.sampled_from([*"가あ a<&", "\x07", *(code.char for code in CODES)]), max_size=8)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(texts, st.none() | texts), min_size=1, max_size=3), st.booleans())
def test_whatever_is_done_to_the_codes_the_rules_hold(units, movable):
    """Each code once in the source, in any order; in the target deleted, copied, moved, crossed, or left open."""
    seen: set[str] = set()
    once = [
        "".join(c for c in text if c not in {code.char for code in CODES} or not (c in seen or seen.add(c)))
        for text, _t in units
    ]
    table = (
        CODES
        if movable
        else tuple(InlineCode(c.char, c.kind, c.id, c.type, c.subtype, c.data, can_reorder=False) for c in CODES)
    )
    root = written(block("p1", [f"[{text}]" for text in once], [target for _s, target in units], codes=table))
    joined = "".join(root.xpath(".//x:source//text()", namespaces=NS))
    bare = re.sub("[\ue000-\uf8ff\x07]", "", " ".join(f"[{text}]" for text in once))
    assert joined == bare


def test_sentences_that_no_space_parts_in_chinese_are_parted_in_english():
    root = written(block("b", ["新线通车。", "票价不变。"], ["A line opens.", "Fares stay."], gap=""), language="en")
    unit = root.find(".//x:unit", NS)
    assert "".join(each.text or "" for each in unit.iterfind("*/x:source", NS)) == "新线通车。票价不变。"
    assert "".join(each.text or "" for each in unit.iterfind("*/x:target", NS)) == "A line opens. Fares stay."
