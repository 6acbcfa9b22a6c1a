"""Facts of many editions put together: those that agree, and those that stand where the others tell something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from workbench.checks.comparison import How, compare
from workbench.checks.derived import Evidence, is_derived
from workbench.consistency.group import Part
from workbench.facts import SURE, Fact
from workbench.facts.agreeing import Agreement, agreement


@dataclass(slots=True)
class Cluster:
    """One thing the editions tell. Each of `values` is a value with the editions (by their place) that tell it;
    `implied` are editions of which it follows from what else they tell."""

    values: list[dict[int, Fact]]
    implied: set[int] = field(default_factory=set)

    @property
    def kind(self) -> str:
        """The kind of its facts; a plain number may stand for any."""
        kinds = [fact.kind for value in self.values for fact in value.values()]
        return next((kind for kind in kinds if kind != "number"), kinds[0])

    @property
    def editions(self) -> set[int]:
        """Those that tell it, with whatever value."""
        return {edition for value in self.values for edition in value}

    @property
    def usual(self) -> dict[int, Fact]:
        """The value most editions tell; among as many, the source's."""
        return max(self.values, key=lambda value: (len(value), 0 in value))


def clusters_of(parts: Sequence[Part]) -> list[Cluster]:
    """Everything countable or dated that the editions tell in these sentences, in the order it is first told."""
    values = _values(parts)
    clusters = [Cluster([value]) for value in values]
    _join_contradictions(clusters, parts)
    for cluster in clusters:
        _complete(cluster, parts)
    return clusters


def _values(parts: Sequence[Part]) -> list[dict[int, Fact]]:
    found: list[dict[int, Fact]] = []
    for edition, part in enumerate(parts):
        for fact in part.facts:
            same = _best(fact, [value for value in found if edition not in value])
            if same is not None:
                same[edition] = fact
            elif fact.sure >= SURE:
                found.append({edition: fact})
    return found


def _best(fact: Fact, values: Sequence[dict[int, Fact]]) -> dict[int, Fact] | None:
    """The value that the fact agrees with best, if any."""
    told = [(max(agreement(fact, other) for other in value.values()), value) for value in values]
    best = max(told, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] >= Agreement.VALUE else None


def _join_contradictions(clusters: list[Cluster], parts: Sequence[Part]) -> None:
    """Put values together that stand for each other in two editions: "280 million" in one, "28 million" in the other."""
    pairs = [
        (one, other)
        for one in range(len(parts))
        for other in range(one + 1, len(parts))
        if _differ(clusters, one, other)
    ]
    for one, other in pairs:
        for difference in compare(parts[one].facts, parts[other].facts):
            if difference.how not in (How.VALUE, How.UNIT) or not difference.source or not difference.target:
                continue
            first = _telling(clusters, one, difference.source)
            second = _telling(clusters, other, difference.target)
            if first and second and first is not second and first.editions.isdisjoint(second.editions):
                first.values += second.values
                clusters.remove(second)


def _differ(clusters: Sequence[Cluster], one: int, other: int) -> bool:
    """Whether each of the two editions tells something that the other does not."""
    alone = {(one in each.editions) - (other in each.editions) for each in clusters}
    return {1, -1} <= alone


def _telling(clusters: Sequence[Cluster], edition: int, fact: Fact) -> Cluster | None:
    return next((each for each in clusters if any(value.get(edition) is fact for value in each.values)), None)


def _complete(cluster: Cluster, parts: Sequence[Part]) -> None:
    """Find the value in editions that tell it with a fact which says something else too, or from which it follows."""
    for edition, part in enumerate(parts):
        if edition in cluster.editions or not part.is_there:
            continue
        value = cluster.usual
        again = next((fact for fact in part.facts if _says(fact, value)), None)
        if again:
            value[edition] = again
        elif any(_follows(fact, parts[other], part) for other, fact in value.items()):
            cluster.implied.add(edition)


def _says(fact: Fact, value: dict[int, Fact]) -> bool:
    return any(agreement(fact, other) >= Agreement.VALUE for other in value.values())


def _follows(fact: Fact, mine: Part, yours: Part) -> bool:
    return is_derived(fact, Evidence(mine.side.facts, yours.side.facts, yours.facts, mine.side.written_on))


def odd_ones(cluster: Cluster) -> Iterator[int]:
    """The editions that alone tell another value than two or more others that agree."""
    usual = cluster.usual
    if len(usual) > 1:
        yield from (edition for value in cluster.values if value is not usual and len(value) == 1 for edition in value)
