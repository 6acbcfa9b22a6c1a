"""Patterns made of word lists: one regular expression that takes a letter at a time, whatever the number of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from os.path import commonprefix


def any_of(words: Iterable[str]) -> str:
    """A pattern, without groups, that matches the longest of the words; one that never matches when there are none."""
    told = sorted(set(words))
    return _told(told) if told else r"(?!)"


def _told(words: Sequence[str]) -> str:
    """The pattern of words in the order of their letters, each letter that several begin with told once."""
    if len(words) == 1:
        return re.escape(words[0])
    begin = commonprefix((words[0], words[-1]))
    rest = [word[len(begin) :] for word in words] if begin else words
    may_end = not rest[0]
    following = rest[1:] if may_end else rest
    if all(len(word) == 1 for word in following):
        letters = re.escape("".join(following))
        joined = letters if len(following) == 1 else f"[{letters}]"
    else:
        ways = [_told(list(group)) for _letter, group in groupby(following, itemgetter(0))]
        joined = ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
    if not may_end:
        return re.escape(begin) + joined
    return f"{re.escape(begin)}(?:{joined})?"
