"""The same sentence, name or term rendered in two ways over several articles."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.consistency.renderings import Passage, Term, What, renderings

KOREAN = (
    Passage(1, "이 기사는 현지 취재를 바탕으로 작성되었습니다.", "This article is based on local reporting."),
    Passage(
        2, "이 기사는 현지 취재를 바탕으로 작성되었습니다.", "This article was written from reporting on the ground."
    ),
    Passage(3, "이 기사는 현지 취재를 바탕으로 작성되었습니다.", "This article is based on local reporting"),
)


def test_a_sentence_rendered_in_two_ways_is_told_with_its_places():
    (found,) = renderings(KOREAN, "ko", "en")
    assert (found.what, found.source) == (What.SENTENCE, KOREAN[0].source)
    assert [(each.words, [place.article for place in each.places]) for each in found.renderings] == [
        ("This article is based on local reporting.", [1, 3]),
        ("This article was written from reporting on the ground.", [2]),
    ]
    assert found.others == 1


@pytest.mark.parametrize(
    "mark", ["「地元の取材に基づく記事です。」", "地元の取材に基づく記事です", "地元の取材に基づく 記事です。"]
)
def test_marks_and_the_end_of_a_sentence_make_no_other_rendering(mark):
    told = [
        Passage(1, KOREAN[0].source, "地元の取材に基づく記事です。"),
        Passage(2, KOREAN[0].source, mark.replace(" ", "")),
    ]
    assert renderings(told, "ko", "ja") == ()


def test_a_name_in_two_spellings_is_told():
    told = [
        Passage(1, "Nora Whitfield opened the library.", "노라 휫필드가 도서관을 열었다."),
        Passage(2, "Nora Whitfield closed the bridge.", "노라 휫필드는 다리를 닫았다."),
        Passage(3, "Nora Whitfield spoke to the council.", "노라 위트필드가 시의회에서 말했다."),
    ]
    (found,) = [each for each in renderings(told, "en", "ko") if each.what is What.NAME]
    assert found.source == "Nora Whitfield"
    assert [[place.article for place in each.places] for each in found.renderings] == [[1, 2], [3]]
    (odd,) = found.renderings[1].places
    assert told[2].target[odd.start : odd.end].startswith("노라 위트필드")


def test_a_name_in_another_case_is_the_same():
    told = [
        Passage(1, "Nora Whitfield opened the library.", "Библиотеку открыла Нора Уитфилд."),
        Passage(2, "The council thanked Nora Whitfield.", "Совет поблагодарил Нору Уитфилд."),
    ]
    assert renderings(told, "en", "ru") == ()


def test_a_term_for_which_two_words_may_stand_is_told_with_its_counts():
    told = [
        Passage(1, "Der Stadtrat stimmte zu.", "The city council agreed."),
        Passage(2, "Der Stadtrat lehnte ab.", "The town council refused."),
        Passage(3, "Der Stadtrat tagte.", "The city council met."),
    ]
    (found,) = renderings(told, "de", "en", [Term("Stadtrat", ("city council", "town council"))])
    assert [(each.words, len(each.places)) for each in found.renderings] == [("city council", 2), ("town council", 1)]


def test_what_is_not_translated_yet_and_short_words_are_left_out():
    told = [Passage(1, "네.", "Yes."), Passage(2, "네.", "Right."), Passage(3, KOREAN[0].source, " "), KOREAN[0]]
    assert renderings(told, "ko", "en") == ()


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["이 다리는 길고 아주 높은 다리입니다.", "Kim Haneul met Nora Whitfield."]),
            st.text(max_size=30),
        )
    )
)
def test_every_place_is_told_once_and_lies_in_its_passage(told):
    passages = [Passage(number, source, target) for number, (source, target) in enumerate(told)]
    for found in renderings(passages, "ko", "en"):
        places = [place for each in found.renderings for place in each.places]
        assert len(places) == len(set(places))
        assert all(0 <= place.start < place.end <= len(passages[place.passage].target) for place in places)
        assert len(found.renderings) > 1


def test_a_name_that_only_the_translation_shows_to_be_one():
    told = [
        Passage(1, "김하늘 시장은 새 다리를 열었다.", "Mayor Kim Haneul opened the new bridge."),
        Passage(2, "예산은 김하늘 시장이 줄였다.", "Mayor Kim Ha-neul cut the budget."),
        Passage(3, "시의회가 김하늘을 지지한다.", "The council backs Kim Haneul."),
    ]
    (found,) = renderings(told, "ko", "en")
    assert (found.what, found.source) == (What.NAME, "김하늘")
    assert [(each.words, len(each.places)) for each in found.renderings] == [("Kim Haneul", 2), ("Kim Ha-neul", 1)]
