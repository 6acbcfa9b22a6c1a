"""A quotation is the same person's and complete in both editions."""

from __future__ import annotations

import pytest

from workbench.checks import pair_of
from workbench.consistency import Linked, compare_linked, edition_text
from workbench.consistency.quoted import cut_short, other_speakers

ENGLISH = "“The bridge will not be closed again this year, and everybody who paid will get the money back,” said Nora Whitfield."
RIGHT = {
    "de": "„Die Brücke wird dieses Jahr nicht mehr gesperrt, und wer bezahlt hat, bekommt sein Geld zurück“, sagte Nora Whitfield.",
    "fr": "« Le pont ne sera plus fermé cette année et tous ceux qui ont payé seront remboursés », a déclaré Nora Whitfield.",
    "es": "“El puente no volverá a cerrarse este año y todos los que pagaron recibirán su dinero”, dijo Nora Whitfield.",
    "ru": "«Мост больше не закроют в этом году, и все, кто заплатил, получат деньги назад», — сказала Нора Уитфилд.",
    "ko": "노라 휫필드는 “다리는 올해 다시 폐쇄되지 않을 것이며 돈을 낸 사람은 모두 환불받게 된다”고 말했다.",
    "ja": "ノラ・ウィットフィールド氏は「橋は今年再び閉鎖されることはなく、支払った人は全員返金を受ける」と述べた。",
}
CUT = {
    "de": "„Die Brücke wird nicht mehr gesperrt“, sagte Nora Whitfield.",
    "ko": "노라 휫필드는 “다리는 다시 폐쇄되지 않는다”고 말했다.",
    "ja": "ノラ・ウィットフィールド氏は「橋は再び閉鎖されない」と述べた。",
}
OTHERS = {
    "de": ("Nora Whitfield", "Marta Schulz"),
    "fr": ("Nora Whitfield", "Pierre Dupont"),
    "es": ("Nora Whitfield", "Carlos Romero"),
    "ru": ("Нора Уитфилд", "Марта Шульц"),
}


@pytest.mark.parametrize("language", RIGHT)
def test_a_correct_quotation_is_the_same(language):
    pair = pair_of(ENGLISH, "en", RIGHT[language], language)
    assert list(other_speakers(pair)) == []
    assert cut_short(pair) is None


@pytest.mark.parametrize("language", OTHERS)
def test_somebody_else_says_it(language):
    right, wrong = OTHERS[language]
    ((mine, yours),) = other_speakers(pair_of(ENGLISH, "en", RIGHT[language].replace(right, wrong), language))
    assert (mine.name, yours.name) == ("Nora Whitfield", wrong)


@pytest.mark.parametrize("language", CUT)
def test_a_quotation_of_which_half_is_missing_is_cut_short(language):
    assert cut_short(pair_of(ENGLISH, "en", CUT[language], language)) is not None


def test_a_surname_alone_is_the_same_person():
    assert list(other_speakers(pair_of(ENGLISH, "en", RIGHT["de"].replace("Nora Whitfield", "Whitfield"), "de"))) == []


def test_a_speaker_who_is_not_named_is_nobody_else():
    assert list(other_speakers(pair_of(ENGLISH, "en", RIGHT["de"].replace("Nora Whitfield", "sie"), "de"))) == []


@pytest.mark.parametrize("wrong", [CUT["de"], RIGHT["de"].replace("Nora Whitfield", "Marta Schulz")])
def test_the_dimension_loses_it(wrong):
    links = (Linked((0,), (0,)),)
    told = compare_linked(edition_text("en", ENGLISH), edition_text("de", wrong), links).score.measured["quotations"]
    assert told.value < 100
    assert [each.kind for each in told.evidence] == ["quote"]
