"""Words as they end in running text: with the endings of their cases, and not in the middle of another word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workbench.facts.cldr_locales import written
from workbench.facts.patterns import any_of
from workbench.facts.words import strings
from workbench.facts.words_at import Words, words_by_beginning
from workbench.text.language import primary, writes_spaces

# A word of letters and spaces ends where neither its own letters nor their marks go on. Korean particles, Japanese and
# Chinese words follow without a space.
EAST_ASIAN = r"\u1100-\u11ff\u2e80-\ud7a3\uf900-\ufaff\uff66-\uff9f"
ENDS = (
    rf"(?![^\W_{EAST_ASIAN}]"
    r"|[\u0300-\u036f\u064b-\u0652\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd])"
)
# Unicode never composes these pairs by itself (CompositionExclusions.txt), and writers do.
_ONE = {unicodedata.normalize("NFD", chr(each)): chr(each) for each in range(0x0958, 0x0960)}
_DOTTED = re.compile("|".join(_ONE))
_HANGUL = re.compile("[\uac00-\ud7a3]")


@dataclass(frozen=True, slots=True)
class _Way:
    """Words that end alike, and what must follow one: its match ends where the word with its ending does."""

    words: Words
    ending: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class WordTable:
    """`meanings` tells what each spelling of the words means."""

    ways: tuple[_Way, ...]
    meanings: Mapping[str, str]

    def end(self, text: str, place: int) -> int | None:
        """Where the longest word that stands at that place ends, with the ending of its case; None when none does."""
        for way in self.ways:
            for word in way.words.at(text, place):
                if ended := way.ending.match(text, place + len(word)):
                    return ended.end()
        return None

    def word(self, told: str) -> str:
        """The word that was found, without the ending of its case."""
        while told not in self.meanings:
            told = told[:-1]
        return told


def symbols(language: str, section: str, words: Mapping[str, str]) -> WordTable:
    """Symbols and abbreviations, which have no cases: "km" is no beginning of "kms"."""
    return _table(language, section, words, "(?!)")


def table(language: str, section: str, words: Mapping[str, str]) -> WordTable:
    """The words and their meanings as `section` of the language's data lets them end.

    `endings` of that section are letters that may follow a word; of a Korean word of one syllable they are what must follow
    where it does not stand alone ("5원을", and not "5원칙"). `not_followed` makes other words of single characters."""
    return _table(language, section, words, any_of(strings(language, section, "endings")))


def _table(language: str, section: str, words: Mapping[str, str], endings: str) -> WordTable:
    meanings: dict[str, str] = {}
    for word, meaning in words.items():
        for form in _spellings(_undotted(written(word)), language):
            if form:
                meanings.setdefault(form, meaning)
    unlike = any_of(strings(language, section, "not_followed"))
    short = [word for word in meanings if _HANGUL.fullmatch(word)]
    free = [word for word in meanings if not _HANGUL.fullmatch(word) and _is_free(word)]
    bound = [word for word in meanings if not _HANGUL.fullmatch(word) and not _is_free(word)]
    ways = []
    if bound:
        # Korean particles are words of their own, and no part of what is found.
        after = "(?!)" if primary(language) == "ko" else endings
        ways.append(_way(bound, rf"(?:{after})?{ENDS}"))
    if free:
        ways.append(_way(free, rf"(?!{unlike})"))
    if short:
        ways.append(_way(short, rf"(?={endings})|(?![\uac00-\ud7a3])"))
    return WordTable(tuple(ways), meanings)


def _way(words: Iterable[str], ending: str) -> _Way:
    return _Way(words_by_beginning(words), re.compile(ending))


def _undotted(word: str) -> str:
    return "".join(unicodedata.normalize("NFD", each) if "\u0958" <= each <= "\u095f" else each for each in word)


def _is_free(word: str) -> bool:
    """Whether the word's script runs on without spaces, or particles follow it: Hangul, Han, kana, Thai, Khmer."""
    last = word[-1]
    return last >= "\u1100" and not "\u1e00" <= last <= "\u1fff" or "\u0e00" <= last <= "\u0eff"


def _spellings(word: str, language: str) -> tuple[str, ...]:
    """The word with its spaces, without, and with the middle dot that stands for them in Japanese; letters of Devanagari
    with their dot apart and as one character."""
    if "\u093c" in word:
        return (word, _DOTTED.sub(lambda pair: _ONE[pair[0]], word))
    if " " not in word:
        return (word,)
    if primary(language) == "ko":
        return (word, word.replace(" ", ""))
    if writes_spaces(language):
        return (word, word.replace(" ", "-"))
    return (word, word.replace(" ", ""), word.replace(" ", "・"))
