"""Finding the quotations of a text."""

from __future__ import annotations

import re

from workbench.facts.quotations.marks import MARK
from workbench.facts.quotations.pairing import Pair, pairs
from workbench.facts.quotations.quotation import Quotation
from workbench.facts.quotations.speech import sort_of
from workbench.facts.shadow import lowered

_WORD = re.compile(r"\w")


def find_quotations(text: str, language: str) -> tuple[Quotation, ...]:
    """The quotations in the order of their beginnings, outer ones before those within. Any text is read; none raises."""
    if not MARK.search(text):
        return ()
    low = lowered(text)
    return tuple(
        _quotation(pair, text, low, language)
        for pair in pairs(text)
        if _WORD.search(text, pair.inner_start, pair.inner_end)
    )


def _quotation(pair: Pair, text: str, low: str, language: str) -> Quotation:
    sort = sort_of(pair, text, low, language)
    begin, end = pair.inner_start, pair.inner_end
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    return Quotation((pair.start, pair.end), (begin, end), pair.depth, sort, pair.closed)
