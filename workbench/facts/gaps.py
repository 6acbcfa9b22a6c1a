"""What may stand between a number and the name of what it counts: a space, a hyphen, "of", "and more"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from workbench.facts.words import strings


@dataclass(frozen=True, slots=True)
class Gap:
    """Those characters. `of` tells that they are a word that joins ("deux millions d'euros"), `over` one for "and more"
    ("300多美元")."""

    text: str
    of: bool = False
    over: bool = False


_NOTHING = Gap("")


@dataclass(frozen=True, slots=True)
class Gaps:
    """Gaps by their first letter."""

    beginnings: Mapping[str, tuple[Gap, ...]]

    def at(self, text: str, place: int) -> Iterator[Gap]:
        """The gaps that may be read at that place, words first; nothing at all is the last one."""
        for gap in self.beginnings.get(text[place : place + 1], ()):
            if text.startswith(gap.text, place):
                yield gap
        yield _NOTHING


@cache
def gaps(language: str, section: str, marks: Sequence[str]) -> Gaps:
    """What that section of the language's data lets stand there ("of", and "between" for more), and those marks."""
    told = [Gap(word, of=True) for word in _longest_first(strings(language, section, "of"))]
    told += [Gap(word, over=True) for word in _longest_first(strings(language, section, "between"))]
    told += map(Gap, marks)
    beginnings: dict[str, list[Gap]] = {}
    for gap in told:
        beginnings.setdefault(gap.text[0], []).append(gap)
    return Gaps({letter: tuple(each) for letter, each in beginnings.items()})


def _longest_first(words: Sequence[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)
