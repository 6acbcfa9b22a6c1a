"""Telephone numbers: international ones ("+82 2 1234 5678"), and national ones where the words around say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from workbench.facts.fact import Fact
from workbench.facts.kind import Kind
from workbench.facts.patterns import any_of
from workbench.facts.reading import Reading
from workbench.facts.words import strings

# E.164: at most 15 digits, with what people put between them.
_INTERNATIONAL = re.compile(r"(?<![\d+\w])\+\d{1,3}(?:[ .-]?\(?\d{1,5}\)?){1,6}(?![\d%]|[ .-]?[/\d])")
_NATIONAL = re.compile(
    r"(?<![\d.,\w/-])(?:\(\d{2,5}\) ?\d{2,5}(?:[ -]\d{2,5}){0,3}|\d{2,5}(?:[ .-]\d{2,8}){1,4}|\d{8,12})(?![\d%]|[.,/]\d)"
)
# Numbers that are written so and in no other way: Korean and Japanese with hyphens, North American.
_PLAIN = re.compile(
    r"(?<![\d.,\w/-])(?:0\d{1,3}-\d{3,4}-\d{4}|\(0\d{1,3}\) ?\d{3,4}-\d{4}|\(\d{3}\) ?\d{3}-\d{4}|1[568]\d\d-\d{4}|1-8\d\d-\d{3}-\d{4}|\d{3}-\d{3}-\d{4})(?![\d-])"
)
_WORDS = ("tel", "tel.", "tel:", "phone", "phone:", "telephone", "call", "fax", "fax:", "☎", "📞", "whatsapp")
# A cheap look: most sentences hold no seven digits with nothing but that between them.
_SOME_DIGITS = re.compile(r"\d(?:[ .()-]{0,3}\d){6}")
# So far before a number the word that announces it may stand.
_NEAR = 24
_LEAST, _MOST = 7, 15


@cache
def _announced(language: str) -> re.Pattern[str]:
    words = any_of([*_WORDS, *strings(language, "names", "phone_words")])
    return re.compile(rf"(?<![a-z])(?:{words})(?![a-z])")


def find(reading: Reading) -> Iterator[Fact]:
    """Numbers to call; the value is their digits, with "+" when international."""
    low = reading.low
    if not reading.has_digits or not _SOME_DIGITS.search(low):
        return
    for pattern in (_INTERNATIONAL, _PLAIN, _NATIONAL):
        for match in pattern.finditer(low):
            digits = re.sub(r"\D", "", match[0])
            if not _LEAST <= len(digits) <= _MOST or not reading.is_free(*match.span()):
                continue
            if pattern is _NATIONAL and not _announced(reading.language).search(
                low, max(0, match.start() - _NEAR), match.start()
            ):
                continue
            value = f"+{digits}" if pattern is _INTERNATIONAL else digits
            yield reading.fact("phone", match.start(), match.end(), value)


KIND = Kind("phone", rank=3, find=find)
