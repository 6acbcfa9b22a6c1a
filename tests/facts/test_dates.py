"""Dates as newspapers write them, resolved from the day of writing or kept as they are."""

from __future__ import annotations

import datetime
import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.facts import Fact, find_facts
from workbench.facts.calendar.comparing import same_date, same_distance
from workbench.facts.calendar.holidays import easter
from workbench.facts.calendar.relative import find_relative
from workbench.facts.reading import Reading
from workbench.facts.words import languages, named

# A Wednesday.
WRITTEN_ON = datetime.date(2018, 6, 20)


def dates(text: str, language: str, written_on: datetime.date | None = None) -> list[str | object]:
    return [fact.value for fact in find_facts(text, language, written_on) if fact.kind == "date"]


SAID = [
    ("zh", "2020年之后，学校教授汉语。", ["2020"]),
    ("zh-Hant", "1990 年以後出生的人", ["1990"]),
    ("ja", "2030年後に開業する", ["2030"]),
    ("ja", "受付は12/10まで", ["XXXX-12-10"]),
    ("zh", "截止日期：12/1", ["XXXX-12-01"]),
    ("en", "The law took effect on 2 January 2019.", ["2019-01-02"]),
    ("en", "The law took effect on January 2nd, 2019.", ["2019-01-02"]),
    ("en", "It opens on the twenty second of October.", ["XXXX-10-22"]),
    ("en", "It opened on March third nineteen eighty six.", ["1986-03-03"]),
    ("en", "The fair runs on 17 and 18 July 2019.", ["2019-07-17", "2019-07-18"]),
    ("en", "The fair runs June 21-24.", ["XXXX-06-21", "XXXX-06-24"]),
    ("en", "He was born in May.", ["XXXX-05"]),
    ("en", "They vote on Friday, June 15.", ["XXXX-06-15"]),
    ("en", "They vote on Tuesday or Wednesday.", ["XXXX-WXX-2", "XXXX-WXX-3"]),
    ("en", "Sales fell in 2016 (from 2,016 in 1998).", ["2016", "1998"]),
    ("en", "The songs of the 1960s and the '90s", ["196X", "199X"]),
    ("en", "a house of the late 19th century", ["18XX"]),
    ("en", "profits in the third quarter of 2018", ["2018-Q3"]),
    ("en", "due 2/27/2020", ["2020-02-27"]),
    ("en-GB", "due 1/2/2020", ["2020-02-01"]),
    ("en", "due 1/2/2020", ["2020-01-02"]),
    ("en", "log of 2018-09-23", ["2018-09-23"]),
    ("en", "Feb. 31 is in no calendar.", ["XXXX-02-31"]),
    ("ko", "회의는 2019년 1월 4일(금) 열린다.", ["2019-01-04"]),
    ("ko", "회의는 15일 열린다.", ["XXXX-XX-15"]),
    ("ko", "2019년 10월 3∼5일 서울에서", ["2019-10-03", "2019-10-05"]),
    ("ko", "6월 18일과 19일 공연한다.", ["XXXX-06-18", "XXXX-06-19"]),
    ("ko", "1960년대와 19세기", ["196X", "18XX"]),
    ("ko", "올해 3분기 실적", ["XXXX-Q3"]),
    ("ko", "유월에 만나자", ["XXXX-06"]),
    ("ja", "令和6年5月3日（金・祝）に開く。", ["2024-05-03"]),
    ("ja", "２８日は休みだ。", ["XXXX-XX-28"]),
    ("ja", "二十七日に会う。", ["XXXX-XX-27"]),
    ("zh", "会议于2019年1月2日，星期三举行。", ["2019-01-02"]),
    ("zh", "二〇一九年十月十日", ["2019-10-10"]),
    ("zh-Hant", "民國107年", ["2018"]),
    ("zh", "十九世纪，上一世纪，八十年代", ["18XX", "198X"]),
    ("zh", "正月十五", ["XXXX-01-15"]),
    ("de", "Am 3. Mai 2019 und am 27.11. tagt der Rat.", ["2019-05-03", "XXXX-11-27"]),
    ("de", "am 18. Loch", []),
    ("de", "im Jahr 2016 kamen 2000 Menschen", ["2016"]),
    ("fr", "Le 1er janvier 2019, au XIXe siècle, en 2016.", ["2019-01-01", "18XX", "2016"]),
    ("es", "el 3 de enero del 2019", ["2019-01-03"]),
    ("pt", "no dia 12, sexta-feira", ["XXXX-WXX-5"]),
    ("it", "il 2 giugno 1946", ["1946-06-02"]),
    ("nl", "op 12 nov. 2019", ["2019-11-12"]),
    ("ru", "5 мая 2019 года, в июне и в пятницу", ["2019-05-05", "XXXX-06", "XXXX-WXX-5"]),
    ("ru", "среду обитания изучают", []),
    ("uk", "5 травня 2019 року", ["2019-05-05"]),
    ("ar", "في ٥ يونيو ٢٠١٩", ["2019-06-05"]),
    ("hi", "५ जून २०१९ को", ["2019-06-05"]),
    ("tr", "2 Ekim 2019'da", ["2019-10-02"]),
    ("vi", "ngày 5 tháng 6 năm 2019", ["2019-06-05"]),
    ("vi", "đứng thứ hai", []),
    ("id", "5 Juni 2019", ["2019-06-05"]),
    ("pl", "5 maja 2019", ["2019-05-05"]),
    ("ar", "5 يونيو/حزيران 2018", ["2018-06-05"]),
    ("ko", "3년 전에는, 3년 전인", ["P-3Y", "P-3Y"]),
    ("ko", "2018 러시아 월드컵, 2018 명", ["2018"]),
    ("en", "the 2015-16 season, 2014/15", ["2015", "2014"]),
    ("pt", "A segunda maior cidade, segunda-feira", ["XXXX-WXX-1"]),
    ("fi", "5. toukokuuta 2019", ["2019-05-05"]),
    ("xx", "2019-01-02", ["2019-01-02"]),
]


