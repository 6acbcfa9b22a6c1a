"""Chinese characters, by their Mandarin reading (pypinyin's table of single characters)."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from importlib.metadata import distribution
from pathlib import Path

_INITIALS = {
    "zh": "J", "ch": "C", "sh": "S", "j": "J", "q": "C", "x": "S", "z": "Z", "c": "C", "b": "b", "p": "p", "m": "m", "f": "f",
    "d": "d", "t": "t", "n": "n", "l": "l", "g": "g", "k": "k", "h": "h", "r": "r", "s": "s", "w": "w", "y": "y",
}  # fmt: skip
_SYLLABLE = re.compile("(zh|ch|sh|[bpmfdtnlgkhjqxrzcswy]?)([aeiouv]*)(ng|n|r)?")
_HAN = re.compile("[\u3400-\u9fff]")
# What newspapers put for -er, -l and -r at the end of a syllable.
_BARE_R = frozenset("尔爾耳")


@cache
def _readings() -> dict[str, str]:
    """Code point in digits to readings, commonest first. Read from the package's file: importing it would load its phrases too,
    at a second and 60 MB a process."""
    file = Path(str(distribution("pypinyin").locate_file("pypinyin/pinyin_dict.json")))
    told: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return told


@cache
def pinyin(character: str) -> str:
    """The character's commonest reading in plain letters ("lü" is "lv"); "" of one that is no character."""
    told = _readings().get(str(ord(character)), "").split(",")[0]
    parts = unicodedata.normalize("NFD", told.replace("ü", "v"))
    return "".join(each for each in parts.replace("u\u0308", "v") if each.isascii() and each.isalpha())


def sounds(text: str) -> str:
    """How the characters sound in Mandarin; vowels that only carry a consonant of a foreign name count as put in."""
    return "".join(_sound(each) for each in _HAN.findall(text))


@cache
def _sound(character: str) -> str:
    if character in _BARE_R:
        return "R"
    match = _SYLLABLE.match(pinyin(character))
    if match is None:
        return ""
    initial, vowels, final = match[1], match[2], {"ng": "N", "n": "n", "r": "R"}.get(match[3] or "", "")
    if not final and (vowels in ("u", "e") or (vowels == "i" and initial in ("s", "z", "c", "sh", "zh", "ch", "r"))):
        vowels = "@"
    if initial in ("y", "w") and vowels[:1] in ("i", "u"):
        return vowels[:1] + final
    return _INITIALS.get(initial, "") + _vowel(vowels) + final


def _vowel(vowels: str) -> str:
    """The vowels of a final, glides as consonants: "ua" is "wa", "ian" "ya", "ai" and "ei" "e"."""
    for written, heard in (("iao", "yo"), ("ai", "e"), ("ei", "e"), ("ao", "o"), ("ou", "o"), ("uo", "o"), ("v", "u"), ("iu", "yu"), ("ui", "we")):  # fmt: skip
        vowels = vowels.replace(written, heard)
    return vowels.replace("ua", "wa").replace("ia", "ya").replace("ie", "ye").replace("io", "yo")
