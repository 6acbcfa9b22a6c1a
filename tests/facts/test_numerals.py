"""Numbers as newspapers write them, by value."""

from __future__ import annotations

from decimal import Decimal

import pytest

from workbench.facts import SURE, Fact, find_facts

WRITTEN = [
    ("ko", "2억 8천만 명", "280000000"),
    ("ko", "1만 2천 345명", "12345"),
    ("ko", "천 4백만 명", "14000000"),
    ("ko", "3조5000억 원", "3500000000000"),
    ("ko", "20여만 명이 모였다", "200000"),
    ("ko", "삼분의 이가 찬성했다", "0.6666667"),
    ("ko", "삼분의 일이 반대했다", "0.3333333"),
    ("ko", "절반이 아니라 삼분의 일만 왔다", "0.3333333"),
    ("ko", "오분의 이십일은 사보다 크다", "4.2"),
    ("ko", "값은 마이너스일만이다", "-10000"),
    ("ko", "학생은 열두 명이다", "12"),
    ("ko", "스물다섯 살 청년", "25"),
    ("ko", "백 명이 다쳤다", "100"),
    ("ja", "36.57億人", "3657000000"),
    ("ja", "二千十九", "2019"),
    ("ja", "12万3千人", "123000"),
    ("ja", "応募者は15kを超えた", "15000"),
    ("ja", "鉛筆を三ダース買った", "36"),
    ("ja", "４分の３が集まった", "0.75"),
    ("ja", "会員は十余万人だ", "100000"),
    ("zh", "两千三百五", "2350"),
    ("zh", "三又五分之二", "3.4"),
    ("zh", "四万万", "400000000"),
    ("zh", "他的月薪是15k。", "15000"),
    ("zh", "三分之二的代表同意", "0.6666667"),
    ("zh-Hant", "八千三百八十五萬二千三百二十六點三三", "83852326.33"),
    ("en", "1,280", "1280"),
    ("en", ".75", "0.75"),
    ("en", "1.2e6", "1200000"),
    ("en", "2.4x10^3", "2400"),
    ("en", "twenty-one", "21"),
    ("en", "half a million", "500000"),
    ("en", "three million and a half", "3500000"),
    ("en", "seven and three quarters", "7.75"),
    ("en", "two thirds of them", "0.6666667"),
    ("en", "two twenty-fifths of the land", "0.08"),
    ("en", "one twenty-fifth of the votes", "0.04"),
    ("en", "three sixty-fourths", "0.046875"),
    ("en", "nearly a quarter million homes", "250000"),
    ("en", "2million people", "2000000"),
    ("en", "7 over 2", "3.5"),
    ("en", "four point nought six", "4.06"),
    ("en", "a dozen", "12"),
    ("en", "3½", "3.5"),
    ("en", "10 bln", "10000000000"),
    ("en", "a fund of $1.5m", "1500000"),
    ("en", "2.5m people", "2500000"),
    ("en", "12,34,567", "1234567"),
    ("de", "1.280,50", "1280.50"),
    ("de", "einundzwanzig", "21"),
    ("de", "zweitausendneunzehn", "2019"),
    ("de", "anderthalb Millionen", "1500000"),
    ("de", "3,5 Mrd. Euro", "3500000000"),
    ("de", "drei Viertel", "0.75"),
    ("de", "3Millionen Menschen", "3000000"),
    ("fr", "1\u202f280", "1280"),
    ("fr", "quatre-vingt-dix-sept", "97"),
    ("fr", "soixante et onze", "71"),
    ("fr", "nonante-deux", "92"),
    ("fr", "deux millions et demi", "2500000"),
    ("es", "treinta y uno", "31"),
    ("es", "tres mil millones", "3000000000"),
    ("es", "cuatro millones y medio", "4500000"),
    ("pt", "dois milhões e meio", "2500000"),
    ("pt", "mil novecentos e oitenta e quatro", "1984"),
    ("it", "centottanta", "180"),
    ("it", "5mila persone", "5000"),
    ("it", "duemilaventitré", "2023"),
    ("nl", "tweeëntwintig", "22"),
    ("nl", "anderhalf miljoen", "1500000"),
    ("sv", "tjugosex", "26"),
    ("ru", "двадцать пять тысяч", "25000"),
    ("ru", "1,5 млн человек", "1500000"),
    ("ru", "пять целых три десятых", "5.3"),
    ("uk", "двісті п’ятдесят", "250"),
    ("uk", "2,3 млрд гривень", "2300000000"),
    ("ar", "١٢٣", "123"),
    ("ar", "خمسة وعشرون ألف شخص", "25000"),
    ("ar", "مليونا شخص", "2000000"),
    ("ar", "ثلاثة من أربعة", "0.75"),
    ("hi", "१२३", "123"),
    ("hi", "साढ़े तीन लाख लोग", "350000"),
    ("hi", "सवा सौ", "125"),
    ("hi", "सत्तावन", "57"),
    ("tr", "onbeşbin", "15000"),
    ("tr", "1 milyon 250 bin kişi", "1250000"),
    ("tr", "üçte iki", "0.6666667"),
    ("tr", "iki buçuk milyon", "2500000"),
    ("vi", "hai mươi lăm triệu", "25000000"),
    ("vi", "một triệu rưỡi", "1500000"),
    ("vi", "hai phần ba", "0.6666667"),
    ("id", "dua puluh lima juta", "25000000"),
    ("id", "seribu orang", "1000"),
    ("id", "tiga perempat", "0.75"),
    ("ja", "１２３", "123"),
    ("th", "๑๒๓", "123"),
]


