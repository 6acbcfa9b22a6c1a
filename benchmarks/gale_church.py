"""Gale and Church (1993), "A Program for Aligning Sentences in Bilingual Corpora": lengths only, nothing else. The named peer
that speed and quality of the alignment are told beside."""

from __future__ import annotations

import math
from collections.abc import Sequence

# Section 3.3 (prior probabilities of the shapes) and 2.2 (the variance of a length) of the paper.
PRIORS = {(1, 1): 0.89, (1, 0): 0.0099, (0, 1): 0.0099, (2, 1): 0.089, (1, 2): 0.089, (2, 2): 0.011}
VARIANCE = 6.8
Bead = tuple[tuple[int, ...], tuple[int, ...]]


def gale_church(sources: Sequence[str], targets: Sequence[str]) -> list[Bead]:
    """The beads of two texts in order; the ratio of the lengths is that of the whole texts."""
    here, there = _sums(sources), _sums(targets)
    ratio = there[-1] / here[-1] if here[-1] and there[-1] else 1.0
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(sources) + 1):
        for j in range(len(targets) + 1):
            ways = []
            for (taken, given), prior in PRIORS.items():
                if i >= taken and j >= given:
                    unlike = _unlike(here[i] - here[i - taken], there[j] - there[j - given], ratio)
                    ways.append((best[i - taken, j - given][0] + unlike - math.log(prior), (taken, given)))
            if ways:
                best[i, j] = min(ways)
    return _walk_back(best, len(sources), len(targets))


def _sums(sentences: Sequence[str]) -> list[int]:
    sums = [0]
    for sentence in sentences:
        sums.append(sums[-1] + len(sentence))
    return sums


def _unlike(here: int, there: int, ratio: float) -> float:
    mean = (here + there / ratio) / 2
    z = abs(there - here * ratio) / math.sqrt(VARIANCE * mean) if mean else 0.0
    return -math.log(max(math.erfc(z / math.sqrt(2)), 1e-300))


def _walk_back(best: dict[tuple[int, int], tuple[float, tuple[int, int]]], i: int, j: int) -> list[Bead]:
    way: list[Bead] = []
    while i or j:
        taken, given = best[i, j][1]
        way.append((tuple(range(i - taken, i)), tuple(range(j - given, j))))
        i, j = i - taken, j - given
    return way[::-1]
