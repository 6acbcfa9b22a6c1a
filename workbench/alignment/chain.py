"""The heaviest row of pairs that go up on both sides."""

from __future__ import annotations

from collections.abc import Mapping

Pair = tuple[int, int]
_Best = tuple[float, int]


def chain(weights: Mapping[Pair, float]) -> list[Pair]:
    """Those of the pairs that form the heaviest row in which both numbers grow from one to the next: longest increasing
    subsequence with weights, in time n log n."""
    # Pairs of one source sentence come with the last target first, so that none follows another.
    pairs = sorted(weights, key=lambda pair: (pair[0], -pair[1]))
    tree: list[_Best] = [(0.0, -1)] * (max((target for _source, target in pairs), default=0) + 2)
    before: list[int] = []
    best: _Best = (0.0, -1)
    for number, pair in enumerate(pairs):
        weight, last = _heaviest(tree, pair[1])
        before.append(last)
        row = (weight + weights[pair], number)
        _put(tree, pair[1] + 1, row)
        best = max(best, row, key=lambda each: each[0])
    return _followed_back(pairs, before, best[1])


def _heaviest(tree: list[_Best], end: int) -> _Best:
    """The heaviest row that ends before a target sentence (a Fenwick tree of maxima)."""
    best: _Best = (0.0, -1)
    while end > 0:
        if tree[end][0] > best[0]:
            best = tree[end]
        end -= end & -end
    return best


def _put(tree: list[_Best], place: int, row: _Best) -> None:
    while place < len(tree):
        if row[0] > tree[place][0]:
            tree[place] = row
        place += place & -place


def _followed_back(pairs: list[Pair], before: list[int], number: int) -> list[Pair]:
    found = []
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]
