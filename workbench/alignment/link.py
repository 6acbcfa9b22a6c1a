"""A link: sentences of two editions that say the same."""

from __future__ import annotations

import math
from dataclasses import dataclass

# The margin at which a link is as good as two in three.
CLEAR = 0.4


@dataclass(frozen=True, slots=True)
class Link:
    """Source and target sentences (indices in order) that say the same.

    One side is empty where the other edition omits or adds the sentence. `confidence` goes from 0 to 1: how much worse the
    whole alignment would be without this link. `moved` marks a link that crosses the others: the editions tell it at
    different places."""

    sources: tuple[int, ...]
    targets: tuple[int, ...]
    confidence: float = 1.0
    moved: bool = False


def confidence(margin: float) -> float:
    """The confidence in a link without which the alignment would be so much dearer: 1 - exp(-margin / CLEAR)."""
    return round(1 - math.exp(-margin / CLEAR), 4) if math.isfinite(margin) else 1.0
