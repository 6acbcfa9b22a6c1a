"""A first look at a whole text, done once: what it holds tells which patterns need not be tried at all.

Most sentences hold none of the words that a reader looks for. A set of the text's words says so at once, where spaces part
them; a pattern would have to be tried at every place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from operator import eq

_WORD = re.compile(r"[^\W\d_]+")
DIGIT = re.compile(r"\d")


@lru_cache(maxsize=16)
def words_in_order(low: str) -> list[str]:
    """The words of a text in lower case, letters only, as they follow each other; nobody changes the list."""
    return _WORD.findall(low)


@lru_cache(maxsize=16)
def words_of(low: str) -> frozenset[str]:
    """The different words of a text in lower case."""
    return frozenset(words_in_order(low))


def doubles_a_word(low: str) -> bool:
    """Whether a word of a text in lower case follows itself."""
    words = words_in_order(low)
    return any(map(eq, words, islice(words, 1, None)))


def key_words(phrases: Iterable[str]) -> set[str]:
    """The longest word of each phrase: where it is missing the phrase is too, and it is rarer than "the" or "this"."""
    words = (_WORD.findall(phrase) for phrase in phrases)
    return {max(reversed(each), key=len) for each in words if each}


def first_words(phrases: Iterable[str]) -> set[str]:
    """The first word of each phrase."""
    return {each[0] for phrase in phrases if (each := _WORD.findall(phrase))}


def places_of(part: str, text: str) -> Iterator[int]:
    """Where a part of a text stands in it, in order, also where one overlaps with the next."""
    place = text.find(part)
    while place >= 0:
        yield place
        place = text.find(part, place + 1)
