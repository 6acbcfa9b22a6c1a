"""Sentences of many editions that say the same, and what each edition tells in them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from workbench.checks import Side
from workbench.checks.comparison import COMPARED
from workbench.consistency.compared import Joined
from workbench.consistency.edition import EditionText
from workbench.consistency.evidence import Place
from workbench.facts import Fact


class Part:
    """What one edition says in a group; nothing where it has no such sentence."""

    def __init__(self, edition: EditionText, places: Sequence[int]) -> None:
        self.language = edition.language
        self.joined = Joined(edition, places)
        self.side = Side(self.joined.text, edition.language, edition.written_on)

    @property
    def is_there(self) -> bool:
        """Whether the edition has such sentences."""
        return bool(self.joined.places)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """Its facts that are compared by value."""
        return tuple(fact for fact in self.side.facts if fact.kind in COMPARED)

    def words(self, start: int, end: int) -> str:
        """The words between two offsets of its text."""
        return self.joined.text[start:end]

    def place(self, start: int, end: int) -> tuple[Place, ...]:
        """Where these words stand in the edition."""
        return self.joined.place(start, end)