@pytest.mark.parametrize(("language", "text", "wanted"), SAID)
def test_a_date_says_what_is_written(language: str, text: str, wanted: list[str]) -> None:
    assert [value for value in dates(text, language) if value not in ("P0Y", "P0D")] == wanted


RESOLVED = [
    ("en", "She left yesterday.", "2018-06-19"),
    ("en", "They met two months ago.", "2018-04-20"),
    ("en", "Prices fell last month.", "2018-05"),
    ("en", "It opened last May.", "2018-05"),
    ("en", "It opens next Friday.", "2018-06-29"),
    ("en", "two weeks after tomorrow", "2018-07-05"),
    ("en", "It opens next week.", "2018-W26"),
    ("en", "at Easter 2019", "2019-04-21"),
    ("ko", "지난달 물가가 내렸다.", "2018-05"),
    ("ko", "다음 주 화요일에 연다.", "2018-06-26"),
    ("ko", "오는 25일 연다.", "2018-06-25"),
    ("ko", "지난 25일 열었다.", "2018-05-25"),
    ("ko", "이번 달 15일", "2018-06-15"),
    ("ko", "5년 전 이곳은", "2013-06-20"),
    ("ko", "20일 수요일", "2018-06-20"),
    ("ja", "昨年12月に", "2017-12"),
    ("ja", "来週の火曜日", "2018-06-26"),
    ("zh", "上个月15日", "2018-05-15"),
    ("zh", "上上週四", "2018-06-07"),
    ("de", "vor 3 Jahren", "2015-06-20"),
    ("fr", "il y a 3 ans", "2015-06-20"),
    ("ru", "на прошлой неделе", "2018-W24"),
    ("ar", "منذ 3 أيام", "2018-06-17"),
    ("hi", "3 दिन पहले", "2018-06-17"),
]


@pytest.mark.parametrize(("language", "text", "wanted"), RESOLVED)
def test_words_told_from_the_day_of_writing_are_resolved(language: str, text: str, wanted: str) -> None:
    assert dates(text, language, WRITTEN_ON) == [wanted]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "last month"),
        ("ko", "지난달"),
        ("ja", "先月"),
        ("zh", "上个月"),
        ("de", "im letzten Monat"),
        ("fr", "le mois dernier"),
    ],
)
def test_without_the_day_of_writing_the_distance_is_kept(language: str, text: str) -> None:
    assert dates(text, language) == ["P-1M"]


