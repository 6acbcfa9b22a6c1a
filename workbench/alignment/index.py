"""Where in a text each witness stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workbench.alignment.witnesses import Witness

# Sentences in order.
Places = Sequence[int]


@dataclass(frozen=True, slots=True)
class Index:
    """The sentences of a text in which each witness and each key of one stands; `length` is how many there are."""

    standing: Mapping[Witness, Places]
    postings: Mapping[str, Places]
    length: int

    def places(self, keys: Iterable[str]) -> Places:
        """The sentences in which any of the keys stands."""
        found: Places = ()
        for key in keys:
            if key in self.postings:
                found = sorted({*found, *self.postings[key]}) if found else self.postings[key]
        return found


def index(side: Sequence[Sequence[Witness]]) -> Index:
    """The index of a text of which each sentence is told by its witnesses, each once."""
    standing: dict[Witness, list[int]] = {}
    for number, witnesses in enumerate(side):
        for witness in witnesses:
            if witness in standing:
                standing[witness].append(number)
            else:
                standing[witness] = [number]
    return Index(standing, _postings(standing), len(side))


def _postings(standing: Mapping[Witness, list[int]]) -> Mapping[str, Places]:
    postings: dict[str, list[int]] = {}
    for witness, places in standing.items():
        for key in witness.keys:
            if key in postings:
                postings[key] = sorted({*postings[key], *places})
            else:
                postings[key] = places
    return postings
