"""All quotation marks of a text in the form of its language, where it is certain which open and which close."""

from __future__ import annotations

from itertools import pairwise

from workbench.checks.finding import Fix
from workbench.checks.words import strings, told

MARKS = frozenset('“”„‟«»‹›「」『』"')
# How the languages of CLDR quote, and what is typed in their place.
_PAIRS = frozenset({"“”", "„“", "„”", "””", "‟”", "«»", "»«", "»»", "‹›", "›‹", "「」", "『』", '""'})
_UNSPACED = frozenset({"ko", "ja", "zh", "th", "lo", "km", "my"})


def in_marks_of(text: str, language: str) -> Fix | None:
    """The text from its first to its last mark, with the marks by which the language quotes. None where the marks are no plain
    row of pairs: one within another, one that is missing, inches and seconds."""
    usual = next(iter(strings(language, "marks", "quotation")), "")
    places = [place for place, letter in enumerate(text) if letter in MARKS]
    pairs = list(zip(places[::2], places[1::2], strict=False))
    if not usual or len(places) % 2 or not all(_is_pair(text, *pair, language) for pair in pairs):
        return None
    return Fix(places[0], places[-1] + 1, _rewritten(text, places, usual, language)) if places else None


def _is_pair(text: str, opening: int, closing: int, language: str) -> bool:
    if text[opening] + text[closing] not in _PAIRS or not text[opening + 1 : closing].strip():
        return False
    before, after = text[opening - 1 : opening] if opening else "", text[closing + 1 : closing + 2]
    is_spaced = text[opening + 1].isspace() == text[closing - 1].isspace()
    return is_spaced and (language in _UNSPACED or not (before.isalnum() or after.isalnum()))


def _rewritten(text: str, places: list[int], usual: str, language: str) -> str:
    """French has an unbreakable space within its marks; what other languages have there goes."""
    opening = usual[0] + ("\u00a0" if usual[0] in told(language, "spacing", "after") else "")
    closing = ("\u00a0" if usual[1] in told(language, "spacing", "before") else "") + usual[1]
    parts = []
    for number, (start, end) in enumerate(pairwise(places)):
        between = text[start + 1 : end]
        parts.append(opening + between.strip() + closing if number % 2 == 0 else between)
    return "".join(parts)
