"""Which of many words stands at one place of a text: looked up by how they begin, where a pattern of them all would take long
to make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

# So many letters are looked up; few words of a language's names for money or units share them.
_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Words:
    """Words by their first letters, those that begin alike from the longest to the shortest; and those of a single letter."""

    beginnings: Mapping[str, tuple[str, ...]]
    letters: frozenset[str]

    def at(self, text: str, place: int) -> Iterator[str]:
        """The words that stand at that place, the longest first."""
        for word in self.beginnings.get(text[place : place + _LETTERS], ()):
            if text.startswith(word, place):
                yield word
        if (letter := text[place : place + 1]) in self.letters:
            yield letter


def words_by_beginning(words: Iterable[str]) -> Words:
    """The words, sorted for `Words.at`; an empty one stands nowhere."""
    told = {each for each in words if each}
    beginnings: dict[str, list[str]] = {}
    for word in sorted((each for each in told if len(each) >= _LETTERS), key=len, reverse=True):
        beginnings.setdefault(word[:_LETTERS], []).append(word)
    letters = frozenset(each for each in told if len(each) < _LETTERS)
    return Words({begin: tuple(each) for begin, each in beginnings.items()}, letters)
