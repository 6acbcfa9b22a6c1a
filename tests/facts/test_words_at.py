"""Words that are looked up at one place of a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.facts.gaps import gaps
from workbench.facts.words_at import words_by_beginning

SYLLABLES = st.text(st.sampled_from("ab元 "), max_size=5)


def test_the_longest_word_comes_first() -> None:
    words = words_by_beginning(["dollar", "dollars", "doll", "euro", "元"])
    assert list(words.at("two dollars", 4)) == ["dollars", "dollar", "doll"]
    assert list(words.at("5元整", 1)) == ["元"]


@given(st.lists(SYLLABLES), SYLLABLES, st.integers(0, 5))
def test_exactly_the_words_that_stand_there_are_found(words: list[str], text: str, place: int) -> None:
    standing = {word for word in words if word and text.startswith(word, place)}
    found = list(words_by_beginning(words).at(text, place))
    assert found == sorted(found, key=len, reverse=True)
    assert (set(found), len(found)) == (standing, len(standing))


def test_a_gap_is_a_word_before_it_is_a_space() -> None:
    told = [(gap.text, gap.of) for gap in gaps("fr", "money", ("-", " ")).at("deux millions d'euros", 13)]
    assert told == [(" d'", True), (" ", False), ("", False)]


def test_nothing_may_stand_between() -> None:
    assert [gap.text for gap in gaps("ko", "money", ("-", " ")).at("5원", 1)] == [""]
