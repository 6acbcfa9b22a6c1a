"""Which of many words stands at one place of a text: looked up by how they begin, where a pattern of them all would take long
to make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

# So many letters are looked up; few words of a language's names for money or units share them.
_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Words:
    """Words by their first letters, those that begin alike from the longest to the shortest."""

    beginnings: Mapping[str, tuple[str, ...]]

    def at(self, text: str, place: int) -> Iterator[str]:
        """The words that stand at that place, the longest first."""
        for letters in (text[place : place + _LETTERS], text[place : place + 1]):
            for word in self.beginnings.get(letters, ()):
                if text.startswith(word, place) and (len(letters) > 1 or len(word) == 1):
                    yield word


def words_by_beginning(words: Iterable[str]) -> Words:
    """The words, sorted for `Words.at`; an empty one stands nowhere."""
    sorted_out: dict[str, list[str]] = {}
    for word in sorted({each for each in words if each}, key=len, reverse=True):
        sorted_out.setdefault(word[:_LETTERS], []).append(word)
    return Words({letters: tuple(each) for letters, each in sorted_out.items()})
