"""A quotation is the same person's and complete in both editions."""

from __future__ import annotations

import pytest

from workbench.checks import pair_of
from workbench.consistency import Linked, compare_linked, edition_text
from workbench.consistency.quoted import cut_short
from workbench.consistency.speakers import other_speakers

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


BRIDGE = {
    "ko": ("김민서 교량안전과장은 “다리는 안전합니다. 우리는 매년 점검을 합니다.”라고 말했다.", "김민서", "박지훈"),
    "en": (
        "“The bridge is safe. We carry out an inspection every year,” said Kim Min-seo.",
        "Kim Min-seo",
        "Park Ji-hoon",
    ),
    "ja": (
        "橋梁安全課長のキム・ミンソ氏は「橋は安全です。点検は毎年行っています」と述べた。",
        "キム・ミンソ",
        "パク・ジフン",
    ),
    "ru": (
        "Начальник отдела Ким Мин Со заявил: «Мост безопасен. Мы проводим осмотр каждый год».",
        "Ким Мин Со",
        "Пак Чи Хун",
    ),
}
PAIRS = [(one, other) for one in BRIDGE for other in BRIDGE if one != other]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_a_name_in_the_speakers_place_is_compared_by_its_sound(one, other):
    text, name, wrong = BRIDGE[other]
    assert list(other_speakers(pair_of(BRIDGE[one][0], one, text, other))) == []
    ((mine, yours),) = other_speakers(pair_of(BRIDGE[one][0], one, text.replace(name, wrong), other))
    assert (mine.name, yours.name) == (BRIDGE[one][1], wrong)


def test_two_speakers_who_are_exchanged_are_two_wrong_ones():
    english = "“The fare is too high for us,” said Park Ji-hoon. “The bridge will stay open all winter long,” said Kim Min-seo."
    korean = (
        "{} 씨는 “요금이 우리에게 너무 비싸다”고 말했다. {} 씨는 “다리는 겨울 내내 계속 열려 있을 것”이라고 말했다."
    )
    right = pair_of(english, "en", korean.format("박지훈", "김민서"), "ko")
    wrong = pair_of(english, "en", korean.format("김민서", "박지훈"), "ko")
    assert list(other_speakers(right)) == []
    assert [yours.name for _, yours in other_speakers(wrong)] == ["김민서", "박지훈"]


@pytest.mark.parametrize("group", ["조사단 관계자는", "이용자 대표는", "백악관은", "전문가 위원은"])
def test_a_group_that_begins_like_a_surname_is_nobodys_name(group):
    text = BRIDGE["ko"][0].replace("김민서 교량안전과장은", group)
    assert list(other_speakers(pair_of(BRIDGE["en"][0], "en", text, "ko"))) == []


HALF = {
    "ko": "김민서 과장은 “다리는 안전합니다”라고 말했다.",
    "ja": "キム・ミンソ氏は「橋は安全です」と述べた。",
    "zh": "金敏瑞说：“我们每年进行一次检查。”",
    "ar": "قالت كيم مين سو: «نحن نجري فحصا كل عام».",
}
JOINED = {
    "ko": "김민서 과장은 “다리는 안전하고, 우리는 해마다 점검한다”고 말했다.",
    "ja": "キム・ミンソ氏は「橋は安全で、点検は毎年行っている」と述べた。",
    "zh": "金敏瑞说：“桥是安全的，我们每年检查一次。”",
    "ar": "قالت كيم مين سو: «الجسر آمن، ونحن نجري فحصا كل عام».",
}


@pytest.mark.parametrize("language", HALF)
def test_one_of_two_sentences_that_is_missing_cuts_the_quotation_short(language):
    assert cut_short(pair_of(BRIDGE["en"][0], "en", HALF[language], language)) is not None


@pytest.mark.parametrize("language", JOINED)
def test_sentences_that_a_comma_joins_are_all_there(language):
    assert cut_short(pair_of(BRIDGE["en"][0], "en", JOINED[language], language)) is None
