"""Words reduced to what survives in another script: the classes of their consonants, "SLNSK" of Zelensky, 젤렌스키 and 泽连斯基.

Coarser than the comparison of names in `facts/names/sounds.py`, so that it can be looked up instead of compared."""

from __future__ import annotations

import re
from functools import lru_cache

from workbench.facts.names.reading import name_words
from workbench.text.language import writes_spaces

# Consonants that languages confuse stand for one another; vowels and half vowels are left out, but for a first vowel.
_CLASSES = {"P": "pbfv", "T": "tdD", "S": "szSCJjXQZ", "K": "kgqKG", "N": "mnN", "L": "lr", "": "aeiou@hHwWyR"}
_TABLE = str.maketrans({letter: sign for sign, letters in _CLASSES.items() for letter in letters})
_DOUBLED = re.compile(r"(.)\1+")
_FIRST_VOWEL = frozenset("aeiou@hH")
# Words of fewer consonants are alike by chance.
SHORTEST = 3
# Consonants that an ending or particle may add, and the most of a name that stands unparted in other words.
_ENDING, _LONGEST = 2, 6


@lru_cache(maxsize=20_000)
def skeleton(sounds: str) -> str:
    """The consonant classes of a word, told in the alphabet of sounds."""
    return ("A" if sounds[:1] in _FIRST_VOWEL else "") + _DOUBLED.sub(r"\1", sounds.translate(_TABLE))


def sounding(text: str, language: str) -> list[frozenset[str]]:
    """For each word that may be a foreign name, the skeletons it may be known by: with and without an ending; in a language
    without spaces, each part of a run of characters."""
    keys = _beginnings if writes_spaces(language) or language.startswith("ja") else _parts
    return [found for word in name_words(text, language) if (found := keys(skeleton(word)))]


@lru_cache(maxsize=20_000)
def _beginnings(bones: str) -> frozenset[str]:
    return frozenset(f"s:{bones[:end]}" for end in range(max(SHORTEST, len(bones) - _ENDING), len(bones) + 1))


@lru_cache(maxsize=20_000)
def _parts(bones: str) -> frozenset[str]:
    return frozenset(
        f"s:{bones[start:end]}"
        for start in range(len(bones))
        for end in range(start + SHORTEST, min(len(bones), start + _LONGEST) + 1)
    )
