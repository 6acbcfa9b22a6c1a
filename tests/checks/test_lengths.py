"""How long a translation should be."""

from __future__ import annotations

from workbench.checks import Side
from workbench.checks.lengths import compare_lengths, letters


def test_a_name_given_again_in_brackets_does_not_count():
    assert letters(Side("젤렌스키(Zelensky)가 왔다.", "ko")) == letters(Side("젤렌스키가 왔다.", "ko"))


def test_a_latin_name_counts_in_korean_as_it_does_in_english():
    assert letters(Side("Graham Dorrans", "zh")) < letters(Side("Graham Dorrans", "en"))


def test_a_usual_translation_is_close_and_a_cut_one_far():
    source = Side("시의회는 내년 예산안을 통과시켰지만 도서관 세 곳을 새로 짓는 계획은 다음 회기로 미뤘다.", "ko")
    whole = Side(
        "The city council passed next year's budget but put off plans for three new libraries to the next session.",
        "en",
    )
    cut = Side("The council passed it.", "en")
    usual, short = compare_lengths(source, whole), compare_lengths(source, cut)
    assert usual is not None
    assert short is not None
    assert abs(usual.deviation) < 2
    assert short.deviation < -2.4


def test_a_short_text_says_nothing_by_its_length():
    assert compare_lengths(Side("네.", "ko"), Side("Yes, of course it is.", "en")) is None
