"""Passages that stand at another place in the other edition: among what is omitted here and added there, what says the same."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from workbench.alignment.beads import ADDED, OMITTED, STEPS
from workbench.alignment.link import Link, confidence
from workbench.alignment.path import Costs, search, walk_back

# What a link may cost at most, with meaning and without, to be told as moved: any two sentences may be alike by chance, and
# many are compared here. Measured: with these hardly any other sentence of an edition is told as moved.
CLEAR_IN_MEANING, CLEAR = 0.7, 0.5
# How much more may cost a sentence of it.
_NEARLY = 0.1
_ONE_TO_ONE = STEPS.index(((1, 1),))
_ALONE = (STEPS.index(OMITTED), STEPS.index(ADDED))


class _Candidate(NamedTuple):
    """A link that may have moved, and what the alignment gains by it; the best come first."""

    loss: float
    sources: tuple[int, ...]
    targets: tuple[int, ...]


def with_moved(links: Sequence[Link], costs: Costs, clear: float) -> list[Link]:
    """The links in the order of the source, with sentences that were told as omitted and added, and say the same, as links
    that are `moved`: those that cost at most `clear`."""
    omitted = {link.sources[0] for link in links if not link.targets}
    added = {link.targets[0] for link in links if not link.sources}
    found: dict[int, Link] = {}
    taken: set[int] = set()
    for loss, sources, targets in sorted(_candidates(_runs(omitted), _runs(added), costs, clear)):
        if omitted.issuperset(sources) and not taken.intersection(targets):
            omitted.difference_update(sources)
            taken.update(targets)
            found[sources[0]] = Link(sources, targets, confidence(-loss), moved=True)
    kept = (
        found.get(link.sources[0]) if not link.targets and link.sources[0] not in omitted else link
        for link in links
        if link.sources or link.targets[0] not in taken
    )
    return [link for link in kept if link]


def _runs(sentences: Iterable[int]) -> list[slice]:
    """The sentences as runs of neighbours."""
    runs: list[slice] = []
    for number in sorted(sentences):
        if runs and runs[-1].stop == number:
            runs[-1] = slice(runs[-1].start, number + 1)
        else:
            runs.append(slice(number, number + 1))
    return runs


def _candidates(omitted: Sequence[slice], added: Sequence[slice], costs: Costs, clear: float) -> Iterator[_Candidate]:
    alike = costs.steps[_ONE_TO_ONE, 1:, 1:]
    for here in omitted:
        for there in added:
            if alike[here, there].min() <= clear + _NEARLY:
                yield from _clear_ones(here, there, costs, clear)


def _clear_ones(here: slice, there: slice, costs: Costs, clear: float) -> Iterator[_Candidate]:
    part = costs.part(here, there)
    for taken in walk_back(part, search(part)):
        if taken.number in _ALONE or len(taken.step) > 1:
            continue
        ((length, width),) = taken.step
        cost = float(part.steps[taken.number, taken.source_end, taken.target_end])
        if cost > clear * math.sqrt(length * width):
            continue
        sources = range(here.start + taken.source_end - length, here.start + taken.source_end)
        targets = range(there.start + taken.target_end - width, there.start + taken.target_end)
        alone = costs.steps[_ALONE[0], [n + 1 for n in sources], 0].sum() + costs.added[list(targets)].sum()
        yield _Candidate(cost - float(alone), tuple(sources), tuple(targets))
