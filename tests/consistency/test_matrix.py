"""The matrix of five editions: what each tells, and the odd one out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.consistency.articles import ARTICLE, DAY, MISTAKES, edition
from workbench.consistency import EditionText, edition_text
from workbench.consistency.matrix import Row, State, matrix

LANGUAGES = ("ko", "en", "ja", "zh", "de")
GROUPS = tuple(tuple((place,) for _ in LANGUAGES) for place in range(5))


def rows(**mistakes: tuple[int, str, str]) -> tuple[Row, ...]:
    """The matrix of the five editions with a mistake in some."""
    told = [edition(language, *([mistakes[language]] if language in mistakes else [])) for language in LANGUAGES]
    return matrix(told, GROUPS)


def test_five_correct_editions_agree_on_everything():
    told = rows()
    assert [row for row in told if not row.agrees] == []
    assert [row.kind for row in told].count("money") == 2
    assert {"date", "number", "quantity", "quote", "name"} <= {row.kind for row in told}


def test_rows_come_in_the_order_of_the_article():
    assert [row.group for row in rows()] == sorted(row.group for row in rows())


def test_three_say_280_million_and_one_says_28():
    (row,) = [row for row in rows(en=(0, "280 million", "28 million")) if not row.agrees]
    assert [cell.state.value for cell in row.cells] == ["agrees", "differs", "agrees", "agrees", "agrees"]
    assert [cell.odd for cell in row.cells] == [False, True, False, False, False]
    assert row.cells[1].words == "28 million dollars"
    assert (row.cells[0].value, row.cells[1].value) == ("USD 280,000,000", "USD 28,000,000")


def test_the_source_may_be_the_odd_one():
    told = [edition_text(language, ARTICLE[language][3], written_on=DAY) for language in LANGUAGES]
    wrong = edition_text("ko", ARTICLE["ko"][3].replace("12km", "21km"), written_on=DAY)
    (row,) = [row for row in matrix([wrong, *told[1:]], (((0,),) * 5,)) if not row.agrees]
    assert [cell.odd for cell in row.cells] == [True, False, False, False, False]


ODD = [(language, mistake) for language, told in MISTAKES.items() for mistake in told if "not" not in mistake[1]]


@pytest.mark.parametrize(("language", "mistake"), [each for each in ODD if each[1][2][:1] not in "C"])
def test_every_wrong_fact_is_found_in_its_column(language, mistake):
    if "nicht" in mistake[1]:
        told = rows(**{language: mistake})
        assert all(row.agrees for row in told), "a denial is no fact"
        return
    wrong = [row for row in rows(**{language: mistake}) if not row.agrees]
    assert wrong
    assert all(row.group == mistake[0] for row in wrong)
    assert any(row.cells[LANGUAGES.index(language)].state is State.DIFFERS for row in wrong)


def test_another_name_stands_beside_the_one_it_replaces():
    (row,) = [row for row in rows(en=(1, "Kim Haneul", "Nora Whitfield")) if not row.agrees]
    assert row.kind == "name"
    assert row.cells[1].words == "Nora Whitfield"
    assert (row.cells[1].state, row.cells[1].odd) == (State.DIFFERS, True)


def test_what_only_one_edition_tells_is_extra_there():
    told = [edition("ko"), edition("en", (4, "votes", "votes, 3 more than last year,"))]
    extra = [row for row in matrix(told, GROUPS_OF_TWO) if row.cells[1].state is State.EXTRA]
    assert [row.cells[1].words for row in extra][:1] == ["3"]


GROUPS_OF_TWO = tuple(((place,), (place,)) for place in range(5))


def test_a_sentence_that_is_not_there_has_empty_cells():
    groups = ((GROUPS[3][0], ()),)
    told = matrix([edition("ko"), edition("ja")], groups)
    assert [row.cells[1].state for row in told] == [State.MISSING] * len(told)
    assert [row.cells[0].state for row in told] == [State.AGREES] * len(told)


def test_cells_lead_to_the_words():
    told = [edition(language) for language in LANGUAGES]
    for row in matrix(told, GROUPS):
        for column, cell in enumerate(row.cells):
            if row.kind != "quote" and cell.words:
                (place,) = cell.places
                assert told[column].sentences[place.sentence].text[place.start : place.end] == cell.words


def test_a_group_must_fit_the_editions():
    with pytest.raises(ValueError, match="zip"):
        matrix([edition("ko")], (((0,), (0,)),))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=40), min_size=2, max_size=4))
def test_any_texts_make_a_matrix(texts):
    told = [EditionText("en", edition_text("en", text).sentences) for text in texts]
    for row in matrix(told, (((0,),) * len(texts),)):
        assert len(row.cells) == len(texts)
        assert any(cell.state in (State.AGREES, State.EXTRA) for cell in row.cells)


def test_a_name_that_one_edition_may_translate_is_not_missing_in_another():
    """The Korean and Chinese names of the library are words; only the English one is seen to be a name."""
    texts = {
        "ko": "본지 11일 자 12면 ‘강변도서관, 다시 문을 연다’ 기사에서 개관 시간을 잘못 적었습니다.",
        "en": "An article on page 12 of our issue of the 11th, “Riverside Library reopens,” gave the wrong opening hours.",
        "ja": "本紙11日付12面の記事「カンビョン図書館、再び開館」で、開館時間に誤りがありました。",
        "zh": "本报11日第12版《江边图书馆重新开放》一文误写了开放时间。",
    }
    rows = matrix([edition_text(language, text) for language, text in texts.items()], [((0,), (0,), (0,), (0,))])
    assert [row.agrees for row in rows if row.kind == "name"] == [True]