NO_DATES = [
    ("ja", "3/2拍子の曲に1/2カップの水、評価は10/10"),
    ("en", "The odds were 12/1."),
    ("en", "They march on and may win 3:2 in 2,016 games, sat down and met Sun 24/7."),
    ("en", "The Sunday Times and Black Friday"),
    ("en", "MH17 cost $2016 and 2000 people came."),
    ("ko", "주 4일 근무, 15일간, 사흘 동안, 5년 계약, 3개월 만에"),
    ("ko", "돌아올 수 있다, 유월절, 월드컵"),
    ("ja", "週4日、15日間、3年生"),
    ("zh", "每周四天工作，三个月，5年，18号楼"),
]


@pytest.mark.parametrize(("language", "text"), NO_DATES)
def test_other_words_are_no_dates(language: str, text: str) -> None:
    assert [fact for fact in find_facts(text, language) if fact.kind == "date" and fact.sure >= 0.5] == []


def one(text: str, language: str, written_on: datetime.date | None = None) -> Fact:
    return next(fact for fact in find_facts(text, language, written_on) if fact.kind == "date")


SAME = [
    (one("15 June", "en"), one("2018年6月15日", "ja")),
    (one("June 2018", "en"), one("2018년 6월", "ko")),
    (one("2016", "en"), one("2016年", "zh")),
    (one("Friday", "en"), one("2018년 6월 15일", "ko")),
    (one("15일(금)", "ko"), one("Friday", "en")),
    (one("last month", "en"), one("지난달", "ko", WRITTEN_ON)),
    (one("last Wednesday", "en", WRITTEN_ON), one("지난 수요일", "ko", WRITTEN_ON)),
    (one("in 1965", "en"), one("1960년대", "ko")),
    (one("this week", "en", WRITTEN_ON), one("June 18, 2018", "en")),
]
OTHER = [
    (one("15 June", "en"), one("2018年6月16日", "ja")),
    (one("Friday", "en"), one("월요일", "ko")),
    (one("Monday", "en"), one("2018년 6월 15일", "ko")),
    (one("Friday, June 15", "en"), one("6월 15일 월요일", "ko")),
    (one("last month", "en"), one("다음 달", "ko")),
    (one("last month", "en"), one("작년", "ko")),
    (one("2016", "en"), one("6月15日", "zh")),
    (one("지난달 15일", "ko", WRITTEN_ON), one("the 16th of last month", "en", WRITTEN_ON)),
]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_dates_are_the_same_when_what_both_say_agrees(first: Fact, second: Fact) -> None:
    assert same_date(first, second)
    assert same_date(second, first)


@pytest.mark.parametrize(("first", "second"), OTHER)
def test_dates_differ_when_one_says_otherwise(first: Fact, second: Fact) -> None:
    assert not same_date(first, second)
    assert not same_date(second, first)


def test_years_ago_are_as_long_as_years() -> None:
    years = next(fact for fact in find_facts("5년 동안", "ko") if fact.kind == "duration")
    assert same_distance(one("five years ago", "en", WRITTEN_ON), years)
    assert not same_distance(one("four years ago", "en"), years)


DATES = st.dates(datetime.date(1500, 1, 1), datetime.date(2099, 12, 31))
TOLD = st.one_of(
    DATES.map(lambda day: Fact("date", 0, 1, "x", day.isoformat())),
    DATES.map(lambda day: Fact("date", 0, 1, "x", f"XXXX-{day:%m-%d}", f"XXXX-WXX-{day.isoweekday()}")),
    DATES.map(lambda day: Fact("date", 0, 1, "x", f"XXXX-WXX-{day.isoweekday()}", "P-1W")),
    DATES.map(lambda day: Fact("date", 0, 1, "x", f"{day:%Y-%m}")),
    DATES.map(lambda day: Fact("date", 0, 1, "x", f"{day.year // 10}X")),
    st.sampled_from([Fact("date", 0, 1, "x", value, value) for value in ("P-1M", "P0D", "P1W", "P-3Y")]),
)


