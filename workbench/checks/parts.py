"""Parts of a text that somebody could leave out or put in: its sentences and the clauses between their marks."""

from __future__ import annotations

import math
import re
from typing import Protocol

from workbench.checks.finding import Span
from workbench.checks.lengths import expansion
from workbench.text.segmentation import segment

# A shorter part, in letters of an English text, goes with a neighbour; a longer text has no more parts than these.
LEAST, MOST = 16, 8
_ENDS = re.compile(
    r"[,;:،؛](?=\s)|[、，；：。！？!?]|\s[-–—]+\s|—|(?<=\s)(?=[(（\[«„“])|(?<=[)）\]»])|(?<=”)(?=\s)"  # noqa: RUF001
)


class Written(Protocol):
    """A text to cut, without its inline codes."""

    bare: str
    language: str


def parts(side: Written) -> tuple[Span, ...]:
    """The parts in order, slices that join to the whole `bare` text; one where there is nothing to cut."""
    text = side.bare
    ends = {span.end for span in segment(text, side.language)} | {mark.end() for mark in _ENDS.finditer(text)}
    places = sorted(end for end in ends if 0 < end < len(text))
    spans = list(zip([0, *places], [*places, len(text)], strict=True))
    sizes = [len("".join(text[start:end].split())) for start, end in spans]
    least = LEAST * math.exp(expansion(side.language))
    while len(spans) > 1 and (min(sizes) < least or len(spans) > MOST):
        _join_smallest(spans, sizes)
    return tuple(spans)


def _join_smallest(spans: list[Span], sizes: list[int]) -> None:
    """The smallest part becomes one with its smaller neighbour."""
    place = sizes.index(min(sizes))
    after = place == 0 or (place + 1 < len(sizes) and sizes[place + 1] < sizes[place - 1])
    first = place if after else place - 1
    spans[first : first + 2] = [(spans[first][0], spans[first + 1][1])]
    sizes[first : first + 2] = [sizes[first] + sizes[first + 1]]


def without(text: str, span: Span) -> str:
    """The text with that part left out."""
    return f"{text[: span[0]]} {text[span[1] :]}".strip()


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends."""
    start, end = span
    told = text[start:end]
    return start + len(told) - len(told.lstrip()), end - len(told) + len(told.rstrip())
