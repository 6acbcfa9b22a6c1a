"""What in a sentence can be recognised in its translation without understanding either: facts by value, names, words written
alike, and marks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from workbench.alignment.sounding import sounding
from workbench.facts import Fact, find_facts
from workbench.facts.agreeing import COUNTED, numbers_of


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


@dataclass(frozen=True, slots=True)
class Witness:
    """Something recognisable. It is found where any of its keys is one of another witness."""

    kind: Kind
    keys: frozenset[str]


Terms = Sequence[tuple[str, str]]
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f0-9'’-]{3,}")
_MARKS = {"?": "?", "？": "?", "؟": "?", "!": "!", "！": "!", ";": ";", "；": ";", "؛": ";", "(": "(", "（": "("}
# Cognates are known by their beginning: "international", "internazionale" (Simard, Foster and Isabelle 1992 take four letters).
_BEGINNING, _COGNATE = 5, 6
_KNOWN_NAMES = frozenset({"territory", "city", "organisation"})


def witnesses(sentence: str, language: str, terms: Sequence[str] = ()) -> frozenset[Witness]:
    """The witnesses of a sentence; `terms[n]` is this language's word for the nth concept."""
    found = {_of_fact(fact) for fact in find_facts(sentence, language)}
    found |= {Witness(Kind.SOUND, frozenset(f"s:{each}" for each in keys)) for keys in sounding(sentence, language)}
    found |= set(_words(sentence))
    found |= {Witness(Kind.MARK, frozenset({_MARKS[mark]})) for mark in _MARKS.keys() & set(sentence)}
    low = sentence.casefold() if terms else ""
    found |= {Witness(Kind.TERM, frozenset({f"t:{n}"})) for n, term in enumerate(terms) if term.casefold() in low}
    return frozenset(each for each in found if each)


def _of_fact(fact: Fact) -> Witness | None:
    if fact.kind in COUNTED and isinstance(fact.value, Decimal):
        return Witness(Kind.FACT, frozenset({f"n:{fact.told_value}"}))
    if fact.kind in ("date", "time"):
        return Witness(Kind.FACT, frozenset({f"d:{fact.told_value}", *(f"n:{part}" for part in numbers_of(fact))}))
    if fact.kind == "name":
        return Witness(Kind.NAME, frozenset({f"c:{fact.value}"})) if fact.unit in _KNOWN_NAMES else None
    if fact.kind == "quote":
        return Witness(Kind.QUOTE, frozenset({"quote"}))
    return Witness(Kind.FACT, frozenset({f"{fact.kind}:{fact.told_value}"}))


def _words(sentence: str) -> Iterator[Witness]:
    for match in _LATIN.finditer(sentence):
        word = _plain(match[0])
        keys = {f"w:{word}"}
        if len(word) >= _COGNATE:
            keys.add(f"p:{word[:_BEGINNING]}")
        yield Witness(Kind.WORD, frozenset(keys))


def _plain(word: str) -> str:
    """In lower case and without accents."""
    if word.isascii():
        return word.lower()
    return "".join(each for each in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(each))
