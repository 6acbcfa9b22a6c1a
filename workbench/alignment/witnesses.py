"""What in a sentence can be recognised in its translation without understanding either: facts by value, names, words written
alike, and marks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from workbench.alignment.sounding import sounding
from workbench.alignment.values import Keys, known_names, values
from workbench.facts.quotations.marks import MARK
from workbench.facts.reading import Reading


class Kind(Enum):
    """A sort of witness: how much one weighs that is found on the other side, and how much of that one weighs that is not
    found anywhere in the other text. Measured on edition pairs of news, on every second document."""

    FACT = (1.0, 0.5)
    NAME = (1.1, 1.0)
    SOUND = (0.4, 0.3)
    WORD = (0.7, 0.1)
    MARK = (0.6, 0.8)
    QUOTE = (0.6, 0.0)
    TERM = (1.1, 0.0)

    def __init__(self, weight: float, missing: float) -> None:
        self.weight = weight
        self.missing = missing

    # Enum's own is written in Python and asked for each witness of a text.
    __hash__ = object.__hash__


class Witness(NamedTuple):
    """Something recognisable. It is found where any of its keys is one of another witness."""

    kind: Kind
    keys: Keys


Terms = Sequence[tuple[str, str]]
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f0-9'’-]{3,}")
_MARKS = {"?": "?", "？": "?", "؟": "?", "!": "!", "！": "!", ";": ";", "；": ";", "؛": ";", "(": "(", "（": "("}
_MARK = re.compile(f"[{''.join(map(re.escape, _MARKS))}]")
# Cognates are known by their beginning: "international", "internazionale" (Simard, Foster and Isabelle 1992 take four letters).
_BEGINNING, _COGNATE = 5, 6


def witnesses(sentence: str, language: str, terms: Sequence[str] = ()) -> tuple[Witness, ...]:
    """The witnesses of a sentence, each once; `terms[n]` is this language's word for the nth concept."""
    return tuple(dict.fromkeys(_found(sentence, language, terms)))


def _found(sentence: str, language: str, terms: Sequence[str]) -> Iterator[Witness]:
    reading = Reading(sentence, language)
    for keys in values(reading):
        yield Witness(Kind.FACT, keys)
    for keys in known_names(reading):
        yield Witness(Kind.NAME, keys)
    for keys in sounding(sentence, language):
        yield Witness(Kind.SOUND, keys)
    yield from map(_of_word, _LATIN.findall(sentence))
    for mark in _MARK.findall(sentence):
        yield Witness(Kind.MARK, frozenset((_MARKS[mark],)))
    if MARK.search(sentence):
        yield Witness(Kind.QUOTE, frozenset(("quote",)))
    low = sentence.casefold() if terms else ""
    for number, term in enumerate(terms):
        if term.casefold() in low:
            yield Witness(Kind.TERM, frozenset((f"t:{number}",)))


@lru_cache(maxsize=20_000)
def _of_word(word: str) -> Witness:
    word = _plain(word)
    beginning = (f"p:{word[:_BEGINNING]}",) if len(word) >= _COGNATE else ()
    return Witness(Kind.WORD, frozenset((f"w:{word}", *beginning)))


def _plain(word: str) -> str:
    """In lower case and without accents."""
    if word.isascii():
        return word.lower()
    return "".join(each for each in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(each))
