"""Places in an order."""

from __future__ import annotations

from decimal import Decimal

import pytest

from workbench.facts import SURE, find_facts

WRITTEN = [
    ("en", "the 21st time", 21),
    ("en", "his twenty-third season", 23),
    ("ko", "세 번째 책", 3),
    ("ko", "제3차 회의", 3),
    ("ko", "대회에서 4위를 차지했다", 4),
    ("ja", "第三回", 3),
    ("ja", "世界5位", 5),
    ("zh", "第三届大会", 3),
    ("zh", "第25次", 25),
    ("de", "am 21. Spieltag", 21),
    ("de", "der siebenundzwanzigste Versuch", 27),
    ("fr", "le 2e tour", 2),
    ("fr", "le vingt et unième jour", 21),
    ("es", "el 3.º puesto", 3),
    ("es", "el trigésimo segundo aniversario", 32),
    ("pt", "o 3º lugar", 3),
    ("nl", "het tweehonderdste boek", 200),
    ("sv", "den 11:e raden", 11),
    ("ru", "в 18-м округе", 18),
    ("uk", "на п’ятому місці", 5),
    ("ar", "المركز الرابع", 4),
    ("hi", "पच्चीसवां साल", 25),
    ("tr", "ellinci yıl", 50),
    ("vi", "lần thứ 12", 12),
    ("id", "juara ke-3", 3),
]


@pytest.mark.parametrize(("language", "text", "place"), WRITTEN)
def test_an_ordinal_is_read_by_its_place(language: str, text: str, place: int) -> None:
    assert [fact.value for fact in find_facts(text, language) if fact.kind == "ordinal"] == [Decimal(place)]


def test_a_full_stop_that_ends_the_sentence_makes_no_ordinal() -> None:
    assert [fact.kind for fact in find_facts("Es waren 25. Danach kamen mehr.", "de")] == ["number"]


@pytest.mark.parametrize(("language", "text"), [("en", "the first time"), ("ko", "첫 번째 책"), ("vi", "vào thứ ba")])
def test_first_is_only_a_witness(language: str, text: str) -> None:
    found = [fact for fact in find_facts(text, language) if fact.kind == "ordinal"]
    assert all(fact.sure < SURE for fact in found)


def test_the_court_of_a_land_is_no_fourth() -> None:
    assert [fact for fact in find_facts("국제 사법 재판소와 제 이름", "ko") if fact.kind == "ordinal"] == []


CENTURIES = [
    ("fr", "au XIXe siècle", "18XX"),
    ("es", "el siglo XXI", "20XX"),
    ("ru", "в XX веке", "19XX"),
    ("it", "il XX secolo", "19XX"),
    ("it", "il ventunesimo secolo", "20XX"),
    ("nl", "de 21ste eeuw", "20XX"),
    ("ru", "двадцать первый век", "20XX"),
    ("hi", "21वीं सदी", "20XX"),
    ("tr", "21. yüzyıl", "20XX"),
]


@pytest.mark.parametrize(("language", "text", "years"), CENTURIES)
def test_a_century_is_a_date_and_no_ordinal(language: str, text: str, years: str) -> None:
    found = [(fact.kind, fact.value) for fact in find_facts(text, language) if fact.kind in ("date", "ordinal")]
    assert found == [("date", years)]


def test_an_article_is_no_roman_numeral() -> None:
    assert [fact for fact in find_facts("Le ministre et Les Verts", "fr") if fact.kind == "ordinal"] == []
