"""Quotations. They contain other facts, so they take no characters and none are taken from them."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.facts.fact import Fact
from workbench.facts.kind import Kind
from workbench.facts.quotations import Quotation, Sort, find_quotations
from workbench.facts.reading import Reading
from workbench.facts.words import section

# A title has marks in some languages and slanted letters in others; a quotation within another, and one whose other mark
# stands in another segment, are marked by fewer writers: these only bear witness.
_SURE = {Sort.SPEECH: 1.0, Sort.WORDS: 0.6, Sort.TITLE: 0.4}
_WITNESS = 0.4


def find(reading: Reading) -> Iterator[Fact]:
    """Quotations; the value is the words without the marks, the unit tells speech, words and titles apart."""
    for each in find_quotations(reading.text, reading.language):
        start, end = each.span
        value = reading.text[slice(*each.inner)]
        sure = _sure(each, reading.language)
        yield Fact("quote", start, end, reading.text[start:end], value, each.sort.value, sure=sure)


def _sure(quotation: Quotation, language: str) -> float:
    if not quotation.closed or quotation.depth:
        return _WITNESS
    # Russian puts the names of clubs and companies between marks, which other languages do not.
    if quotation.sort is Sort.WORDS and section(language, "quotes").get("names_stand_in_marks"):
        return _WITNESS
    return _SURE[quotation.sort]


KIND = Kind("quote", rank=95, find=find)
