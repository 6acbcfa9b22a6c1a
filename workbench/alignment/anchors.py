"""Places where two long texts surely say the same: pairs of sentences that share what hardly any other pair shares."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

from workbench.alignment.chain import Pair, chain
from workbench.alignment.index import Index, index
from workbench.alignment.witnesses import Kind, Witness

# In a long text nearly every number and name stands several times; two of them together, in a sentence or in two that follow
# each other, do not. So many of the rarest of a sentence are put together, and so many with those of the next one.
TOGETHER, ACROSS = 4, 2
# What stands more often than this on both sides together, as a product, tells no place.
RARE = 4
# Weight that a pair has to share: a number that stands once on both sides has it, a sound that does has not.
ENOUGH = 1.0
# An anchor is believed where so many others stand around it, at most so many sentences away on both sides.
COMPANY, AROUND = 3, 25
_TELLING = (Kind.FACT, Kind.NAME, Kind.SOUND, Kind.WORD, Kind.TERM)


class _Key(NamedTuple):
    """A key that stands on both sides, rarest first."""

    often: int
    key: str
    weight: float


_Marks = Mapping[tuple[str, ...], list[int]]


def anchors(sources: Sequence[Sequence[Witness]], targets: Sequence[Sequence[Witness]]) -> list[Pair]:
    """Pairs of sentences, in order on both sides, that can be relied on; none where the texts share nothing rare."""
    here, there = index(sources), index(targets)
    weights: dict[tuple[str, ...], float] = {}
    marks = [_marks(side, own, other, weights) for side, own, other in ((sources, here, there), (targets, there, here))]
    scores: dict[Pair, float] = defaultdict(float)
    for mark, places in marks[0].items():
        others = marks[1].get(mark, ())
        if others and len(places) * len(others) <= RARE:
            for pair in product(places, others):
                scores[pair] += weights[mark] / (len(places) * len(others))
    return believed(chain({pair: score for pair, score in scores.items() if score >= ENOUGH}))


def believed(pairs: Sequence[Pair]) -> list[Pair]:
    """Those of a chain that have company: one alone may be chance, and be far from the way."""
    found = []
    first = 0
    for place, (source, target) in enumerate(pairs):
        while source - pairs[first][0] > AROUND:
            first += 1
        near = 0
        for other in pairs[first : place + AROUND + 1]:
            near += abs(other[0] - source) <= AROUND and abs(other[1] - target) <= AROUND
        if near > COMPANY:
            found.append((source, target))
    return found


def _marks(
    side: Sequence[Sequence[Witness]], own: Index, other: Index, weights: dict[tuple[str, ...], float]
) -> _Marks:
    """The sentences in which keys stand alone and together; `weights` is told what each weighs."""
    rarest = _rarest(own, other)
    marks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    before: list[_Key] = []
    for number, witnesses in enumerate(side):
        keys = sorted({rarest[witness] for witness in witnesses if witness in rarest})[:TOGETHER]
        for told in _together(keys, before):
            mark = tuple(sorted([each.key for each in told]))
            marks[mark].append(number)
            weights[mark] = sum([each.weight for each in told])
        before = keys
    return marks


def _rarest(own: Index, other: Index) -> Mapping[Witness, _Key]:
    """Of each telling witness the key that stands on both sides, and least often."""
    found = {}
    for witness in own.standing:
        shared = other.postings.keys() & witness.keys if witness.kind in _TELLING else ()
        if shared:
            often = {key: len(own.postings[key]) + len(other.postings[key]) for key in shared}
            key = min(shared, key=lambda key: (often[key], key))
            found[witness] = _Key(often[key], key, witness.kind.weight)
    return found


def _together(keys: Sequence[_Key], before: Sequence[_Key]) -> Iterator[tuple[_Key, ...]]:
    for key in keys:
        yield (key,)
    yield from combinations(keys, 2)
    for early, late in product(before[:ACROSS], keys[:ACROSS]):
        if early.key != late.key:
            yield early, late
