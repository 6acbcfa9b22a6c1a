"""Hashtags in any script (UAX 31, hashtag identifiers): "#MeToo", "#서울", "#日本"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.facts.fact import Fact
from workbench.facts.kind import Kind
from workbench.facts.reading import Reading

# Not a number alone ("#1"), and not the end of an address or a character reference ("&#39;").
# Combining marks of Indic and Arabic letters belong to the word.
_MARKS = "\u0300-\u036f\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0e31-\u0e3a\u0e47-\u0e4e\u200c\u200d"
_TAG = re.compile(rf"(?<![\w&/#])#(?=\d{{0,10}}[^\W\d])[\w{_MARKS}]+")


def find(reading: Reading) -> Iterator[Fact]:
    """Hashtags; the value is in lower case, with the sign."""
    if "#" not in reading.plain:
        return
    for match in _TAG.finditer(reading.plain):
        if reading.is_free(*match.span()):
            yield reading.fact("hashtag", match.start(), match.end(), match[0].casefold())


KIND = Kind("hashtag", rank=4, find=find)
