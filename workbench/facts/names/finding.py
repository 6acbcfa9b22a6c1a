"""All names of a text, each character in one of them at most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workbench.facts.names.brackets import find_bracketed
from workbench.facts.names.capitals import find_capitalised
from workbench.facts.names.foreign import find_foreign
from workbench.facts.names.gazetteer import has_capitals, writes_latin
from workbench.facts.names.known import find_known
from workbench.facts.names.name import Name
from workbench.facts.reading import Reading


def find_names(reading: Reading) -> tuple[Name, ...]:
    """The names in order. What is given in two scripts comes first, then what is known by a code, then what capitals,
    script and titles show. Any text is read; none raises."""
    text, language = reading.text, reading.language
    found = list(find_bracketed(text, language)) if not writes_latin(language) or not text.isascii() else []
    found += _beside(found, find_known(reading))
    if has_capitals(language):
        found += _beside(found, find_capitalised(text, language, tuple(found)))
    if not writes_latin(language):
        found += _beside(found, find_foreign(text, language))
    return tuple(sorted(found, key=lambda name: name.start))


def _beside(found: list[Name], others: Iterable[Name]) -> Iterator[Name]:
    """Those of the others that touch none found before."""
    taken = [(each.start, each.end) for each in found]
    return (each for each in others if not any(start < each.end and each.start < end for start, end in taken))
