"""The values in a sentence by which it is recognised in another language: a quicker reading than that of its facts.

Whether 12 are percent or euros does not matter here, so numbers are not asked for their units, nor names by capitals and
quotations by their speakers: this takes half of the time, and pairs sentences as well."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import localcontext

from workbench.facts.agreeing import numbers_of
from workbench.facts.fact import Fact, plain_decimal
from workbench.facts.finding import FORGIVING
from workbench.facts.kinds import date, time
from workbench.facts.names.brackets import find_bracketed
from workbench.facts.names.known import find_known
from workbench.facts.names.name import Name, Sort
from workbench.facts.reading import Reading

_KNOWN = frozenset({Sort.TERRITORY, Sort.CITY, Sort.ORGANISATION})
Keys = frozenset[str]


def values(reading: Reading) -> list[Keys]:
    """The dates, times and numbers of a sentence, each with the keys by which it is found again; a date is found by its
    numbers too."""
    with localcontext(FORGIVING):
        told = [_keys(fact) for kind in (date, time) for fact in kind.find(reading)]
        left = [each.value for each in reading.numerals if not each.attached and each.value.is_finite()]
        return told + [frozenset((f"n:{plain_decimal(value)}",)) for value in left]


def _keys(fact: Fact) -> Keys:
    return frozenset((f"d:{fact.told_value}", *(f"n:{part}" for part in numbers_of(fact))))


def known_names(reading: Reading) -> Iterator[Keys]:
    """The countries, cities and organisations that are known by a code."""
    bracketed = tuple(find_bracketed(reading.text, reading.language))
    for name in find_known(reading):
        if name.sort in _KNOWN and not any(_overlap(name, each) for each in bracketed):
            yield frozenset((f"c:{name.value}",))


def _overlap(one: Name, other: Name) -> bool:
    return one.start < other.end and other.start < one.end
