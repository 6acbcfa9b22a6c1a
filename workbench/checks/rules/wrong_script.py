"""A translation in the script of another language."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair, Side

# The letters that running text of a language is written in; Latin where nothing else is told.
_HAN = r"\p{Han}"
_SCRIPTS = {
    "ko": r"\p{Hangul}", "ja": rf"\p{{Hiragana}}\p{{Katakana}}{_HAN}", "zh": _HAN, "yue": _HAN, "ru": r"\p{Cyrillic}", "uk": r"\p{Cyrillic}",
    "bg": r"\p{Cyrillic}", "mn": r"\p{Cyrillic}", "ar": r"\p{Arabic}", "fa": r"\p{Arabic}", "ur": r"\p{Arabic}", "he": r"\p{Hebrew}", "hi": r"\p{Devanagari}",
    "ne": r"\p{Devanagari}", "mr": r"\p{Devanagari}", "th": r"\p{Thai}", "el": r"\p{Greek}", "ka": r"\p{Georgian}", "hy": r"\p{Armenian}", "bn": r"\p{Bengali}", "ta": r"\p{Tamil}",
}  # fmt: skip
_OTHERS_OF_LATIN = (
    r"\p{Hangul}\p{Han}\p{Hiragana}\p{Katakana}\p{Cyrillic}\p{Arabic}\p{Devanagari}\p{Thai}\p{Hebrew}\p{Greek}"
)
_LETTER = regex.compile(r"\p{L}")
# Shorter texts may be a name or a code in any script.
FEWEST_LETTERS = 12
# The share of the language's own letters below which a text is hardly in it. Names in Latin letters are usual everywhere.
LEAST_OWN, MOST_FOREIGN = 0.15, 0.3


def find(pair: Pair) -> Iterator[Found]:
    """Too few letters of the language's own script, or for languages in Latin letters too many of others."""
    letters = len(_LETTER.findall(pair.target.text))
    if letters < FEWEST_LETTERS:
        return
    own = _SCRIPTS.get(pair.target.primary)
    if own is None:
        wrong = len(regex.findall(f"[{_OTHERS_OF_LATIN}]", pair.target.text)) / letters > MOST_FOREIGN
    else:
        wrong = len(regex.findall(f"[{own}]", pair.target.text)) / letters < LEAST_OWN
    if wrong or _kana_missing(pair.target):
        yield Found(N_("This is hardly written in the edition's language."), target=((0, len(pair.target.text)),))


def _kana_missing(side: Side) -> bool:
    """Whether a Japanese text of some length has no kana: then it is Chinese."""
    return side.primary == "ja" and len(side.text) > 24 and not regex.search(r"[\p{Hiragana}\p{Katakana}]", side.text)


CHECK = Check(
    id="wrong_script",
    kind="language",
    title=N_("Another language's script"),
    description=N_("The translation is written in the letters of another language."),
    severity=Severity.CRITICAL,
    find=find,
    example=Example("en", "The council passed the budget.", "ko", "市議会は来年度の予算案を可決した。"),
)
