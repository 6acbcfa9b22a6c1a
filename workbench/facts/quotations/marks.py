"""Quotation marks: which may close which (CLDR delimiters of all languages), and what a mark is that can be several."""

from __future__ import annotations

import re
from enum import Enum, auto

# An opening mark and the marks that close it. German closes with what English opens with; Danish turns « » round;
# Swedish uses one mark on both sides.
CLOSERS = {
    "“": "”\"", "‟": "”", "„": "“”‟\"", "‚": "‘’", "‘": "’", "«": "»", "»": "«»", "‹": "›", "›": "‹›", "”": "”", "「": "」", "『": "』",
    "《": "》", "〈": "〉", "﹁": "﹂", "﹃": "﹄", "｢": "｣", "〝": "〞〟", "<<": ">>", '"': '"”', "'": "'", "``": "''\"", "''": "''",
}  # fmt: skip
# A mark that only ever closes.
_ONLY_CLOSING = frozenset("」』》〉﹂﹄｣〞〟")
_ONLY_OPENING = frozenset(["「", "『", "《", "〈", "﹁", "﹃", "｢", "〝", "„", "‚", "``"])
TITLES = frozenset("《〈")
_SAME = {"＂": '"', "＇": "'", "″": '"', "′": "'", "`": "‘"}
_LATIN = "0-9A-Za-z\u00c0-\u024f"
# It begins with a set, so that all letters are skipped quickly; one "`" alone is no mark, nor is an apostrophe in a word.
MARK = re.compile(
    "[`\"'“”„‟‘’‚«»‹›「」『』《》〈〉﹁﹂﹃﹄｢｣〝〞〟＂＇]"
    f"(?:(?<=')'|(?<=`)`|(?<![`'’])|(?<=['’])(?:(?<![{_LATIN}].)|(?![{_LATIN}])))"
)
_OPENS_BEFORE = frozenset("([{（［【〔—–-/:：=¿¡|>*_")
# Behind these a quotation may begin or, with a Korean particle right behind the mark, end: ',"라고'.
_EITHER_BEFORE = frozenset(",，、.。・;…!?！？")
_CLOSES_AFTER = frozenset(".,;:!?)]}）］】〕—–-/，、。！？：；…|<*_")


class Role(Enum):
    """What a mark does where it stands, by its neighbours alone."""

    OPENS = auto()
    CLOSES = auto()
    EITHER = auto()
    NOTHING = auto()


def plain(mark: str) -> str:
    """The mark, full-width ones as the usual ones."""
    return _SAME.get(mark, mark)


def role(mark: str, before: str, after: str) -> Role:
    """What the mark does between those characters ("" at the text's ends)."""
    if mark in _ONLY_CLOSING:
        return Role.CLOSES
    if mark in _ONLY_OPENING:
        return Role.OPENS
    if mark in "'’":
        return _apostrophe(mark, before, after)
    if mark == "‘" and before.isalpha() and before.isascii() and after.isalpha():
        return Role.NOTHING
    if mark in "“‘«‹" or mark == "‟":
        return Role.OPENS if mark in "“‘" or not _shut(before, after) else Role.EITHER
    if mark in ("”", "»", "›"):
        return Role.EITHER if _is_space(before) and not _is_space(after) else Role.CLOSES
    return _straight(before, after)


def _straight(before: str, after: str) -> Role:
    """A mark that is the same on both sides."""
    if before.isdigit() and (_is_space(after) or after in _CLOSES_AFTER):
        return Role.CLOSES
    if _is_space(before) != _is_space(after):
        if _is_space(before):
            return Role.EITHER if after in _CLOSES_AFTER else Role.OPENS
        return Role.CLOSES
    opens = before in _OPENS_BEFORE or before in CLOSERS and before not in "\"'"
    closes = after in _CLOSES_AFTER
    if opens != closes and before not in _EITHER_BEFORE:
        return Role.OPENS if opens else Role.CLOSES
    return Role.CLOSES if closes else Role.EITHER


def _apostrophe(mark: str, before: str, after: str) -> Role:
    """ "'" and "’": apostrophes between letters of one word and after digits, quotation marks elsewhere."""
    if before.isalnum() and after.isalnum() and not (_is_wide(before) or _is_wide(after)):
        return Role.NOTHING
    if before.isdigit() and mark == "'":
        return Role.CLOSES if not after.isdigit() else Role.NOTHING
    if mark == "’":
        return Role.CLOSES if not _is_space(before) else Role.NOTHING
    return _straight(before, after)


def _shut(before: str, after: str) -> bool:
    return not _is_space(before) and (_is_space(after) or after in _CLOSES_AFTER)


def _is_space(letter: str) -> bool:
    return not letter or letter.isspace() or letter in "\u200b\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"


def _is_wide(letter: str) -> bool:
    """Whether it is a letter of a script that puts particles right behind a quotation, or no spaces at all."""
    return "\u1100" <= letter <= "\u11ff" or "\u2e80" <= letter <= "\ud7ff" or "\uf900" <= letter <= "\ufaff"