def numbers(text: str, language: str) -> list[Fact]:
    return [fact for fact in find_facts(text, language) if fact.kind == "number"]


@pytest.mark.parametrize(("language", "text", "value"), WRITTEN)
def test_a_number_is_read_by_its_value(language: str, text: str, value: str) -> None:
    found = [fact.value for fact in find_facts(text, language) if isinstance(fact.value, Decimal)]
    assert any(abs(each - Decimal(value)) < Decimal("1e-6") for each in found), found


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "on her one twenty-fifth birthday", ["1", "25"]),
        ("en", "she scored 7 over 2 nights", ["7", "2"]),
        ("ar", "ثلاثة من أربعة رجال", ["3", "4"]),
    ],
)
def test_what_counts_something_is_no_part_of_a_whole(language: str, text: str, values: list[str]) -> None:
    assert [fact.told_value for fact in find_facts(text, language) if fact.kind != "name"] == values


@pytest.mark.parametrize("text", ["기온이 영하일 때", "밤에는 영하이고 낮에는 영상이다"])
def test_below_zero_is_no_number(text: str) -> None:
    assert find_facts(text, "ko") == ()


@pytest.mark.parametrize("text", ["MH17편", "F-16 전투기", "5G 통신망"])
def test_digits_in_a_name_are_no_number(text: str) -> None:
    assert [fact for fact in numbers(text, "ko") if fact.sure == 1] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ko", "만일 조사가 이번에 끝나면 이사는 사과해야 한다"),
        ("ko", "오이와 사과의 가격 구조가 일단 오른다"),
        ("ko", "이사회는 조만간 열차 운행을 백악관과 협의한다"),
        ("ko", "그런 일이 세계에서 일어났다"),
        ("ja", "四国と九州、千葉県の一部で十分な雨が降った"),
        ("zh", "四川省的一些百姓已经十分担心三星公司"),
        ("en", "the area 10m away"),
        ("vi", "ông không nói trong năm qua"),
    ],
)
def test_letters_inside_other_words_are_no_numbers(language: str, text: str) -> None:
    assert [fact.text for fact in numbers(text, language) if fact.value != 10] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "one of them"), ("de", "eine Frage"), ("es", "una casa"), ("ko", "하나의 방법"), ("zh", "一个问题"),
        ("en", "hundreds of people"), ("ko", "수백 명"), ("zh", "数百人"), ("ja", "数十人"), ("fr", "des milliers"),
        ("ru", "сотни людей"), ("id", "ribuan orang"),
    ],
)  # fmt: skip
def test_one_and_hundreds_are_only_witnesses(language: str, text: str) -> None:
    found = [fact for fact in find_facts(text, language) if isinstance(fact.value, Decimal)]
    assert found
    assert all(fact.sure < SURE for fact in found)


def test_two_numbers_joined_by_and_are_two() -> None:
    assert [fact.value for fact in numbers("two million and three million people", "en")] == [2_000_000, 3_000_000]
    assert [fact.value for fact in numbers("between one hundred and two hundred", "en")] == [100, 200]


def test_pieces_and_matches_are_not_scales() -> None:
    assert [fact.value for fact in find_facts("10조각과 5경기", "ko")] == [10, 5]


def test_a_number_below_zero_in_words() -> None:
    assert [fact.value for fact in numbers("minus twenty", "en")] == [-20]
    assert [fact.value for fact in numbers("マイナス三十", "ja")] == [-30]
    assert [fact.value for fact in numbers("负三十二", "zh")] == [-32]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "au moins 250 personnes"),
        ("es", "al menos 250 personas"),
        ("pt", "pelo menos 250 pessoas"),
        ("it", "più o meno 250"),
    ],
)
def test_at_least_is_no_minus(language: str, text: str) -> None:
    assert [fact.value for fact in numbers(text, language) if fact.value != 1] == [250]


def test_thousands_are_read_with_foreign_marks() -> None:
    assert [fact.value for fact in numbers("hơn 6,000 người", "vi")] == [6000]
    assert [fact.value for fact in numbers("نحو 30،000 شخص", "ar")] == [30000]


def test_decades_are_numbers_and_twice_is_a_witness() -> None:
    assert [fact.value for fact in numbers("a man in his 40s", "en")] == [40]
    assert all(fact.sure < SURE for fact in numbers("both sides doubled it", "en"))


def test_weekdays_are_no_counts() -> None:
    assert [fact.text for fact in numbers("周六名单公布，内陆国", "zh")] == []


@pytest.mark.parametrize(("text", "value"), [("销量翻了一番。", 2), ("产值十年翻两番。", 4), ("銷量翻番。", 2)])
def test_chinese_says_doubled_with_a_word_of_its_own(text, value):
    (fact,) = numbers(text, "zh")
    assert fact.value == value
    assert fact.sure < SURE
