"""Which part of two long texts is looked at next: the band around the row of anchors, cut into windows that overlap."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from workbench.alignment.chain import Pair

# Texts up to this many sentences are looked at as a whole.
WHOLE = 600
# A window ends at an anchor, at least so many sentences on; of the links it finds those count that end so many sentences
# before, where a wrong end would no longer be felt.
LEAST, OVERLAP = 120, 30
# Pairs of places that a window may hold, of 350 bytes each. That is ten thousand sentences that one side leaves out.
MOST = 1_000_000


class Window(NamedTuple):
    """Where a window ends, and the place from which on its links no longer count."""

    end: Pair
    until: Pair


def window(anchors: Sequence[Pair], here: Pair, whole: Pair) -> Window:
    """The window that begins at a place of texts of that many sentences. Where no anchor shows the way, both sides are
    believed to go on at the same pace."""
    if max(whole[0] - here[0], whole[1] - here[1]) <= WHOLE:
        return Window(whole, whole)
    first = bisect_left(anchors, (here[0] + 1, 0))
    for number in range(first, len(anchors)):
        end = anchors[number]
        taken = end[0] - here[0], end[1] - here[1]
        if taken[0] * taken[1] > MOST:
            break
        if max(taken) >= LEAST:
            for until in reversed(anchors[first:number]):
                if until[0] <= end[0] - OVERLAP and until[1] <= end[1] - OVERLAP and until[1] > here[1]:
                    return Window(end, until)
    return _at_one_pace(here, whole)


def _at_one_pace(here: Pair, whole: Pair) -> Window:
    left = whole[0] - here[0], whole[1] - here[1]
    share = WHOLE / max(left)
    taken = max(1, round(left[0] * share)), max(1, round(left[1] * share))
    end = min(whole[0], here[0] + taken[0]), min(whole[1], here[1] + taken[1])
    return Window(end, (here[0] + taken[0] // 2, here[1] + taken[1] // 2))
