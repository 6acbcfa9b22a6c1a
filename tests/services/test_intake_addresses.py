"""Addresses as they are kept and as they are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.services.intake_addresses import address_key, clean_address


@pytest.mark.parametrize(
    ("given_address", "kept"),
    [
        ("https://news.example/a?id=7&utm_source=mail#top", "https://news.example/a?id=7"),
        (" HTTPS://News.Example:443/A ", "https://news.example/A"),
        ("http://user:secret@news.example/a", "http://news.example/a"),
        ("https://뉴스.example/기사?쪽=2&fbclid=x", "https://뉴스.example/기사?쪽=2"),
        ("https://news.example/a?b=%2F&c", "https://news.example/a?b=%2F&c"),
        ("ftp://news.example/a", None),
        ("javascript:alert(1)", None),
        ("https://news.example:port/", None),
        ("", None),
        (None, None),
        ("https://news.example/" + "a" * 3000, None),
    ],
)
def test_what_is_kept_of_an_address(given_address, kept):
    assert clean_address(given_address) == kept


@pytest.mark.parametrize(
    "other",
    [
        "http://news.example/a/?x=1&y=2",
        "https://www.news.example/a?y=2&x=1",
        "https://m.news.example/a?x=1&utm_id=3&y=2",
    ],
)
def test_addresses_of_one_page_have_one_key(other):
    assert address_key(other) == address_key("https://news.example/a?x=1&y=2")


def test_another_page_has_another_key():
    assert address_key("https://news.example/a?id=1") != address_key("https://news.example/a?id=2")


@given(st.text(max_size=80).map(lambda tail: "https://news.example/" + tail) | st.text(max_size=80))
def test_cleaning_twice_is_cleaning_once_and_nothing_breaks(address):
    kept = clean_address(address)
    assert clean_address(kept) == kept
    address_key(address)
