"""The letters of scripts, as character classes: which one a language writes comes from CLDR through Babel."""

from __future__ import annotations

import re
from functools import cache

from babel.core import get_global

HAN = "\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
HIRAGANA = "\u3041-\u309f"
KATAKANA = "\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
HANGUL = "\u1100-\u11ff\u3131-\u318e\ua960-\ua97c\uac00-\ud7a3\ud7b0-\ud7fb"
LATIN = "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
CYRILLIC = "\u0400-\u052f\u1c80-\u1c8a\u2de0-\u2dff\ua640-\ua69f"
ARABIC = "\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
GREEK = "\u0370-\u03ff\u1f00-\u1fff"
# By ISO 15924, blocks of Unicode 16.
_CLASSES = {
    "Latn": LATIN, "Cyrl": CYRILLIC, "Grek": GREEK, "Arab": ARABIC, "Hebr": "\u05d0-\u05f4\ufb1d-\ufb4f",
    "Hang": HANGUL, "Kore": HANGUL, "Hani": HAN, "Hans": HAN, "Hant": HAN, "Jpan": HAN + HIRAGANA + KATAKANA,
    "Hira": HIRAGANA, "Kana": KATAKANA, "Deva": "\u0900-\u097f\ua8e0-\ua8ff", "Beng": "\u0980-\u09ff",
    "Guru": "\u0a00-\u0a7f", "Gujr": "\u0a80-\u0aff", "Orya": "\u0b00-\u0b7f", "Taml": "\u0b80-\u0bff",
    "Telu": "\u0c00-\u0c7f", "Knda": "\u0c80-\u0cff", "Mlym": "\u0d00-\u0d7f", "Sinh": "\u0d80-\u0dff",
    "Thai": "\u0e00-\u0e7f", "Laoo": "\u0e80-\u0eff", "Tibt": "\u0f00-\u0fff", "Mymr": "\u1000-\u109f",
    "Geor": "\u10a0-\u10ff\u1c90-\u1cbf", "Ethi": "\u1200-\u139f", "Khmr": "\u1780-\u17ff", "Mong": "\u1800-\u18af",
    "Armn": "\u0530-\u058f",
}  # fmt: skip
OTHER_THAN_LATIN = "".join(dict.fromkeys(letters for script, letters in _CLASSES.items() if script != "Latn"))


@cache
def script_of(language: str) -> str:
    """The ISO 15924 code of the script a language tag names or its language is usually written in; "Latn" where unknown."""
    parts = language.replace("_", "-").split("-")
    told = next((part.title() for part in parts[1:] if len(part) == 4 and part.isalpha()), "")
    if told in _CLASSES:
        return told
    likely = str(get_global("likely_subtags").get(parts[0].lower(), "")).split("_")
    return next((part for part in likely if part in _CLASSES), "Latn")


@cache
def letters_of(script: str) -> re.Pattern[str]:
    """Runs of the script's letters."""
    return re.compile(f"[{_CLASSES[script]}]+")
