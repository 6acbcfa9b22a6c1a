"""What a module of `kinds/` tells about itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from workbench.facts.fact import Fact
from workbench.facts.reading import Reading


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fact. Kinds of a lower `rank` read first; what they read is taken and no other kind reads it again.

    `find` gives the facts of a text in any order; it asks the reading what is still free. `counts` tells that each of them
    has a numeral: where none is free nobody asks."""

    name: str
    rank: int
    find: Callable[[Reading], Iterator[Fact]]
    counts: bool = False
