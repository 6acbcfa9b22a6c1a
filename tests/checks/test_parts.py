"""The parts of a text that somebody could leave out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.checks import Side
from workbench.checks.parts import LEAST, MOST, parts, trimmed, without

CUT = {
    "en": "The bridge was closed on Monday;| the ferry runs every hour,| the shipping company said.| Nobody was hurt in the storm.",
    "de": "Die Brücke wurde am Montag gesperrt,| weil ein Pfeiler Risse zeigt.| Die Fähre fährt stündlich.",
    "ko": "다리는 월요일에 통제되었고,| 배는 한 시간마다 다닌다고 회사가 밝혔다.| 다친 사람은 없었다.",
    "ja": "橋は月曜日に閉鎖されたが、|船は一時間ごとに出ている。|けが人はいなかった。",
    "zh": "大桥星期一已经关闭，|渡轮每小时一班。|没有人受伤害。",
    "ar": "أُغلق الجسر يوم الاثنين،| والعبّارة تبحر كل ساعة.| لم يُصب أحد في العاصفة.",
    "ru": "Мост закрыли в понедельник,| паром ходит каждый час.| К счастью никто не пострадал.",
    "fr": "Le pont a été fermé lundi ;| le bac part toutes les heures.| Personne n’a été blessé.",
}


@pytest.mark.parametrize("language", CUT)
def test_sentences_and_clauses_are_parts(language: str) -> None:
    text = CUT[language].replace("|", "")
    found = [text[slice(*trimmed(text, span))] for span in parts(Side(text, language))]
    assert found == [each.strip() for each in CUT[language].split("|")]


def test_what_is_too_short_goes_with_its_neighbour() -> None:
    text = "Yes, he said, the ferry runs every hour."
    assert [text[start:end] for start, end in parts(Side(text, "en"))] == [text]


def test_a_number_is_not_cut() -> None:
    text = "The city spent 1,250,000 dollars on it."
    assert len(parts(Side(text, "en"))) == 1


def test_the_rest_is_the_text_without_the_part() -> None:
    text = "Rain fell, the bridge was closed, and the ferry stopped."
    assert without(text, (11, 34)) == "Rain fell,  and the ferry stopped."
    assert without(text, (0, 10)) == "the bridge was closed, and the ferry stopped."


@given(
    st.text("ab, ;.。、!?—(” )가나다漢字\n\u00a0", max_size=200), st.sampled_from(["en", "ko", "zh-Hant", "ar", "xx"])
)
@settings(deadline=None)
def test_parts_join_to_the_text_and_are_few_and_long(text: str, language: str) -> None:
    side = Side(text, language)
    spans = parts(side)
    assert "".join(side.bare[start:end] for start, end in spans) == side.bare
    assert 1 <= len(spans) <= MOST
    if len(spans) > 1 and language == "en":
        assert all(len("".join(text[start:end].split())) >= LEAST for start, end in spans)
