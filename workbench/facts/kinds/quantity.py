"""Quantities: "12 miles", "6-foot-6", "시속 100킬로미터", "-5 °C", "30평"; the unit is a CLDR unit identifier."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from workbench.facts.compound_units import heights, joined
from workbench.facts.fact import Fact, Qualifier
from workbench.facts.kind import Kind
from workbench.facts.reading import Reading
from workbench.facts.unit_mentions import measured


def find(reading: Reading) -> Iterator[Fact]:
    """Measured quantities; the value is what is written, feet and inches are added up in feet."""
    if not reading.numerals:
        return
    for start, end, feet in heights(reading):
        yield reading.fact("quantity", start, end, feet, "foot", Decimal(1) / 12)
    for each in joined(reading, measured(reading)):
        fact = reading.fact("quantity", each.start, each.end, each.value, each.unit, each.step, each.sure)
        yield replace(fact, qualifier=Qualifier.OVER) if each.over else fact


KIND = Kind("quantity", rank=50, find=find, counts=True)
