"""Pairing by order and length alone (Gale and Church 1993, "A Program for Aligning Sentences in Bilingual Corpora")."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

# Prior probabilities of the kinds of link, table 5 of the paper; (sources, targets) -> probability.
PRIORS = {(1, 1): 0.89, (1, 0): 0.0099, (0, 1): 0.0099, (2, 1): 0.089, (1, 2): 0.089, (2, 2): 0.011}
# Variance of the target length per source character, section 2.2 of the paper.
VARIANCE = 6.8
# Sentences beyond this distance from the diagonal are not considered: keeps long texts linear.
BAND = 60


@dataclass(frozen=True, slots=True)
class Link:
    """Source and target sentences (indices) that say the same; one side may be empty."""

    sources: tuple[int, ...]
    targets: tuple[int, ...]


def align_by_length(sources: Sequence[str], targets: Sequence[str]) -> tuple[Link, ...]:
    """Links in order that cover every sentence of both sides exactly once.

    Lengths are in characters; the expected ratio is that of the two texts as a whole, so that it fits any two scripts."""
    lengths = [max(len(text.strip()), 1) for text in sources], [max(len(text.strip()), 1) for text in targets]
    ratio = sum(lengths[1]) / sum(lengths[0]) if lengths[0] and lengths[1] else 1.0
    return _walk_back(_cheapest_steps(*lengths, ratio), len(sources), len(targets))


Cell = tuple[int, int]


def _cheapest_steps(sources: list[int], targets: list[int], ratio: float) -> dict[Cell, Cell]:
    """The step that leads to each pair of positions on the cheapest way there."""
    costs: dict[Cell, float] = {(0, 0): 0.0}
    steps: dict[Cell, Cell] = {}
    slope = len(targets) / max(len(sources), 1)
    band = max(BAND, abs(len(targets) - len(sources)) + 2)
    for here in range(len(sources) + 1):
        middle = int(here * slope)
        last_row = here == len(sources)
        for there in range(max(0, middle - band), min(len(targets), len(targets) if last_row else middle + band) + 1):
            if (here, there) in costs:
                _extend(costs, steps, (here, there), sources, targets, ratio)
    return steps


def _extend(
    costs: dict[Cell, float],
    steps: dict[Cell, Cell],
    cell: Cell,
    sources: list[int],
    targets: list[int],
    ratio: float,
) -> None:
    here, there = cell
    for (taken, given), prior in PRIORS.items():
        if here + taken > len(sources) or there + given > len(targets):
            continue
        reached = (here + taken, there + given)
        cost = costs[cell] + _cost(sum(sources[here : reached[0]]), sum(targets[there : reached[1]]), ratio, prior)
        if cost < costs.get(reached, math.inf):
            costs[reached], steps[reached] = cost, (taken, given)


def _cost(source: int, target: int, ratio: float, prior: float) -> float:
    """The negative logarithm of how likely a translation of that length is, times the prior of the link."""
    mean = (source + target / ratio) / 2
    delta = abs(target / ratio - source) / math.sqrt(mean * VARIANCE)
    tail = math.erfc(delta / math.sqrt(2))
    return -math.log(max(tail, 1e-300)) - math.log(prior)


def _walk_back(steps: dict[Cell, Cell], here: int, there: int) -> tuple[Link, ...]:
    links = []
    while here or there:
        taken, given = steps[here, there]
        links.append(Link(tuple(range(here - taken, here)), tuple(range(there - given, there))))
        here, there = here - taken, there - given
    return tuple(reversed(links))
