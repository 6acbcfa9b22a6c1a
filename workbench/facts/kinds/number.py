"""Numbers that nothing else claims: counts, scores, years that stand alone."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.facts.fact import Fact
from workbench.facts.kind import Kind
from workbench.facts.reading import Reading


def find(reading: Reading) -> Iterator[Fact]:
    """What is left of the numerals; those that letters make a name of ("MH17") are no numbers."""
    for numeral in reading.numerals:
        if not numeral.attached and not numeral.ordinal:
            yield reading.of_numeral("number", numeral)


KIND = Kind("number", rank=90, find=find, counts=True)
