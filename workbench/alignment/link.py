"""A link: sentences of two editions that say the same."""

from __future__ import annotations

from dataclasses import dataclass


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
