"""Which segment of a corrected text is which segment of the old one."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from workbench.text.cleaning import comparable

# Below this similarity (0 to 1) a sentence counts as another one: half of it is different.
SIMILAR = 0.55
# A changed sentence is looked for this far around the place where it would stand.
WINDOW = 40


@dataclass(frozen=True, slots=True)
class SegmentMatch:
    """Indices of the same segment in both texts; None where it is new, or gone. `similarity` is 1 when it is unchanged."""

    old: int | None
    new: int | None
    similarity: float


def match_segments(old: Sequence[str], new: Sequence[str]) -> tuple[SegmentMatch, ...]:
    """One match for each segment of either text: those of the new text in its order, then those that are gone.

    The same words (white space aside) match wherever they stand, the nearest first; the rest matches by similarity
    between the same neighbours, best pairs first."""
    partner, similarity = _identical(old, new)
    _similar(old, new, partner, similarity)
    taken = set(partner.values())
    kept = [SegmentMatch(partner.get(index), index, similarity.get(index, 0.0)) for index in range(len(new))]
    return (*kept, *(SegmentMatch(index, None, 0.0) for index in range(len(old)) if index not in taken))


def _key(text: str) -> str:
    return " ".join(text.split())


def _identical(old: Sequence[str], new: Sequence[str]) -> tuple[dict[int, int], dict[int, float]]:
    places: dict[str, deque[int]] = defaultdict(deque)
    for index, text in enumerate(old):
        places[_key(text)].append(index)
    partner = {}
    wanted: dict[str, list[int]] = defaultdict(list)
    for index, text in enumerate(new):
        wanted[_key(text)].append(index)
    for key, indices in wanted.items():
        for index, place in _nearest(indices, list(places.get(key, ()))):
            partner[index] = place
    return partner, dict.fromkeys(partner, 1.0)


def _nearest(wanted: list[int], places: list[int]) -> list[tuple[int, int]]:
    """Pairs in order; where one side has more, those are left over that are farthest from the other side."""
    if len(wanted) == len(places) or not wanted or not places:
        return list(zip(wanted, places, strict=False))
    pairs = []
    free = set(places)
    for index in wanted:
        if free:
            place = min(free, key=lambda each, index=index: (abs(each - index), each))  # type: ignore[misc]
            free.remove(place)
            pairs.append((index, place))
    return pairs


def _similar(old: Sequence[str], new: Sequence[str], partner: dict[int, int], similarity: dict[int, float]) -> None:
    """Pair what is left: within a window around the place the neighbours point to, most similar first."""
    taken = set(partner.values())
    free_old = [index for index in range(len(old)) if index not in taken]
    free_new = [index for index in range(len(new)) if index not in partner]
    if not free_old or not free_new:
        return
    found = []
    texts = [comparable(old[index]) for index in free_old]
    for order, index in enumerate(free_new):
        middle = _expected(index, order, free_old, partner)
        start = max(0, middle - WINDOW)
        window = texts[start : middle + WINDOW]
        for _text, score, place in process.extract(
            comparable(new[index]), window, scorer=fuzz.ratio, score_cutoff=100 * SIMILAR, limit=4
        ):
            distance = abs(start + place - middle)
            found.append((-score, distance, index, free_old[start + place]))
    for negative, _distance, index, place in sorted(found):
        if index not in partner and place not in taken:
            partner[index], similarity[index] = place, min(-negative / 100, 0.999)
            taken.add(place)


def _expected(index: int, order: int, free_old: list[int], partner: dict[int, int]) -> int:
    """Where among the free old segments the new one would stand, by its nearest matched neighbour before it."""
    for before in range(index - 1, max(-1, index - WINDOW), -1):
        if before in partner:
            place = partner[before]
            return next((at for at, each in enumerate(free_old) if each > place), len(free_old))
    return order
