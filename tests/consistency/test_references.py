"""Translations beside references: figures with the signature of how they were computed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.consistency import references
from workbench.consistency.references import compare_systems, of_corpus, of_sentence, tokenizer

SENTENCES = {
    "en": (
        "The bridge opens in May 2028 after two years of work.",
        "The bridge opens in March 2028 after two years of work.",
    ),
    "ko": ("다리는 2년 공사 끝에 2028년 5월에 열린다.", "다리는 2년 공사 끝에 2028년 3월에 열린다."),
    "ja": ("橋は2年の工事を経て2028年5月に開通する。", "橋は2年の工事を経て2028年3月に開通する。"),
    "zh-Hans": ("大桥历经两年施工，将于2028年5月通车。", "大桥历经两年施工，将于2028年3月通车。"),
    "ar": ("سيفتتح الجسر في مايو 2028 بعد عامين من العمل.", "سيفتتح الجسر في مارس 2028 بعد عامين من العمل."),
    "hi": ("पुल दो साल के काम के बाद मई 2028 में खुलेगा।", "पुल दो साल के काम के बाद मार्च 2028 में खुलेगा।"),
}


@pytest.mark.parametrize("language", SENTENCES)
def test_the_same_words_are_the_best_and_others_are_less(language):
    right, wrong = SENTENCES[language]
    same, other = of_sentence(right, right, language), of_sentence(wrong, right, language)
    assert (round(same.bleu.score), round(same.chrf.score), same.ter.score) == (100, 100, 0)
    assert other.bleu.score < 100
    assert other.chrf.score < 100
    assert other.ter.score > 0


@pytest.mark.parametrize(
    ("language", "words"), [("zh-Hant-TW", "zh"), ("yue", "zh"), ("de", "13a"), ("ar", "13a"), ("th", "char")]
)
def test_the_signature_tells_how_words_were_cut(language, words):
    assert f"tok:{words}|" in of_corpus(["a b"], ["a b"], language).bleu.signature
    assert tokenizer(language) == words


@pytest.mark.parametrize(("language", "analyzer"), [("ja", "ja-mecab"), ("ko", "ko-mecab")])
def test_where_no_analyzer_is_installed_characters_are_counted_and_this_is_said(monkeypatch, language, analyzer):
    monkeypatch.setattr(references, "find_spec", lambda name: None)
    assert tokenizer(language) == "char"
    monkeypatch.setattr(references, "find_spec", lambda name: object())
    assert tokenizer(language) == analyzer


def test_a_short_sentence_is_scored_by_what_it_has():
    assert "eff:yes" in of_sentence("Prices fell", "Prices fell", "en").bleu.signature
    assert "eff:no" in of_corpus(["Prices fell"], ["Prices fell"], "en").bleu.signature


def test_a_better_system_is_told_from_one_that_is_as_good():
    right = [f"The council gave {number} houses to families on Monday." for number in range(30)]
    worse = [each.replace("gave", "took").replace("Monday", "Friday") for each in right]
    assert all(each.p < 0.01 for each in compare_systems(worse, right, right, "en"))
    assert all(each.p > 0.05 for each in compare_systems(worse, worse, right, "en"))
    assert compare_systems(worse, right, right, "en") == compare_systems(worse, right, right, "en")


def test_texts_that_do_not_belong_together_are_refused():
    with pytest.raises(ValueError, match="2 translations for 1 references"):
        of_corpus(["a", "b"], ["a"], "en")
    with pytest.raises(ValueError, match="0 references"):
        of_corpus([], [], "en")


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["en", "zh", "ar", "th"]))
def test_any_two_texts_have_figures(one, other, language):
    told = of_sentence(one, other, language)
    assert 0 <= told.bleu.score <= 100.001
    assert 0 <= told.chrf.score <= 100.001
    assert told.ter.score >= 0
