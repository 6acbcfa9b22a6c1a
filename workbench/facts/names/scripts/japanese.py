"""Kana. A u after a consonant, and an o after t and d, mostly only carry the consonant of a foreign name."""

from __future__ import annotations

import re
from functools import cache

_ROWS = {
    "": "アイウエオ", "k": "カキクケコ", "g": "ガギグゲゴ", "s": "サシスセソ", "z": "ザジズゼゾ", "t": "タチツテト", "d": "ダヂヅデド",
    "n": "ナニヌネノ", "h": "ハヒフヘホ", "b": "バビブベボ", "p": "パピプペポ", "m": "マミムメモ", "r": "ラリルレロ",
}  # fmt: skip
_OTHERS = {
    "ヤ": "ya", "ユ": "yu", "ヨ": "yo", "ワ": "wa", "ヰ": "i", "ヱ": "e", "ヲ": "o", "ン": "n", "ヴ": "v@", "シ": "Si", "チ": "Ci",
    "ツ": "C@", "ジ": "Ji", "ヂ": "Ji", "ヅ": "z@", "フ": "f@", "ト": "t@", "ド": "d@", "ア": "a", "ウ": "u", "ヷ": "va",
}  # fmt: skip
_SMALL = {"ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o", "ャ": "ya", "ュ": "yu", "ョ": "yo", "ヮ": "wa"}
_KANA = re.compile("[ァ-ヺ]")


@cache
def _table() -> dict[str, str]:
    table = {
        letter: row + vowel for row, letters in _ROWS.items() for letter, vowel in zip(letters, "ai@eo", strict=True)
    }
    return table | _OTHERS


def katakana(text: str) -> str:
    """The text with its hiragana as katakana."""
    return "".join(chr(ord(each) + 0x60) if "ぁ" <= each <= "ゖ" else each for each in text)


def sounds(text: str) -> str:
    """How the kana sound; long vowels and doubled consonants as short ones."""
    heard = ""
    for letter in _KANA.findall(katakana(text)):
        if letter in _SMALL and heard:
            vowel = _SMALL[letter]
            begin = heard[:-1] if heard[-1] in "iueo@" else heard
            heard = begin + ("w" if not begin or begin[-1] in "aeiou" else "") + _after(begin[-1:], vowel)
        else:
            heard += _table().get(letter, "")
    return heard


def _after(consonant: str, vowel: str) -> str:
    """A small vowel behind a consonant: "シャ" is "Sa", "キャ" is "kya"."""
    return vowel[1:] if consonant in ("S", "C", "J", "f", "v") and len(vowel) == 2 else vowel
