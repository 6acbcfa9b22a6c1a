"""Pairing quotation marks: each closing mark with the nearest opening one that it can close."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from workbench.facts.quotations.marks import CLOSERS, MARK, Role, plain, role

# Deeper than this no text quotes.
_DEEPEST = 6
# Marks of which one alone tells nothing, as it may be an apostrophe or inches.
_NEVER_ALONE = frozenset(["'", "’", "‘", "''", "‚", "›", "‹"])
_ENDS = frozenset(".!?,。！？।")
_BEGINS = re.compile(r"[:,] $")
_MOST_MARKS = 2_000


@dataclass(frozen=True, slots=True)
class Pair:
    """Two marks, or one of them where the other stands outside the text (start == inner_start, or end == inner_end)."""

    mark: str
    start: int
    inner_start: int
    inner_end: int
    end: int
    depth: int
    closed: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    sign: str
    start: int
    end: int
    role: Role


def pairs(text: str) -> tuple[Pair, ...]:
    """The pairs of marks in the order of their beginnings; a mark without partner reaches to the text's end."""
    found: list[Pair] = []
    opened: list[_Mark] = []
    marks = _marks(text)
    for place, mark in enumerate(marks):
        level = _closes(mark, opened, marks[place + 1 :] if mark.sign == "’" else (), text)
        if level is not None:
            opening = opened[level]
            del opened[level:]
            if mark.start - opening.end > (mark.sign == "'"):
                found.append(Pair(opening.sign, opening.start, opening.end, mark.start, mark.end, 0, closed=True))
        elif mark.role is not Role.CLOSES and len(opened) < _DEEPEST and mark.sign in CLOSERS:
            opened.append(mark)
        elif mark.role is Role.CLOSES and not found and not opened and _tells_alone(mark, text):
            found.append(Pair(mark.sign, 0, 0, mark.start, mark.end, 0, closed=False))
    found += (
        Pair(mark.sign, mark.start, mark.end, len(text), len(text), 0, closed=False)
        for mark in opened
        if mark.role is Role.OPENS and _tells_alone(mark, text)
    )
    return tuple(_with_depths(sorted(found, key=lambda pair: (pair.start, -pair.end))))


def _with_depths(found: list[Pair]) -> Iterator[Pair]:
    """The pairs, each told in how many others it stands."""
    around: list[Pair] = []
    for pair in found:
        while around and around[-1].end < pair.end or around and around[-1].end <= pair.start:
            around.pop()
        yield replace(pair, depth=len(around))
        around.append(pair)


def _tells_alone(mark: _Mark, text: str) -> bool:
    """Whether one mark without its partner shows that a quotation goes on in another segment."""
    before = text[mark.start - 1 : mark.start]
    if mark.sign == '"' and before.isdigit():
        return False
    if mark.sign not in _NEVER_ALONE:
        return True
    if mark.role is Role.CLOSES:
        return before in _ENDS and mark.end == len(text.rstrip())
    return bool(_BEGINS.search(text, max(0, mark.start - 2), mark.start)) and text[mark.end : mark.end + 1].isupper()


def _marks(text: str) -> tuple[_Mark, ...]:
    return tuple(_told(text))


def _told(text: str) -> Iterator[_Mark]:
    for number, match in enumerate(MARK.finditer(text)):
        if number >= _MOST_MARKS:
            return
        sign = plain(match[0])
        what = role(sign, text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1])
        if what is not Role.NOTHING:
            yield _Mark(sign, match.start(), match.end(), what)


def _closes(mark: _Mark, opened: list[_Mark], later: tuple[_Mark, ...], text: str) -> int | None:
    """Which of the opened marks this one closes."""
    for depth in range(len(opened) - 1, -1, -1):
        opening = opened[depth]
        if mark.sign not in CLOSERS[opening.sign]:
            continue
        turned = opening.sign == "„" and mark.sign == "“" or opening.sign == "‚" and mark.sign == "‘"
        if mark.role is Role.OPENS and not turned:
            continue
        return None if _is_plural(mark, later, text) else depth
    return None


def _is_plural(mark: _Mark, later: tuple[_Mark, ...], text: str) -> bool:
    """Whether a "’" is that of "the boys’ house", and another one closes."""
    if text[mark.start - 1 : mark.start] != "s" or not text[mark.end + 1 : mark.end + 2].islower():
        return False
    following = next((each for each in later if each.sign in "’‘"), None)
    return following is not None and following.sign == "’" and text[following.start - 1] in ".,!?"
