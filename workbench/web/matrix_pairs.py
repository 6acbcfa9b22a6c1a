"""How consistent any two of an article's editions are, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.consistency import Score
from workbench.consistency.together import Together


@dataclass(frozen=True, slots=True)
class Pairs:
    """`lines[n]` are the scores of edition n + 1 with each edition before it, the source being edition 0; `odd_one` is the edition
    that stands lowest among all, None where none does alone."""

    languages: Sequence[str]
    lines: Sequence[Sequence[Score]]
    odd_one: int | None


def every_pair(together: Together) -> Pairs:
    """The scores of every two editions."""
    count = len(together.editions)
    lines = [[together.between(one, other) for one in range(other)] for other in range(1, count)]
    return Pairs([each.language for each in together.editions], lines, together.odd_one)
