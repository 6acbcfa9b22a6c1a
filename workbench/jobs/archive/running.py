"""An audit on this machine: the pairs of an archive judged by several processes, results told as they come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from workbench.jobs.archive.judging import NO_MEANING, Outcome, judge
from workbench.jobs.archive.listing import Pair
from workbench.jobs.archive.meaning import Meaning
from workbench.jobs.archive.troubles import Unread
from workbench.jobs.processes import Hands
from workbench.services.problems import N_


def outcomes(root: Path, pairs: Iterable[Pair], processes: int, meaning: Meaning = NO_MEANING) -> Iterator[Outcome]:
    """What came out of each pair, in the order they are finished. A pair that ends its process (for want of memory, say) is
    tried once more, and then told as an error."""
    return Hands(partial(judge, root, meaning=meaning), _lost, processes).done(pairs)


def _lost(pair: Pair) -> Outcome:
    why = N_("The process ended while it was at this pair, twice; it was given up.")
    return Outcome(pair, 0.0, trouble=Unread("", why))
