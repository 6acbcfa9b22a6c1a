"""Where numbers in words or digits may begin, seen from the words and digits that a text holds.

A pattern would have to be tried at every letter that begins a number word, which most letters do in some word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from workbench.facts.first_look import places_of, words_of
from workbench.facts.numerals.compounds import parts_of
from workbench.facts.numerals.edges import MARK
from workbench.facts.numerals.vocabulary import Vocabulary, vocabulary

_DIGITS = re.compile("[0-9]+")


def places(low: str, words: Vocabulary) -> Iterator[int]:
    """The places in order, among them every one where a number begins."""
    told = words_of(low)
    heads = words.first & told
    if words.compound:
        if not low.isascii() and MARK.search(low):
            # Marks part the letters of a word, whose whole is not known then.
            yield from _one_by_one(low, words)
            return
        heads |= {word for word in told if _begins_a_number(word, words.name)}
    found = {place for head in heads for place in places_of(head, low)}
    if words.article_before:
        found |= {
            match.start() for place in found if (match := words.article_before.search(low, max(0, place - 8), place))
        }
    for run in _DIGITS.finditer(low):
        found.add(run.start())
        if low[run.start() - 1 : run.start()] == ".":
            found.add(run.start() - 1)
    yield from sorted(found)


def _one_by_one(low: str, words: Vocabulary) -> Iterator[int]:
    place = 0
    while likely := words.likely.search(low, place):
        yield likely.start()
        place = likely.start() + 1


@lru_cache(maxsize=20_000)
def _begins_a_number(word: str, language: str) -> bool:
    """Whether a number may begin with the word, in a language that writes compounds."""
    words = vocabulary(language)
    piece = words.piece.match(word)
    return piece is not None and bool(piece[0] in words.words or parts_of(piece[0], language))
