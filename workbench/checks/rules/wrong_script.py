"""A translation in the script of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair, Side
from workbench.checks.scripts import HIRAGANA, KATAKANA, OTHER_THAN_LATIN, letters_of, script_of

_LETTERS = re.compile(r"[^\W\d_]+")
_OTHERS = re.compile(f"[{OTHER_THAN_LATIN}]+")
_KANA = re.compile(f"[{HIRAGANA}{KATAKANA}]")
# Shorter texts may be a name or a code in any script.
FEWEST_LETTERS = 12
# The share of the language's own letters below which a text is hardly in it. Names in Latin letters are usual everywhere.
LEAST_OWN, MOST_FOREIGN = 0.15, 0.3
# A Japanese sentence of this many characters has kana.
LONG = 24


def find(pair: Pair) -> Iterator[Found]:
    """Too few letters of the language's own script, or for languages in Latin letters too many of others.

    What the source does not write in its own letters either is a name or a quotation, and stays as it is; the source itself
    is another check's."""
    if pair.source.text == pair.target.text:
        return
    if hardly_written(pair.target) and not hardly_written(pair.source) or _kana_missing(pair.target):
        yield Found(N_("This is hardly written in the edition's language."), target=((0, len(pair.target.text)),))


def hardly_written(side: Side) -> bool:
    """Whether a text of some length has few letters of its language's script."""
    script = script_of(side.language)
    if script == "Latn":
        foreign = 0 if side.text.isascii() else _count(_OTHERS, side.text)
        return foreign >= FEWEST_LETTERS * MOST_FOREIGN and foreign / _letters(side.text) > MOST_FOREIGN
    own = _count(letters_of(script), side.text)
    if own >= len(side.text) * LEAST_OWN:
        return False
    letters = _letters(side.text)
    return letters >= FEWEST_LETTERS and own / letters < LEAST_OWN


def _letters(text: str) -> int:
    return max(1, _count(_LETTERS, text))


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(map(len, pattern.findall(text)))


def _kana_missing(side: Side) -> bool:
    """Whether a Japanese text of some length has no kana: then it is Chinese."""
    return side.primary == "ja" and len(side.text) > LONG and not _KANA.search(side.text)


CHECK = Check(
    id="wrong_script",
    kind="language",
    title=N_("Another language's script"),
    description=N_("The translation is written in the letters of another language."),
    severity=Severity.CRITICAL,
    find=find,
    example=Example(
        "en",
        "The council passed the budget.",
        "ko",
        "市議会は来年度の予算案を可決した。",
        corrected="시의회는 내년도 예산안을 가결했다.",
    ),
)
