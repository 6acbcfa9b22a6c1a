"""Numbers written as one word: "zweitausendneunzehn", "veintiuno"."""

from __future__ import annotations

from functools import lru_cache

from workbench.facts.numerals.cardinals import Word
from workbench.facts.numerals.vocabulary import Vocabulary, vocabulary

_LONGEST_WORD = 80


def parts_in(word: str, words: Vocabulary) -> tuple[tuple[Word, ...], ...]:
    """The parts that a word may play: of one of the vocabulary, or of each part of a compound; empty when it is no number."""
    whole = words.words.get(word)
    if whole:
        return (whole,)
    return parts_of(word, words.name) if words.compound else ()


@lru_cache(maxsize=4_000)
def parts_of(word: str, language: str) -> tuple[tuple[Word, ...], ...]:
    """The parts of a compound, longest first from the left: "zweitausendneunzehn"; empty when it is another word."""
    words = vocabulary(language)
    if word in words.words:
        return (_inside(words.words[word], last=True),)
    if len(word) > _LONGEST_WORD:
        return ()
    if word in words.bound and words.bound[word][0].part == "ordinals":
        return (words.bound[word],)
    for length in range(len(word) - 1, 1, -1):
        known = _inside(words.words.get(word[:length]) or words.bound.get(word[:length], ()), last=False)
        if not known:
            continue
        rest = word[length:]
        without = [rest, *(rest[len(joiner) :] for joiner in words.joiners if rest.startswith(joiner))]
        for each in without:
            if each and (parts := parts_of(each, language)):
                return (known, *parts)
    return ()


def _inside(roles: tuple[Word, ...], last: bool) -> tuple[Word, ...]:
    """The parts a word may play in a compound: ordinals and denominators end it, vague words stand alone."""
    if not last:
        return tuple(each for each in roles if each.part not in ("vague", "ordinals", "denominators"))
    ordinals = tuple(each for each in roles if each.part == "ordinals")
    return ordinals or roles
