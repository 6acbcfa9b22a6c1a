"""A name of the source as the target says it: where it stands, and whether two renderings are one word in two forms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from os.path import commonprefix

from workbench.checks import Side
from workbench.checks.finding import Span
from workbench.checks.inflection import occurrences
from workbench.checks.words import told
from workbench.facts.names.gazetteer import writes_latin
from workbench.facts.names.romanising import HEARD, heard_in, is_one_name

_WORD = re.compile(r"[^\s,.;:!?()\[\]\"“”„«»]+")
_KATAKANA = re.compile(r"[ァ-ヿ・＝]+")
_CHARACTERS = frozenset({"zh", "yue"})
_PARTICLE = re.compile(r"(?:[은는이가을를와과의도에]|에게|에서|께서|이라고|라고|(?:으)?로)$")
# Letters of a name that stay in all its forms.
LEAST = 3
# Marks at the ends of a sentence, and the forms of marks, make no other rendering.
_ENDS = "\"'“”„«»「」『』‘’.!?。！？… "
_ALIKE = str.maketrans({**dict.fromkeys("“”„«»「」『』＂", '"'), **dict.fromkeys("‘’‚‹›", "'"), "…": "..."})


def said(name: str, source: Side, target: Side) -> Span | None:
    """Where the target says the name: as a name of its own, else in the words that sound like it. Chinese characters do not tell
    where a name ends, and two languages with Latin letters share a word of it."""
    latin = writes_latin(source.primary) and writes_latin(target.primary)
    words = frozenset(name.casefold().split())
    for fact in target.facts:
        shares = not latin or not words.isdisjoint(fact.text.casefold().split())
        if fact.kind == "name" and shares and is_one_name(name, source.language, fact.text, target.language):
            return fact.start, fact.end
    if latin or target.primary in _CHARACTERS:
        return None
    heard = heard_in(name, source.language, target.bare, target.language)
    return _whole_words(target, heard.start, heard.end) if heard and heard.score >= HEARD else None


def _whole_words(side: Side, start: int, end: int) -> Span | None:
    """The span with the rest of its first and last word, a Korean particle left out."""
    pattern = _KATAKANA if side.primary == "ja" else _WORD
    touched = [match.span() for match in pattern.finditer(side.bare) if match.start() < end and start < match.end()]
    if not touched:
        return None
    first, last = touched[0][0], touched[-1][1]
    particle = _PARTICLE.search(side.bare[:last], end) if side.primary == "ko" else None
    return first, particle.start() if particle else last


def plain(words: str) -> str:
    """The words without what makes no other rendering: the forms of marks, those at the ends, capitals."""
    told = unicodedata.normalize("NFKC", words).translate(_ALIKE)
    return " ".join(told.split()).strip(_ENDS).casefold()


def same_words(one: str, other: str, language: str) -> bool:
    """Whether they are one word in two forms, or one is part of the other: a surname beside the full name."""
    here, there = Side(one, language), Side(other, language)
    if any(occurrences(one, there)) or any(occurrences(other, here)):
        return True
    return plain(one) == plain(other) or _are_forms(
        here.words, there.words, int(told(language, "inflection", "strip") or 0)
    )


def _are_forms(one: Sequence[str], other: Sequence[str], strip: int) -> bool:
    """Whether the words differ in their last letters only, in a language whose names change theirs."""
    if not strip or len(one) != len(other):
        return False
    together = _are_near(" ".join(one), " ".join(other), strip)
    return together or all(_are_near(*words, strip) for words in zip(one, other, strict=True))


def _are_near(one: str, other: str, strip: int) -> bool:
    same = len(commonprefix((one, other)))
    return one == other or (same >= LEAST and max(len(one), len(other)) - same <= strip + 1)
