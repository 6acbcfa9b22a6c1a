"""Devanagari and the scripts beside it in Unicode, whose blocks keep its order (Bengali, Gujarati, Tamil ...)."""

from __future__ import annotations

_FIRST, _LAST, _BLOCK = 0x0900, 0x0D7F, 0x80
_CONSONANTS = dict(zip(range(0x15, 0x3A), "kkggNCCJJnttddntTddnnpfbbmyrrlLlwSSsh", strict=True)) | dict(
    zip(range(0x58, 0x60), "khgzrrfy", strict=True)
)
_VOWELS = dict(zip(range(0x05, 0x15), "aaiiuurleeeeoooo", strict=True)) | {0x72: "e"}
_SIGNS = dict(zip(range(0x3E, 0x4D), "aiiuurreeeeoooo", strict=True))
_NASALS = frozenset((0x01, 0x02))
_VIRAMA, _NUKTA = 0x4D, 0x3C
_WITH_NUKTA = {"J": "z", "f": "f", "d": "r", "k": "k", "g": "g"}


def sounds(text: str) -> str:
    """How the letters sound; the vowel that is said but not written counts as put in."""
    heard: list[str] = []
    for letter in text:
        number = ord(letter)
        if not _FIRST <= number <= _LAST:
            if heard and heard[-1] == "@":
                heard.pop()
            continue
        place = number % _BLOCK
        if place in _CONSONANTS:
            heard += [_CONSONANTS[place], "@"]
        elif place in _SIGNS or place == _VIRAMA:
            if heard and heard[-1] == "@":
                heard.pop()
            heard.append(_SIGNS.get(place, ""))
        elif place == _NUKTA and len(heard) > 1:
            heard[-2] = _WITH_NUKTA.get(heard[-2], heard[-2])
        elif place in _NASALS:
            heard.append("n")
        else:
            heard.append(_VOWELS.get(place, ""))
    if heard and heard[-1] == "@":
        heard.pop()
    return "".join(heard).replace("T", "D").replace("L", "l")
