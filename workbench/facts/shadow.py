"""A text as the readers of facts see it: the same length, with digits, widths, spaces and signs made alike."""

from __future__ import annotations

import re
from functools import cache, lru_cache

# The zeros of the scripts whose digits stand in running text (Unicode, general category Nd).
_ZEROS = (
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50,
    0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810, 0xFF10,
)  # fmt: skip
_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r"
_PLAIN_SPACES = re.compile("[\t\n\r]")
_SIGNS = {
    "\u2212": "-", "\u2010": "-", "\u2011": "-", "﹣": "-", "٫": ".", "٬": ",", "٪": "%", "〜": "~", "∼": "~",
    "\u02bc": "'", "\u2019": "'", "\u2018": "'", "，": ",", "．": ".", "،": ",",
}  # fmt: skip


@cache
def _table() -> dict[int, str]:
    table = {0xFF01 + n: chr(0x21 + n) for n in range(94)}
    table.update({zero + digit: str(digit) for zero in _ZEROS for digit in range(10)})
    table.update({ord(space): " " for space in _SPACES})
    table.update({ord(sign): plain for sign, plain in _SIGNS.items()})
    return table


@cache
def _changed() -> re.Pattern[str]:
    """The characters that a shadow does not keep; texts hold few different ones, and putting others in their place one after
    the other is quicker than translating."""
    return re.compile(f"[{re.escape(''.join(map(chr, _table())))}]")


@lru_cache(maxsize=16)
def shadow(text: str) -> str:
    """The text with ASCII digits, half-width signs and plain spaces; every character keeps its place."""
    for sign in set(_changed().findall(text)) if not text.isascii() or _PLAIN_SPACES.search(text) else ():
        text = text.replace(sign, _table()[ord(sign)])
    return text


@lru_cache(maxsize=16)
def lowered(text: str) -> str:
    """The text in lower case with every character in its place, also where lower case would be longer ("İ")."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(each if len(each.lower()) > 1 else each.lower() for each in text)