@settings(deadline=None)
@given(TOLD, TOLD)
def test_the_comparison_of_dates_is_symmetric_and_reflexive(first: Fact, second: Fact) -> None:
    assert same_date(first, first)
    assert same_date(first, second) == same_date(second, first)


@settings(deadline=None)
@given(DATES)
def test_every_day_is_read_back(day: datetime.date) -> None:
    assert dates(f"{day.day} {day:%B} {day.year}", "en") == [day.isoformat()]
    assert dates(f"{day.year}년 {day.month}월 {day.day}일", "ko") == [day.isoformat()]


WORDS = st.sampled_from(
    ["5", "2018", "31", "May", "Friday", "last", "3 days ago", "년", "월", "일", "15일", "(금)", "昨年", "上个月", "de", "/", "-", ", ",
     " ", "\ud800", "\u202e", "e\u0301\u0301", "١٢", "99999999999999999999999999999999999", "Easter", "first", "Q3", "12:30"]
)  # fmt: skip


@pytest.mark.parametrize(("text", "value"), [("이십일조", "21000000000000"), ("이십일분의 삼", "3/21")])
def test_the_mark_of_a_day_is_no_digit_of_a_bigger_number(text: str, value: str) -> None:
    above, _stroke, below = value.partition("/")
    number = Decimal(above) / Decimal(below or 1)
    assert [(fact.kind, fact.value) for fact in find_facts(text, "ko")] == [("number", number)]


@settings(deadline=None)
@given(
    st.lists(st.one_of(WORDS, st.text(max_size=4))).map("".join), st.sampled_from([*languages(), "pl", "th", "xx", ""])
)
def test_any_text_is_read(text: str, language: str) -> None:
    facts = find_facts(text, language, WRITTEN_ON)
    assert all(fact.text == text[fact.start : fact.end] for fact in facts)
    # Quotations and names hold other facts.
    apart = [fact for fact in facts if fact.kind not in ("name", "quote")]
    assert all(first.end <= second.start for first, second in zip(apart, apart[1:], strict=False))


@pytest.mark.parametrize("language", ["en", "ko", "zh", "de", "vi", "ar"])
@pytest.mark.parametrize("piece", ["1 ", "a ", "may ", "1월", "十", "(", "vor 3 ", "de 1 ", "1-", "next ", "' "])
def test_long_lines_of_one_thing_take_little_time(language: str, piece: str) -> None:
    reading = Reading((piece * 10_000)[:10_000], language)
    assert len(reading.numerals) >= 0
    start = time.process_time()
    list(find_relative(reading))
    assert time.process_time() - start < 1


@pytest.mark.parametrize("language", languages())
def test_the_words_of_a_language_have_a_meaning(language: str) -> None:
    modifiers = {"next", "last", "this", "coming", "past", "after next", "before last", ""}
    assert {*named(language, "dates", "modifiers").values()} <= modifiers
    for word, meaning in named(language, "dates", "relative").items():
        assert not meaning or dates(word.strip(), language)


@pytest.mark.parametrize(
    ("year", "day"), [(2018, "2018-04-01"), (2019, "2019-04-21"), (2024, "2024-03-31"), (2000, "2000-04-23")]
)
def test_easter_is_computed(year: int, day: str) -> None:
    assert easter(year).isoformat() == day


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ja", "休館日は毎月第2月曜日です。", ["XXXX-WXX-1"]),
        ("ja", "会議は2月の第1火曜日にある。", ["XXXX-02", "XXXX-WXX-2"]),
        ("zh", "全文见《光明日报》网站。", []),
        ("hi", "सड़क पहले इस साल बंद थी।", ["P0Y"]),
        ("zh", "更正後的文章見黎明日報網站。", []),
    ],
)
def test_what_only_looks_like_a_date_is_none(language, text, told):
    assert [fact.value for fact in find_facts(text, language) if fact.kind == "date"] == told


def test_tomorrow_s_registration_is_tomorrow():
    (date,) = [f for f in find_facts("志愿者明日报名。", "zh", WRITTEN_ON) if f.kind == "date"]
    assert date.text.startswith("明日")
