"""Which language a text is written in: by its script, then by its most frequent short words."""

from __future__ import annotations

from collections import Counter
from functools import cache
from importlib import resources

import regex

# Scripts that one language (of those people publish in) is written in.
SCRIPTS = {
    "ko": r"\p{Hangul}",
    "th": r"\p{Thai}",
    "el": r"\p{Greek}",
    "he": r"\p{Hebrew}",
    "hy": r"\p{Armenian}",
    "ka": r"\p{Georgian}",
    "bn": r"\p{Bengali}",
    "ta": r"\p{Tamil}",
    "te": r"\p{Telugu}",
    "gu": r"\p{Gujarati}",
    "kn": r"\p{Kannada}",
    "ml": r"\p{Malayalam}",
    "pa": r"\p{Gurmukhi}",
    "si": r"\p{Sinhala}",
    "km": r"\p{Khmer}",
    "lo": r"\p{Lao}",
    "my": r"\p{Myanmar}",
    "am": r"\p{Ethiopic}",
}
SHARED = {"Latin": r"\p{Latin}", "Cyrillic": r"\p{Cyrillic}", "Arabic": r"\p{Arabic}", "Devanagari": r"\p{Devanagari}"}
MOST_LIKELY = {"Latin": "en", "Cyrillic": "ru", "Arabic": "ar", "Devanagari": "hi"}
# Letters that only one language of its script uses, as evidence beside the words.
TELLING = {
    "uk": "іїєґ",
    "sr": "ђћџљњј",
    "fa": "پچژگ",
    "ur": "ٹڈڑںےہ",
    "vi": "ăơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệ",
    "tr": "ğıİş",
    "pl": "łąęśźż",
}
# Frequent characters that differ between the two ways of writing Chinese.
SIMPLIFIED = frozenset(
    "这们个国说时为会来对发经产学业动过还进开关现实间样种报头体问长无应将与从认门车东见马战万义书写话让请论议该务处区华"
)
TRADITIONAL = frozenset(
    "這們個國說時為會來對發經產學業動過還進開關現實間樣種報頭體問長無應將與從認門車東見馬戰萬義書寫話讓請論議該務處區華"
)
SAMPLE = 20_000


def detect_language(text: str) -> str | None:
    """The BCP 47 tag of the text's language ("zh-Hans" and "zh-Hant" told apart); None where there is too little to tell."""
    sample = text[:SAMPLE]
    if tag := _east_asian(sample):
        return tag
    counts = {tag: len(regex.findall(pattern, sample)) for tag, pattern in (SCRIPTS | SHARED).items()}
    script, letters = max(counts.items(), key=lambda item: item[1])
    if letters < 2:
        return None
    return _by_words(sample, script) if script in SHARED else script


def _east_asian(sample: str) -> str | None:
    """Japanese where there are kana, Korean where Hangul outweighs Han, else Chinese; None where Han is not the main script."""
    han, kana = len(regex.findall(r"\p{Han}", sample)), len(regex.findall(r"[\p{Hiragana}\p{Katakana}]", sample))
    hangul, other = len(regex.findall(r"\p{Hangul}", sample)), len(regex.findall(r"[\p{Latin}\p{Cyrillic}]", sample))
    # One Han or kana character says about as much as three letters.
    if 3 * (han + kana + hangul) < other or not han + kana + hangul:
        return None
    if hangul > han + kana:
        return "ko"
    if kana * 12 > han:
        return "ja"
    traditional = sum(char in TRADITIONAL and char not in SIMPLIFIED for char in sample)
    simplified = sum(char in SIMPLIFIED and char not in TRADITIONAL for char in sample)
    return "zh-Hant" if traditional > simplified else "zh-Hans"


def _by_words(sample: str, script: str) -> str:
    words = Counter(regex.findall(r"[\p{L}\p{M}\u200c]+", sample.lower()))
    total = sum(words.values()) or 1
    scores = {
        tag: sum(words[word] for word in known) / total + _telling(sample, tag)
        for tag, known in _function_words().items()
        if _script_of(known) == script
    }
    best = max(scores, key=lambda tag: scores[tag])
    return best if scores[best] > 0 else MOST_LIKELY[script]


def _telling(sample: str, tag: str) -> float:
    letters = TELLING.get(tag, "")
    found = sum(sample.lower().count(letter) for letter in letters)
    return min(found / max(len(sample), 1) * 5, 0.3)


@cache
def _function_words() -> dict[str, frozenset[str]]:
    file = resources.files("workbench.text") / "data" / "function_words.txt"
    rows = (line.split() for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    return {tag: frozenset(words) for tag, *words in rows}


@cache
def _script_of(words: frozenset[str]) -> str:
    joint = "".join(words)
    return max(SHARED, key=lambda script: len(regex.findall(SHARED[script], joint)))
