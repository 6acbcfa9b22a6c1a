"""What only the form of sentences tells: which of them go on in the next, and which say nothing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy

from workbench.alignment.beads import Shape
from workbench.alignment.runs import Floats, run_sums

# Behind these marks a sentence may be over, or pause.
_STOPS = re.compile(r"[:;,.!?،؛؟、，：；。！？–—·…][\s\"'”’»)\]]*$")
# How sure it is that a sentence goes on in one that begins with a small letter behind such a mark, as after a semicolon.
_PAUSED = 0.5
_OPENING, _CLOSING = "([（［【", ")]）］】"
_BRACKET = re.compile(f"[{re.escape(_OPENING + _CLOSING)}]")


@dataclass(frozen=True, slots=True)
class Pieces:
    """Of both sides: `goes_on[i]` tells from 0 to 1 whether sentence i goes on in the next one; `silent[i]` is 1 where it has
    neither letters nor digits; `same` are the places of sentences that are written alike on both sides."""

    goes_on: tuple[Floats, Floats]
    silent: tuple[Floats, Floats]
    same: tuple[list[int], list[int]]

    def inside(self, shape: Shape) -> Floats:
        """How many sentences of every passage of that shape go on in the next one of it."""
        here, there = (
            run_sums(side, length - 1) if length > 1 else numpy.zeros(len(side) + 1, dtype=numpy.float32)
            for side, length in zip(self.goes_on, shape, strict=True)
        )
        return numpy.asarray(here[:, None] + there[None], dtype=numpy.float32)


def pieces(sources: Sequence[str], targets: Sequence[str]) -> Pieces:
    """What the form of both sides' sentences tells; neither side is empty."""
    return Pieces(
        (_going_on(sources), _going_on(targets)), (_silent(sources), _silent(targets)), _same(sources, targets)
    )


def _going_on(sentences: Sequence[str]) -> Floats:
    return numpy.array([_goes_on(*both) for both in pairwise(map(str.strip, sentences))], dtype=numpy.float32)


def _goes_on(sentence: str, following: str) -> float:
    """A sentence is not over where a small letter or the bracket's end follows."""
    if following[:1].islower():
        return _PAUSED if _STOPS.search(sentence) else 1.0
    return float(_closes(following) and _left_open(sentence))


def _left_open(sentence: str) -> bool:
    """Whether more brackets are opened than closed."""
    return sum(map(sentence.count, _OPENING)) > sum(map(sentence.count, _CLOSING))


def _closes(sentence: str) -> bool:
    """Whether the first bracket is one that closes."""
    first = _BRACKET.search(sentence)
    return first is not None and first[0] in _CLOSING


def _silent(sentences: Sequence[str]) -> Floats:
    return numpy.array([not any(map(str.isalnum, each)) for each in sentences], dtype=numpy.float32)


def _same(sources: Sequence[str], targets: Sequence[str]) -> tuple[list[int], list[int]]:
    written: dict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(targets):
        written[sentence.strip()].append(number)
    both = [(here, there) for here, each in enumerate(sources) for there in written.get(each.strip(), ())]
    return [here for here, _there in both], [there for _here, there in both]
