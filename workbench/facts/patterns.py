"""Patterns made of word lists: one regular expression that takes a letter at a time, whatever the number of words."""

from __future__ import annotations

import re
from collections.abc import Iterable

_Tree = dict[str, "_Tree"]
_END = ""


def any_of(words: Iterable[str]) -> str:
    """A pattern, without groups, that matches the longest of the words; one that never matches when there are none.

    A space in a word stands for any single space or none where the word's script needs none."""
    tree: _Tree = {}
    for word in words:
        place = tree
        for letter in word:
            place = place.setdefault(letter, {})
        place[_END] = {}
    return _told(tree) if tree else r"(?!)"


def _told(tree: _Tree) -> str:
    ways = [re.escape(letter) + _told(rest) for letter, rest in sorted(tree.items()) if letter != _END]
    if not ways:
        return ""
    joined = ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
    if _END not in tree:
        return joined
    return f"(?:{joined})?"
