"""Text cut into the pieces people count and compare."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.language import counts_characters
from workbench.text.tokens import count, length, tokenise


@given(st.text(max_size=120), st.sampled_from(["en", "ko", "ja", "zh", "ar", "hi", "th"]))
def test_the_tokens_join_to_the_text(text, language):
    assert "".join(token.text for token in tokenise(text, language)) == text


@pytest.mark.parametrize(
    ("text", "language", "words", "characters"),
    [
        ("Don't stop, it's 3 p.m.", "en", 5, 19),
        ("오늘은 3월 1일입니다.", "ko", 3, 11),
        ("今天是3月1日。", "zh", 7, 8),
        ("हिन्दी में लिखा", "hi", 3, 5),
        ("", "en", 0, 0),
    ],
)
def test_a_text_is_counted_as_translators_count(text, language, words, characters):
    counted = count(text, language)
    assert (counted.words, counted.characters) == (words, characters)


def test_an_inline_code_is_one_token_and_is_not_counted():
    assert [token.text for token in tokenise("A\ue000b", "en")] == ["A", "\ue000", "b"]
    assert count("A\ue000b", "en").characters == 2


def test_latin_words_and_numbers_stay_whole_among_chinese():
    assert [token.text for token in tokenise("共1,234人用GPT。", "zh")] == ["共", "1,234", "人", "用", "GPT", "。"]


@given(st.text(), st.sampled_from(["en", "ko", "ja", "zh-Hant", "ar", "th"]))
def test_the_length_is_what_the_language_counts(text, language):
    counted = count(text, language)
    assert length(text, language) == (counted.characters if counts_characters(language) else counted.words)
