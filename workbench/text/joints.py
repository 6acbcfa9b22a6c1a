"""What stands between two sentences of a translation, where the source and the language part them differently."""

from __future__ import annotations

from unicodedata import east_asian_width

from workbench.text.inline import PLACEHOLDER, CodedText
from workbench.text.language import writes_spaces


def joint(source: CodedText, end: int, start: int, language: str, *, whole: bool = True) -> str:
    """What joins two sentences in the language; in the source `source.text[end:start]` stands between them.

    Plain spaces go where the language writes none, unless one of the two is still in the source's language (not `whole`).
    A space comes where the source's script writes none (Chinese, Japanese) and the language does."""
    gap = source.text[end:start]
    if not writes_spaces(language):
        return gap.replace(" ", "") if whole else gap
    return " " if not gap and _is_unspaced(source, end) else gap


def _is_unspaced(source: CodedText, place: int) -> bool:
    """Whether the script on either side of the place writes no spaces, and no line is broken there."""
    table = source.table
    if any(table[char].equivalent == "\n" for char in source.text[max(0, place - 1) : place + 1] if char in table):
        return False
    left, right = (PLACEHOLDER.sub("", part) for part in (source.text[:place], source.text[place:]))
    return _is_wide(left[-1:]) or _is_wide(right[:1])


def _is_wide(char: str) -> bool:
    """Whether it is an ideograph, kana or their punctuation (UAX 11); Hangul is wide too, but its words are spaced."""
    return char != "" and east_asian_width(char) in "WF" and not "\uac00" <= char <= "\ud7a3"
