"""Finding a term in running text in the forms its language gives it, and never inside another word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from workbench.checks.finding import Span
from workbench.checks.pair import WORD_SIGNS, Side
from workbench.checks.words import strings, told
from workbench.facts.patterns import any_of
from workbench.text.language import primary, writes_spaces

# Shorter words keep their letters: without its end, "Rat" could be anything.
SHORTEST_STEM = 4
_LETTERS = re.compile(rf"(?:[{WORD_SIGNS}](?<![\d_]))+")


def occurrences(term: str, side: Side) -> Iterator[Span]:
    """Where the term stands in the side's text, small or capital, with the endings of the side's language."""
    if term.strip():
        for match in _pattern(" ".join(term.lower().split()), side.primary).finditer(side.folded):
            yield match.span()


@lru_cache(maxsize=8192)
def _pattern(term: str, language: str) -> re.Pattern[str]:
    """Each word of the term may change its end; words may be written together where the language does so freely."""
    gap = r"\s*" if primary(language) == "ko" or not writes_spaces(language) else r"\s+"
    words = gap.join(_word(word, language) for word in term.replace("’", "'").split())
    before = any_of(strings(language, "inflection", "before"))
    prefix = f"(?:{before})?" if strings(language, "inflection", "before") else ""
    return re.compile(f"{_bound_before(term, language)}{prefix}{words}{_bound_after(term, language)}")


def _word(word: str, language: str) -> str:
    endings = strings(language, "inflection", "endings")
    if endings:
        plural = f"|{re.escape(word[:-1])}ies" if language == "en" and word.endswith("y") else ""
        return f"(?:{re.escape(word)}(?:{any_of(endings)})?{plural})"
    strip, most = int(told(language, "inflection", "strip") or 0), int(told(language, "inflection", "most") or 0)
    if not _LETTERS.fullmatch(word) or len(word) - strip < SHORTEST_STEM:
        return re.escape(word)
    return f"{re.escape(word[: len(word) - strip])}[{WORD_SIGNS}]{{0,{strip + most}}}"


def _bound_before(term: str, language: str) -> str:
    """No letter stands before; where words are not told apart by spaces, no Latin letter before a Latin one."""
    if writes_spaces(language):
        return rf"(?<![{WORD_SIGNS}])"
    return "(?<![a-z0-9])" if term[0].isascii() else ""


def _bound_after(term: str, language: str) -> str:
    if writes_spaces(language):
        # A Latin or digit end may meet the language's own letters: "AI가".
        return "(?![a-z0-9])" if language == "ko" and term[-1].isascii() else rf"(?![{WORD_SIGNS}])"
    return "(?![a-z0-9])" if term[-1].isascii() else ""
