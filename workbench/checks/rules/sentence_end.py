"""The mark at the end: missing, or a question that became a statement."""

from __future__ import annotations

import math
from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Fix, Found, Severity
from workbench.checks.lengths import expansion
from workbench.checks.pair import Pair, Side
from workbench.checks.scripts import script_of

_STOPS, _ASKING = frozenset(".。．।۔።॥…"), frozenset("?？؟⁇")
_TERMINAL = _STOPS | _ASKING | frozenset("!！‼")
# What may stand behind the final mark; Thai, Lao, Khmer and Burmese hardly have one.
_CLOSING = "\"'”’»›“‘」』)）]］》〉】 \t\n\u00a0\u202f\u200f\u200e"
_WITHOUT = frozenset({"th", "lo", "km", "my"})
# Languages whose sentences end with other marks than these (CLDR, exemplar punctuation), and those that open with one.
_FULL_STOPS = {"hi": "।", "ne": "।", "bn": "।", "as": "।", "or": "।", "pa": "।", "ur": "۔", "hy": "։", "am": "።"}
_QUESTIONS = {"el": ";"}
_OPENING = frozenset({"es", "gl", "ast", "hy"})
# Shorter texts, in letters of English, may be headlines and labels, which end without a mark in many languages.
SHORTEST = 120


def find(pair: Pair) -> Iterator[Found]:
    """A long sentence of the source ends with a mark and the translation with a letter, or only the source asks."""
    source, target = pair.source.text.rstrip(_CLOSING), pair.target.text.rstrip()
    if not source or source[-1] not in _TERMINAL or not target:
        return
    place = ((len(target) - 1, len(target)),)
    if target[-1].isalpha() and pair.target.primary not in _WITHOUT:
        if len(target) >= SHORTEST * math.exp(expansion(pair.target.language)):
            mark = _mark_of(pair.target, source[-1])
            fix = Fix(len(target), len(target), mark) if mark else None
            yield Found(N_("The mark at the end of the sentence is missing."), target=place, fix=fix)
    elif source[-1] in _ASKING and target[-1] in _STOPS and not _asks(pair.target) and len(pair.source.sentences) == 1:
        yield Found(
            N_("The source asks, the translation does not."), source=((len(source) - 1, len(source)),), target=place
        )


def _mark_of(side: Side, mark: str) -> str:
    """The mark by which the side's language ends such a sentence; empty where it has to open with one too, or trails off."""
    is_wide = script_of(side.language) in ("Jpan", "Hans", "Hant", "Hani")
    if mark in "!！‼":
        return "！" if is_wide else "" if side.primary in _OPENING else "!"
    if mark in _ASKING:
        own = "؟" if script_of(side.language) == "Arab" else _QUESTIONS.get(side.primary, "?")
        return "？" if is_wide else "" if side.primary in _OPENING else own
    if mark == "…":
        return ""
    return "。" if is_wide else _FULL_STOPS.get(side.primary, ".")


def _asks(side: Side) -> bool:
    return not side.signs.isdisjoint(_ASKING)


CHECK = Check(
    id="sentence_end",
    kind="punctuation",
    title=N_("The mark at the end"),
    description=N_(
        "The source's sentence ends with a mark and the translation with a letter, or the source asks and the translation does not. Texts as short as a headline may end without a mark."
    ),
    severity=Severity.MINOR,
    find=find,
    example=Example(
        "ja",
        "この橋はいつまで閉鎖されるのか？",
        "en",
        "The bridge is closed.",
        corrected="How long will this bridge be closed?",
    ),
)
