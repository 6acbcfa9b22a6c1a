"""Titles of works: "The Old Man and the Sea"."""

from __future__ import annotations

import re

# Of a title's words this share begins with a capital; words of fewer letters ("of", "the") do not count.
CAPITALS, SHORTEST = 0.75, 4
_WORD = re.compile(r"[^\W\d_]+")


def is_title(words: str) -> bool:
    """Whether several of the words have capitals, as in the title of a work, which others write in slanted letters or
    translate; never in scripts without capitals."""
    told = [word for word in _WORD.findall(words) if len(word) >= SHORTEST and (word[0].isupper() or word[0].islower())]
    return len(told) > 1 and sum(word[0].isupper() for word in told) >= CAPITALS * len(told)
