"""Hangul: every syllable is an initial, a vowel and a final (Unicode 3.12), so its sound follows by reckoning."""

from __future__ import annotations

from functools import cache

FIRST, LAST = "가", "힣"
_INITIALS = ("g", "g", "n", "d", "d", "l", "m", "b", "b", "s", "s", "", "J", "J", "C", "k", "t", "p", "h")
_VOWELS = (
    "a", "e", "ya", "ye", "o", "e", "yo", "ye", "o", "wa", "we", "we", "yo", "u", "wo", "we", "wi", "yu", "@", "i", "i",
)  # fmt: skip
_FINALS = (
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "N", "t", "t",
    "k", "t", "p", "t",
)  # fmt: skip


def syllable(letter: str) -> tuple[int, int, int]:
    """The places of a syllable's initial, vowel and final in the order of Unicode."""
    number = ord(letter) - ord(FIRST)
    return number // 588, number % 588 // 28, number % 28


def sounds(text: str) -> str:
    """How the syllables sound."""
    return "".join(_sound(letter) for letter in text if FIRST <= letter <= LAST)


@cache
def _sound(letter: str) -> str:
    initial, vowel, final = syllable(letter)
    begin, middle = _INITIALS[initial], _VOWELS[vowel]
    if begin == "s" and (middle[0] == "y" or middle == "wi"):
        begin, middle = "S", middle[1:]
    elif begin in "JC" and middle[0] == "y":
        middle = middle[1:]
    return begin + middle + _FINALS[final]
