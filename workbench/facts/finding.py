"""Finding the facts of a text: every kind reads in turn, and each character belongs to one fact at most."""

from __future__ import annotations

import datetime
import importlib
import pkgutil
from decimal import Context, Decimal, localcontext
from functools import cache

from workbench.facts import kinds as folder
from workbench.facts.fact import Fact
from workbench.facts.kind import Kind
from workbench.facts.reading import Reading

# What cannot be computed with 28 digits, as with a key of 40, is no number then, and stops nobody.
FORGIVING = Context(prec=28, traps=[])


@cache
def kinds() -> tuple[Kind, ...]:
    """Every kind in the order of reading, found by walking the folder `kinds/`."""
    modules = (
        importlib.import_module(f"{folder.__name__}.{each.name}") for each in pkgutil.iter_modules(folder.__path__)
    )
    found = (getattr(module, "KIND", None) for module in modules)
    return tuple(sorted((each for each in found if isinstance(each, Kind)), key=lambda kind: (kind.rank, kind.name)))


def find_facts(text: str, language: str, written_on: datetime.date | None = None) -> tuple[Fact, ...]:
    """The facts of a text in the order of their places.

    `language` is a BCP 47 tag; one without data of its own is read with what CLDR says of it. Relative dates ("Friday",
    "지난달") are resolved from `written_on` and kept as they are without it. Any text is read; none raises."""
    reading = Reading(text, language, written_on)
    with localcontext(FORGIVING):
        found = [fact for kind in kinds() if not kind.counts or reading.numerals for fact in kind.find(reading)]
    return tuple(sorted(filter(_can_be_computed, found), key=lambda fact: (fact.start, fact.end)))


def _can_be_computed(fact: Fact) -> bool:
    return not isinstance(fact.value, Decimal) or fact.value.is_finite()
