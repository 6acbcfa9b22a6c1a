"""Addresses, telephone numbers, hashtags and account names, as they stand in sentences."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.facts import find_facts
from workbench.facts.kinds import email, handle, hashtag, phone, url
from workbench.facts.reading import Reading

KINDS = ("url", "email", "phone", "hashtag", "handle")


def addresses(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(fact.kind, fact.text) for fact in find_facts(text, language) if fact.kind in KINDS]


WRITTEN = [
    ("ko", "자세한 내용은 https://example.org/a를 보라.", ("url", "https://example.org/a")),
    ("ko", "신청서는 hana@example.co.kr로 보내면 된다.", ("email", "hana@example.co.kr")),
    ("ko", "문의 02-555-0123", ("phone", "02-555-0123")),
    ("ko", "계정 @hangang_river는 답하지 않았다.", ("handle", "@hangang_river")),
    ("ko", "#한강산책 해시태그가 퍼졌다.", ("hashtag", "#한강산책")),
    ("ja", "詳しくはhttps://例え.jp/案内をご覧ください。", ("url", "https://例え.jp/")),
    ("ja", "公式サイト（www.example.jp）で発表した。", ("url", "www.example.jp")),
    ("ja", "#桜前線 が話題だ。", ("hashtag", "#桜前線")),
    ("zh", "请写信至li@example.com.cn。", ("email", "li@example.com.cn")),
    ("zh", "电话：010-55501234", ("phone", "010-55501234")),
    ("de", "Mehr auf http://münchen.example/straße.", ("url", "http://münchen.example/straße")),
    ("de", "Telefon: 030 5550123", ("phone", "030 5550123")),
    ("en", "See (https://example.org/wiki/Foo_(bar)), please.", ("url", "https://example.org/wiki/Foo_(bar)")),
    ("en", "Write to example.com, not to me.", ("url", "example.com")),
    ("en", "Ring +44 20 7946 0123 before noon.", ("phone", "+44 20 7946 0123")),
    ("hi", "#मौसम बदल गया", ("hashtag", "#मौसम")),
    ("ar", "اكتب إلى info@example.org اليوم", ("email", "info@example.org")),
]


@pytest.mark.parametrize(("language", "text", "address"), WRITTEN)
def test_an_address_is_found_without_the_sentence_around_it(language: str, text: str, address: tuple[str, str]) -> None:
    assert address in addresses(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "The match ended 10-12 in 2018-19.",
        "It was done.It rained.",
        "U.S. and e.g. the F.A.Z.",
        "Version 1.2.3 of node.js",
        "No. #1 in the list, &#39; in the page",
        "up +1.5% to 1,200.50",
        "between 1939-1945 and 12.11.2010",
        "a @ b, 5@ 3",
    ],
)
def test_what_only_looks_like_an_address_is_none(text: str) -> None:
    assert addresses(text) == []


def test_digits_in_an_address_are_no_numbers() -> None:
    facts = find_facts("See https://example.org/2018/12?p=34 or ring 02-555-0123, room 7.", "en")
    assert [fact.value for fact in facts if fact.kind == "number"] == [7]


def test_addresses_are_compared_as_browsers_do() -> None:
    [first] = find_facts("https://www.Example.org/", "en")
    [second] = find_facts("example.org", "ko")
    assert first.value == second.value


def test_a_company_called_by_its_address_only_bears_witness() -> None:
    [fact] = find_facts("Booking.com", "en")
    assert fact.sure < 0.5


@settings(deadline=None)
@given(st.text())
def test_any_text_is_read(text: str) -> None:
    for fact in find_facts(text, "ko"):
        assert fact.text == text[fact.start : fact.end]


@pytest.mark.parametrize(
    "piece", ["a.", "a-", "1 ", "+1 (", "@a.", "a@", "#", "http://", "www.a.", "(", "https://a:", "é.", "%@", "1-"]
)
def test_no_line_takes_long(piece: str) -> None:
    line = (piece * 10_000)[:10_000]
    for kind in (url, email, phone, hashtag, handle):
        started = time.process_time()
        list(kind.find(Reading(line, "en")))
        assert time.process_time() - started < 0.25, (kind, re.escape(piece))
