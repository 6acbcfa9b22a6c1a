"""What changed is told by word or by character, and both texts can be read out of it."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.text.difference import ChangeKind, difference


def told(before, after, language):
    marks = {ChangeKind.EQUAL: "{}", ChangeKind.DELETED: "[-{}-]", ChangeKind.INSERTED: "[+{}+]"}
    return "".join(marks[change.kind].format(change.text) for change in difference(before, after, language))


def test_english_changes_by_word():
    assert told("Prices rose 2.1 percent.", "Prices fell 2.1 percent.", "en") == "Prices [-rose-][+fell+] 2.1 percent."


def test_neighbouring_changes_read_as_one():
    assert told("He said no today.", "She did no today.", "en") == "[-He said-][+She did+] no today."


def test_chinese_and_japanese_change_by_character():
    assert told("今天天气很好。", "昨天天气不好。", "zh") == "[-今-][+昨+]天天气[-很-][+不+]好。"
    assert told("会議は3日に開かれた。", "会議は4日に開かれる。", "ja") == "会議は[-3-][+4+]日に開かれ[-た-][+る+]。"


def test_a_korean_ending_changes_without_its_stem():
    assert told("시장은 조용했다.", "시장이 조용했다.", "ko") == "시장[-은-][+이+] 조용했다."


def test_combining_marks_stay_with_their_letter():
    assert told("कि", "की", "hi") == "[-कि-][+की+]"


@given(st.text(max_size=80), st.text(max_size=80), st.sampled_from(["en", "ko", "ja", "zh", "ar", "hi"]))
def test_both_texts_can_be_read_out_of_the_difference(before, after, language):
    changes = difference(before, after, language)
    assert "".join(c.text for c in changes if c.kind is not ChangeKind.INSERTED) == before
    assert "".join(c.text for c in changes if c.kind is not ChangeKind.DELETED) == after


def test_a_number_with_its_unit_changes_as_a_whole():
    assert told("산간 12cm 쌓인다", "산간 15cm 쌓인다", "ko") == "산간 [-12-][+15+]cm 쌓인다"
