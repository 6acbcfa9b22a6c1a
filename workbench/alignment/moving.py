"""Passages that stand at another place in the other edition: among what is omitted here and added there, what says the same."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from workbench.alignment.beads import ADDED, OMITTED, STEPS
from workbench.alignment.link import Link, confidence
from workbench.alignment.path import Costs, search, walk_back

# What a link may cost at most, with meaning and without, to be told as moved: any two sentences may be alike by chance, and
# many are compared here. Measured: with these hardly any other sentence of an edition is told as moved.
CLEAR_IN_MEANING, CLEAR = 0.7, 0.5
# A pair that costs as much is as unlike as any two sentences.
WEAK = 0.9
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
    that are `moved`: those that cost at most `clear`. Pairs that were made of two such sentences for want of better ones are
    parted."""
    free = [link for link in links if not link.sources or not link.targets or _is_weak(link, costs)]
    sources, targets = ({number for link in free for number in side(link)} for side in _SIDES)
    found: dict[int, Link] = {}
    for loss, here, there in sorted(_candidates(_runs(sources), _runs(targets), costs, clear)):
        link = Link(here, there, confidence(-loss), moved=True)
        if sources.issuperset(here) and targets.issuperset(there) and link not in links:
            sources.difference_update(here)
            targets.difference_update(there)
            found[here[0]] = link
    return [each for link in links for each in (_left(link, found, sources, targets) if link in free else (link,))]


_SIDES = (attrgetter("sources"), attrgetter("targets"))


def _is_weak(link: Link, costs: Costs) -> bool:
    """Whether the two sentences of a link are no more alike than any two."""
    if link.moved or len(link.sources) > 1 or len(link.targets) > 1:
        return False
    return bool(costs.steps[_ONE_TO_ONE, link.sources[0] + 1, link.targets[0] + 1] >= WEAK)


def _left(link: Link, found: Mapping[int, Link], sources: set[int], targets: set[int]) -> Iterator[Link]:
    """What becomes of a free link: itself where its sentences found no other one."""
    if sources.issuperset(link.sources) and targets.issuperset(link.targets):
        yield link
        return
    for number in link.sources:
        if number in found:
            yield found[number]
        elif number in sources:
            yield Link((number,), (), link.confidence)
    for number in link.targets:
        if number in targets:
            yield Link((), (number,), link.confidence)


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
