"""The matrix of many editions: a row for each fact, name and quotation in the order of the article, a column for each
edition; which agree, and which is the odd one out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workbench.checks.told import worth
from workbench.consistency.clusters import Cluster, clusters_of, odd_ones
from workbench.consistency.edition import EditionText
from workbench.consistency.evidence import Place
from workbench.consistency.group import Part
from workbench.consistency.names_across import NamedAcross, named_across
from workbench.facts import SURE, Fact
from workbench.facts.quotations import Sort

# A group of sentences that say the same: for each edition the places of its own, or none.
Group = tuple[tuple[int, ...], ...]


class State(StrEnum):
    """What an edition tells beside the others: the same, something else, nothing, what no other has, or what cannot be known."""

    AGREES = "agrees"
    DIFFERS = "differs"
    MISSING = "missing"
    EXTRA = "extra"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Cell:
    """What one edition tells, in its own words, and what they are worth where the words do not say it; `odd` where the others
    agree against it."""

    state: State
    words: str = ""
    value: str = ""
    places: tuple[Place, ...] = ()
    odd: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One thing across the editions. `kind` is the fact's kind; `group` the place of its group."""

    kind: str
    group: int
    cells: tuple[Cell, ...]

    @property
    def agrees(self) -> bool:
        """Whether every edition tells the same, as far as it can be known."""
        return all(cell.state in (State.AGREES, State.UNKNOWN) for cell in self.cells)


def matrix(editions: Sequence[EditionText], groups: Sequence[Group]) -> tuple[Row, ...]:
    """The rows of the editions, whose sentences belong together as the groups say; the first edition is the source.

    Every group has an entry for each edition. Raises ValueError where one has more or fewer."""
    return tuple(row for number, group in enumerate(groups) for row in _rows(editions, number, group))


def _rows(editions: Sequence[EditionText], number: int, group: Group) -> Iterator[Row]:
    parts = [Part(edition, places) for edition, places in zip(editions, group, strict=True)]
    for cluster in clusters_of(parts):
        yield Row(cluster.kind, number, tuple(_cell(cluster, edition, part) for edition, part in enumerate(parts)))
    for name in named_across(parts):
        yield Row("name", number, tuple(_name_cell(name, edition, part) for edition, part in enumerate(parts)))
    if any(_speeches(part) for part in parts):
        yield Row("quote", number, tuple(map(_quote_cell, parts)))


def _cell(cluster: Cluster, edition: int, part: Part) -> Cell:
    fact = next((value[edition] for value in cluster.values if edition in value), None)
    if fact is None:
        return Cell(State.AGREES if edition in cluster.implied else State.MISSING)
    if edition in cluster.usual:
        state = State.EXTRA if edition and len(cluster.editions) == 1 and not cluster.implied else State.AGREES
    else:
        state = State.DIFFERS
    value = worth(fact).partition(" = ")[2]
    return Cell(state, fact.text, value, part.place(fact.start, fact.end), edition in odd_ones(cluster))


def _name_cell(name: NamedAcross, edition: int, part: Part) -> Cell:
    if edition in name.unknown:
        return Cell(State.UNKNOWN)
    if span := name.said.get(edition):
        alone = edition and len(name.said) == 1 and not name.unknown
        return Cell(State.EXTRA if alone else State.AGREES, part.words(*span), places=part.place(*span))
    if span := name.others.get(edition):
        return Cell(State.DIFFERS, part.words(*span), places=part.place(*span), odd=len(name.said) > 1)
    return Cell(State.MISSING)


def _speeches(part: Part) -> list[Fact]:
    told = (fact for fact in part.side.facts if fact.kind == "quote" and fact.sure >= SURE)
    return [fact for fact in told if fact.unit == Sort.SPEECH]


def _quote_cell(part: Part) -> Cell:
    told = _speeches(part)
    quoted = told or [fact for fact in part.side.facts if fact.kind == "quote"]
    if not quoted:
        return Cell(State.MISSING)
    words = " … ".join(fact.text for fact in quoted)
    return Cell(
        State.AGREES, words, places=tuple(place for fact in quoted for place in part.place(fact.start, fact.end))
    )
