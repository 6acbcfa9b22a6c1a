"""Brackets that open and do not close."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair, Side

_PAIRS = {"(": ")", "[": "]", "{": "}", "（": "）", "［": "］", "【": "】", "〔": "〕", "《": "》", "〈": "〉"}
_CLOSING = {close: open_ for open_, close in _PAIRS.items()}

_MARKS = frozenset(_PAIRS) | frozenset(_CLOSING)


def find(pair: Pair) -> Iterator[Found]:
    """Brackets of the translation without their partner, where the source's have theirs."""
    loose = () if pair.target.signs.isdisjoint(_MARKS) else _loose(pair.target)
    if loose and not _loose(pair.source):
        for place in loose:
            yield Found(
                N_("The bracket “%(mark)s” has no partner."),
                {"mark": pair.target.text[place]},
                target=((place, place + 1),),
            )


def _loose(side: Side) -> list[int]:
    """The places of brackets without partner; a list's "1)" and smileys are left alone. Widths may be mixed."""
    waiting: list[int] = []
    loose: list[int] = []
    for place, letter in enumerate(side.text):
        if letter in _PAIRS:
            waiting.append(place)
        elif letter in _CLOSING:
            if waiting and _match(side.text[waiting[-1]], letter):
                waiting.pop()
            elif not _is_list_mark(side.text, place):
                loose.append(place)
    return sorted(loose + waiting)


def _match(opening: str, closing: str) -> bool:
    return _PAIRS[opening] == closing or {opening, closing} <= set("()（）")


def _is_list_mark(text: str, place: int) -> bool:
    before = text[max(0, place - 3) : place].strip()
    return bool(before) and (before[-1] in ":;" or before[-1].isalnum() and len(before) <= 2 and place <= 3)


CHECK = Check(
    id="brackets",
    kind="punctuation",
    title=N_("A bracket without partner"),
    description=N_("A bracket of the translation opens and never closes, or closes and never opened."),
    severity=Severity.MINOR,
    find=find,
    example=Example(
        "ko",
        "그는 최고경영자(CEO)를 지냈다.",
        "en",
        "He was chief executive (CEO.",
        corrected="He was chief executive (CEO).",
    ),
)
