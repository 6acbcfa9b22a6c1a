"""Conventions of writing: a pattern that only matches what is written against them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from workbench.checks.finding import Fix, Found

Repair = Callable[[re.Match[str]], Fix]


@dataclass(frozen=True, slots=True)
class Convention:
    """What is wrong where the pattern matches. Only a text that holds one of `needs`, and where `hint` is found, is
    looked at closely: a hint begins with a plain character, which is fast to find. `repair` says what is to stand in the place
    of a match, where that is certain."""

    pattern: re.Pattern[str]
    needs: tuple[str, ...]
    message: str
    hint: re.Pattern[str] | None = None
    repair: Repair | None = None

    def concerns(self, text: str) -> bool:
        """Whether a close look is worth it."""
        return any(sign in text for sign in self.needs) and (self.hint is None or self.hint.search(text) is not None)


def convention(pattern: str, needs: str, message: str, repair: Repair | None = None) -> Convention:
    """A convention; `needs` are characters of which one stands in every match."""
    return Convention(re.compile(pattern), tuple(needs), message, repair=repair)


def always(text: str) -> Repair:
    """The same in the place of every match."""
    return lambda match: Fix(*match.span(), text)


def letter_by_letter(letters: Mapping[str, str]) -> Repair:
    """Every letter of a match by that table; what does not stand there stays."""
    return lambda match: Fix(*match.span(), "".join(letters.get(letter, letter) for letter in match[0]))


def against(text: str, conventions: tuple[Convention, ...]) -> Iterator[Found]:
    """Where the text leaves the conventions. A match without width marks the character behind it, or before the end."""
    for each in conventions:
        if each.concerns(text):
            for match in each.pattern.finditer(text):
                start, end = match.span()
                fix = each.repair(match) if each.repair else None
                if start == end:
                    start, end = (start, end + 1) if end < len(text) else (start - 1, end)
                yield Found(each.message, target=((max(0, start), end),), fix=fix)
