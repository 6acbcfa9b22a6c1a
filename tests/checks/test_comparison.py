"""Facts of two languages compared by value: what is the same stays quiet, what contradicts is told with both sides."""

from __future__ import annotations

import pytest

from workbench.checks import Finding, Severity, check_pair, pair_of

SAME = [
    ("ko", "수출은 2억 8천만 달러로 늘었다.", "en", "Exports rose to $280 million."),
    ("ko", "집회에 약 1만 2천 명이 모였다.", "ja", "集会には約1万2000人が集まった。"),
    ("ja", "工場に3200億円を投じる。", "en", "It will spend 320 billion yen on the plant."),
    ("zh", "游行队伍有三千五百人。", "de", "Am Umzug nahmen 3.500 Menschen teil."),
    ("ko", "지지율은 1.2%포인트 올랐다.", "en", "Support rose by 1.2 percentage points."),
    ("en", "The road is 12 miles long.", "ko", "그 길은 19.3km다."),
    ("ko", "다리는 오후 3시 30분에 열린다.", "en", "The bridge opens at 3:30 p.m."),
    ("en", "The vote is on Friday.", "ja", "投票は金曜日に行われる。"),
    ("ko", "5년 전 문을 닫았다.", "en", "It closed five years ago."),
    ("ko", "만 37세 여성이 다쳤다.", "en", "A 37-year-old woman was injured."),
    ("ar", "حضر ١٢٠ شخصا.", "en", "120 people attended."),
    ("hi", "बैठक में १५० लोग थे।", "en", "There were 150 people at the meeting."),
    ("en", "The decade brought two million visitors.", "ko", "10년 동안 200만 명이 찾았다."),
]

OTHER = [
    ("ko", "수출은 2억 8천만 달러로 늘었다.", "en", "Exports rose to $28 million.", "money"),
    ("ja", "工場に3200億円を投じる。", "en", "It will spend $320 billion on the plant.", "money"),
    ("ko", "집회에 1만 2천 명이 모였다.", "zh", "集会有1200人参加。", "numbers"),
    ("ko", "지지율은 1.2%포인트 올랐다.", "en", "Support rose by 1.2 percent.", "percentages"),
    ("ko", "눈은 35km 구간에 내렸다.", "en", "Snow fell along a 35-mile stretch.", "quantities"),
    ("en", "The vote is on Friday.", "ja", "投票は木曜日に行われる。", "dates"),
    ("ko", "투표는 6월 3일에 열린다.", "ar", "يجري التصويت في ٣ يوليو.", "dates"),
    ("de", "Die Sitzung dauerte zwei Stunden.", "en", "The meeting lasted two days.", "durations"),
    ("ja", "式は19時30分に始まる。", "en", "The ceremony begins at 18:30.", "times"),
    ("ko", "그는 몇 주 전에 돌아왔다.", "en", "He came back a few months ago.", "time_units"),
    ("ko", "MH17편은 다음 날 떠났다.", "en", "Flight MH71 left the next day.", "identifiers"),
]


def found(source_language: str, source: str, target_language: str, target: str) -> list[Finding]:
    pair = pair_of(source, source_language, target, target_language)
    return [finding for finding in check_pair(pair) if finding.severity >= Severity.MAJOR]


@pytest.mark.parametrize("pair", SAME, ids=lambda pair: pair[3])
def test_the_same_facts_in_other_words_stay_quiet(pair: tuple[str, str, str, str]) -> None:
    assert found(*pair) == []


@pytest.mark.parametrize("pair", OTHER, ids=lambda pair: pair[3])
def test_another_fact_is_told_by_the_check_of_its_kind(pair: tuple[str, str, str, str, str]) -> None:
    assert pair[4] in [finding.check for finding in found(*pair[:4])]


@pytest.mark.parametrize("pair", OTHER, ids=lambda pair: pair[3])
def test_a_contradiction_shows_its_words_on_both_sides(pair: tuple[str, str, str, str, str]) -> None:
    finding = next(finding for finding in found(*pair[:4]) if finding.check == pair[4])
    assert finding.source
    assert finding.target


@pytest.mark.parametrize("pair", OTHER, ids=lambda pair: pair[3])
def test_turned_around_the_same_facts_are_unequal(pair: tuple[str, str, str, str, str]) -> None:
    source_language, source, target_language, target, check = pair
    assert check in [finding.check for finding in found(target_language, target, source_language, source)]


def test_a_message_says_what_is_on_each_side_and_what_it_is_worth() -> None:
    told = next(each.told for each in found(*OTHER[0][:4]) if each.check == "money")
    assert "2억 8천만 달러 = USD 280,000,000" in told
    assert "$28 million = USD 28,000,000" in told


def test_a_converted_amount_in_brackets_is_no_difference() -> None:
    assert found("ko", "길이는 10km다.", "en", "It is 10 km (6.2 miles) long.") == []


def test_a_number_only_one_side_says_is_minor() -> None:
    pair = pair_of("도서관이 문을 열었다.", "ko", "The library, one of 12, has opened.", "en")
    assert [finding.severity for finding in check_pair(pair) if finding.check == "numbers"] == [Severity.MINOR]


def test_a_text_of_thousands_of_numbers_keeps_nobody_waiting() -> None:
    numbers = " ".join(str(number) for number in range(1, 3_000))
    assert [each for each in found("ko", numbers, "en", numbers + " 9999") if each.check == "numbers"] == []
