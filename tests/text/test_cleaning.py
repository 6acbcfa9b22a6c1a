"""What cannot be stored or seen goes; what a person wrote stays."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.text.cleaning import comparable, visible


def test_controls_surrogates_and_noncharacters_go():
    assert visible("a\x00b\x07c\ud800d\uffffe") == "abcde"


def test_joiners_marks_and_line_breaks_stay():
    text = "می\u200cخواهم\n\u200eहिन्दी\tक़"
    assert visible(text).replace("क़", "क़") == text.replace("क़", "क़")


def test_decomposed_hangul_is_composed():
    assert visible("한글") == "한글"


def test_full_width_and_case_do_not_matter_when_comparing():
    assert comparable("ＡＢＣ　１２３") == comparable("abc 123")


@given(st.text())
def test_cleaning_twice_changes_nothing(text):
    assert visible(visible(text)) == visible(text)
    assert comparable(comparable(text)) == comparable(text)
