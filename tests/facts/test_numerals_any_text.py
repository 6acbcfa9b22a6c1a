"""No text is too strange for the reader of numerals, and none takes it long."""

from __future__ import annotations

import time
from functools import cache
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.facts import find_facts
from workbench.facts.numerals.finding import find_numerals
from workbench.facts.numerals.vocabulary import vocabulary
from workbench.facts.shadow import lowered, shadow
from workbench.facts.words import section

LANGUAGES = sorted(
    each.name.removesuffix(".toml")
    for each in (files("workbench.facts") / "data").iterdir()
    if each.name.endswith(".toml")
)
SPELLED = [each for each in LANGUAGES if section(each, "numerals").get("system") == "spelled"]


@cache
def some_words(language: str) -> list[str]:
    words = (
        list(vocabulary(language).words)
        if language in SPELLED
        else list("일이삼십백천만억조한두세열一二三十百千万億分之의の点")
    )
    return [*words, "1", "2,5", "1.000", "%", ".", "-", "/", "½", "^", "e", "and", "の", "x"]


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_order_of_number_words_is_read(language: str, data: st.DataObject) -> None:
    words = data.draw(st.lists(st.sampled_from(some_words(language)), max_size=12))
    text = data.draw(st.sampled_from(["", " ", "-"])).join(words)
    for fact in find_facts(text, language):
        assert fact.text == text[fact.start : fact.end]
        assert 0 <= fact.sure <= 1


@given(text=st.text(max_size=60), language=st.sampled_from([*LANGUAGES, "fi", "xx", "th"]))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text: str, language: str) -> None:
    facts = find_facts(text, language)
    assert all(text[fact.start : fact.end] == fact.text for fact in facts)


LONG = [
    "1" * 10_000, "1," * 5_000, "1 " * 5_000, "1 000" * 2_000, "1/" * 5_000, "1e" * 5_000, "2^" * 5_000, "½" * 10_000,
    "." * 10_000, ".5" * 5_000, "%" * 10_000, " " * 10_000, "-" * 10_000, "1%" * 5_000,
]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_takes_long(language: str) -> None:
    words = some_words(language)[:3]
    lines = [
        *LONG,
        *(word * (10_000 // len(word)) for word in words),
        *((word + " ") * (9_000 // len(word)) for word in words),
    ]
    find_numerals("1", "1", language)
    for line in lines:
        plain = shadow(line)
        low = lowered(plain)
        began = time.process_time()
        find_numerals(plain, low, language)
        took = time.process_time() - began
        assert took < 1, (line[:20], took)


@pytest.mark.parametrize("language", ["ko", "en", "ja", "zh", "de", "fr", "ar", "hi", "ru", "sw"])
@pytest.mark.parametrize("digits", ["9" * 26, "9" * 28, "9" * 41, "1" + "0" * 30, "999," * 9 + "999", "10^40", "1e30"])
@pytest.mark.parametrize(
    "around", ["{}¼", "{}/3", "${} {}", "-{}s", "{}억", "{} trillion trillion", "{}割", "{} dollars {}"]
)
def test_more_digits_than_can_be_computed_stop_nobody(language, digits, around):
    text = around.replace("{}", digits)
    for fact in find_facts(text, language):
        assert text[fact.start : fact.end] == fact.text
