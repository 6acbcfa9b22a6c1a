"""Where a word begins and ends, in every script: vowel signs belong to their word, though Unicode calls them no letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

# Combining marks of Latin, Arabic and the scripts of India, which stand inside words.
_MARKS = (
    "\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0955-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd"
    "\u0a3c-\u0a4d\u0abc-\u0acd\u0b3c-\u0b4d\u0bbe-\u0bcd\u0c3e-\u0c4d\u0cbc-\u0ccd\u0d3e-\u0d4d\u200c\u200d"
)
MARK = re.compile(f"[{_MARKS}]")
LETTER = rf"(?:[^\W\d_]|[{_MARKS}])"
LETTERS = rf"[^\W\d_]*(?:[{_MARKS}]+[^\W\d_]*)*"
WORD_BEGINS = rf"(?<![^\W\d_])(?<![{_MARKS}])"
# The same, behind the first letter of the word: a pattern that begins with a set of letters skips all others quickly.
BEGINS_BEHIND = rf"(?<![^\W\d_].)(?<![{_MARKS}].)"
WORD_ENDS = rf"(?![^\W\d_]|[{_MARKS}])"


def spellings(word: str, may_lack_accents: bool = False) -> Iterable[str]:
    """The word as texts may hold it: composed, decomposed, and without accents where people leave them out."""
    decomposed = unicodedata.normalize("NFD", word)
    ways = {word, unicodedata.normalize("NFC", word), decomposed}
    if may_lack_accents:
        ways.add("".join(each for each in decomposed if not unicodedata.combining(each)))
    return ways
