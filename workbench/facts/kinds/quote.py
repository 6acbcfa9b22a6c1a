"""Quotations. They contain other facts, so they take no characters and none are taken from them."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.facts.fact import Fact
from workbench.facts.kind import Kind
from workbench.facts.quotations import Quotation, Sort, find_quotations
from workbench.facts.reading import Reading

# A title has marks in some languages and slanted letters in others; a quotation within another, and one whose other mark
# stands in another segment, are marked by fewer writers: these only bear witness.
_SURE = {Sort.SPEECH: 1.0, Sort.WORDS: 0.6, Sort.TITLE: 0.4}
_WITNESS = 0.4


def find(reading: Reading) -> Iterator[Fact]:
    """Quotations; the value is the words without the marks, the unit tells speech, words and titles apart."""
    for each in find_quotations(reading.text, reading.language):
        start, end = each.span
        value = reading.text[slice(*each.inner)]
        yield Fact("quote", start, end, reading.text[start:end], value, each.sort.value, sure=_sure(each))


def _sure(quotation: Quotation) -> float:
    return _SURE[quotation.sort] if quotation.closed and quotation.depth == 0 else _WITNESS


KIND = Kind("quote", rank=95, find=find)
