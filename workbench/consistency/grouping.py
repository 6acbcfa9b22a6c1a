"""Sentences that belong together: source sentences with the units that translate them, over one edition and over many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.consistency.compared import Linked
from workbench.consistency.matrix import Group


def whole(pairs: Iterable[tuple[tuple[int, ...], int]], size: int) -> tuple[Linked, ...]:
    """Links that cover the source's `size` sentences and every target place once, in the source's order. Each pair is a
    target place with the source places it translates; two that share one are put together."""
    root = list(range(size))
    told = list(pairs)
    for sources, _target in told:
        _join(root, sources)
    members = _members(root)
    targets: dict[int, list[int]] = {first: [] for first in members}
    alone = []
    for sources, target in told:
        if sources:
            targets[_first(root, sources[0])].append(target)
        else:
            alone.append(Linked((), (target,)))
    return (*(Linked(tuple(members[first]), tuple(targets[first])) for first in members), *alone)


def groups_of(size: int, columns: Sequence[Sequence[Linked]]) -> tuple[Group, ...]:
    """The groups over many editions: an entry for the source, and one for each column of links."""
    root = list(range(size))
    for links in columns:
        for link in links:
            _join(root, link.sources)
    members = _members(root)
    targets: dict[int, list[list[int]]] = {first: [[] for _ in columns] for first in members}
    alone: list[Group] = []
    for number, links in enumerate(columns):
        for link in links:
            if link.sources:
                targets[_first(root, link.sources[0])][number] += link.targets
            else:
                alone.append(((), *(link.targets if place == number else () for place in range(len(columns)))))
    return (*((tuple(members[first]), *map(tuple, targets[first])) for first in members), *alone)


def _first(root: list[int], place: int) -> int:
    while root[place] != place:
        root[place] = root[root[place]]
        place = root[place]
    return place


def _join(root: list[int], places: Sequence[int]) -> None:
    """Let all of these have the same first one."""
    if places:
        firsts = {_first(root, place) for place in places}
        least = min(firsts)
        for first in firsts:
            root[first] = least


def _members(root: list[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for place in range(len(root)):
        found.setdefault(_first(root, place), []).append(place)
    return found
