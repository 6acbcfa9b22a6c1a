"""Amounts of money in the languages of newspapers."""

from __future__ import annotations

import pytest

from workbench.facts import SURE, Fact, Qualifier, find_facts


def amounts(text: str, language: str) -> list[tuple[str, str]]:
    """The values and currencies of a text."""
    return [(fact.told_value, fact.unit) for fact in money(text, language)]


def money(text: str, language: str) -> list[Fact]:
    return [fact for fact in find_facts(text, language) if fact.kind == "money"]


ONE_AMOUNT = [
    ("en", "The firm raised €3.1bn in spring.", "3100000000", "EUR"),
    ("en", "A bridge for US$48.2 million", "48200000", "USD"),
    ("en", "Tickets cost A$25 each.", "25", "AUD"),
    ("en", "a NZ$40m loan", "40000000", "NZD"),
    ("en", "The budget is USD 5m.", "5000000", "USD"),
    ("en", "about 115.5USD", "115.5", "USD"),
    ("en", "a plant for 15 USD million", "15000000", "USD"),
    ("en", "sales of 30 MUSD", "30000000", "USD"),
    ("en", "two million Canadian dollars", "2000000", "CAD"),
    ("en", "300 Mexican pesos a day", "300", "MXN"),
    ("en", "They paid 50,000 won for it.", "50000", "KRW"),
    ("en", "five dollars and 20 cents", "5.2", "USD"),
    ("en", "thirteen dollars forty-five.", "13.45", "USD"),
    ("en", "Rs 500 for a meal", "500", "INR"),
    ("ko", "2억 8천만 달러를 모았다", "280000000", "USD"),
    ("ko", "2조3000억 원 규모", "2300000000000", "KRW"),
    ("ko", "시급은 9,860원이다", "9860", "KRW"),
    ("ko", "KRW 1,000억", "100000000000", "KRW"),
    ("ko", "5만 호주 달러", "50000", "AUD"),
    ("ko", "300만 홍콩달러", "3000000", "HKD"),
    ("ko", "3달러 50센트", "3.5", "USD"),
    ("ko", "5000만 엔을 냈다", "50000000", "JPY"),
    ("ko", "미화 500만 달러", "5000000", "USD"),
    ("ja", "1万5000円の靴", "15000", "JPY"),
    ("ja", "約3億米ドル", "300000000", "USD"),
    ("ja", "5000豪ドル", "5000", "AUD"),
    ("ja", "2ドル3セント", "2.03", "USD"),
    ("ja", "10円5銭", "10.05", "JPY"),
    ("ja", "200スイス・フラン", "200", "CHF"),
    ("zh", "50元6角3分", "50.63", "CNY"),
    ("zh", "一共三元五角两分", "3.52", "CNY"),
    ("ja", "ケースは50元6角3分だった", "50.63", "CNY"),
    ("ja", "値段は五元三角です", "5.3", "CNY"),
    ("fr", "2millions d'euros", "2000000", "EUR"),
    ("zh", "三块五", "3.5", "CNY"),
    ("zh", "3.5万亿元人民币", "3500000000000", "CNY"),
    ("zh", "5万港币", "50000", "HKD"),
    ("zh", "2000万新台币", "20000000", "TWD"),
    ("zh", "￥300", "300", "CNY"),
    ("zh-Hant", "新臺幣3億元", "300000000", "TWD"),
    ("de", "10.000 Schweizer Franken", "10000", "CHF"),
    ("de", "500 kanadischen Dollar", "500", "CAD"),
    ("fr", "12 000 dollars canadiens", "12000", "CAD"),
    ("fr", "800 $ US", "800", "USD"),
    ("es", "450 libras esterlinas", "450", "GBP"),
    ("ru", "100 канадских долларов", "100", "CAD"),
    ("ru", "заплатил 300 рублей", "300", "RUB"),
    ("ar", "١٠٠ دولار", "100", "USD"),
    ("ar", "50 جنيه إسترليني", "50", "GBP"),
    ("hi", "500 रुपये का टिकट", "500", "INR"),
    ("tr", "50 liralık bilet", "50", "TRY"),
    ("pl", "300 złotych", "300", "PLN"),
    ("th", "500 บาท", "500", "THB"),
    ("qaa", "€12", "12", "EUR"),
]


@pytest.mark.parametrize(("language", "text", "value", "unit"), ONE_AMOUNT)
def test_an_amount_has_its_value_and_its_currency(language: str, text: str, value: str, unit: str) -> None:
    assert amounts(text, language) == [(value, unit)]


RANGES = [
    ("en", "worth $3-4 billion", ["3000000000", "4000000000"]),
    ("en", "from $15 million to $20 million", ["15000000", "20000000"]),
    ("ko", "3~4억 달러", ["300000000", "400000000"]),
    ("ko", "1~2만원", ["10000", "20000"]),
    ("zh", "20至30万元", ["200000", "300000"]),
    ("ja", "5〜10ドル", ["5", "10"]),
]


@pytest.mark.parametrize(("language", "text", "values"), RANGES)
def test_the_ends_of_a_range_share_currency_and_scale(language: str, text: str, values: list[str]) -> None:
    assert [value for value, _unit in amounts(text, language)] == values


NO_MONEY = [
    ("en", "The team won 12 games and in 2018 won the cup."),
    ("en", "5 won gold, and the 3 real reasons are plain."),
    ("en", "COP 26 and PHP 8 were discussed, TRY 5 times."),
    ("en", "a 12-pound baby"),
    ("en", "about 5,000 users signed up"),
    ("fr", "il a vendu 5 livres"),
    ("ko", "2원화와 3원색"),
    ("ko", "5원칙과 지원 병원"),
    ("ko", "그런 이유로 사원이 되었다"),
    ("ja", "3元素と一元化"),
    ("zh", "3元旦，5块石头"),
    ("ru", "5 так далее"),
]


@pytest.mark.parametrize(("language", "text"), NO_MONEY)
def test_other_words_are_no_money(language: str, text: str) -> None:
    assert amounts(text, language) == []


def test_an_article_before_the_sign_is_no_australian_dollar() -> None:
    assert amounts("A $5 million deal, and Kim's $7", "en") == [("5000000", "USD"), ("7", "USD")]


def test_cents_alone_keep_what_is_written_and_say_so_in_the_unit() -> None:
    assert amounts("달걀은 64.2 센트이다", "ko") == [("64.2", "USD/100")]
    assert amounts("fell to 470 pence", "en") == [("470", "GBP/100")]


def test_a_pound_is_money_or_a_weight_by_the_words_around_it() -> None:
    assert amounts("a fine of 200 pounds", "en") == [("200", "GBP")]
    assert amounts("the fish weighed 20 pounds", "en") == []
    assert all(
        fact.sure < SURE for fact in find_facts("the other 20 pounds", "en") if fact.kind in ("money", "quantity")
    )


def test_a_sign_between_two_numbers_belongs_to_the_second() -> None:
    assert amounts("$20,000.00 $37,305.97", "en") == [("20000", "USD"), ("37305.97", "USD")]
    assert amounts("10 $ 30 cents", "en") == [("10.3", "USD")]


def test_and_more_before_the_name_is_a_qualifier() -> None:
    for language, text in (("ko", "100여 달러"), ("zh", "300多美元")):
        assert [fact.qualifier for fact in money(text, language)] == [Qualifier.OVER]
