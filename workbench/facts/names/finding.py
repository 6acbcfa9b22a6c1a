"""All names of a text, each character in one of them at most."""

from __future__ import annotations

from collections.abc import Iterable

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
    found: list[Name] = []
    # A byte a character: whether a name holds it already.
    taken = bytearray(len(text))
    _add(found, taken, find_bracketed(text, language))
    _add(found, taken, find_known(reading))
    if has_capitals(language):
        _add(found, taken, find_capitalised(reading, taken))
    if not writes_latin(language):
        _add(found, taken, find_foreign(text, language))
    return tuple(sorted(found, key=lambda name: name.start))


def _add(found: list[Name], taken: bytearray, names: Iterable[Name]) -> None:
    """Add those of the names that touch none found before."""
    for name in names:
        if taken.find(1, name.start, name.end) < 0:
            found.append(name)
            taken[name.start : name.end] = b"\1" * (name.end - name.start)
