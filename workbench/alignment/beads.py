"""The shapes a link may have: how many source sentences stand against how many target sentences."""

from __future__ import annotations

from typing import Final

Shape = tuple[int, int]
# A step of the search: one shape, or two whose targets stand in the other order than their sources.
Step = tuple[Shape, ...]

# Every shape of at most five sentences in all, and those of six that are not rare: one told in five, three told anew.
JOINED: Final[tuple[Shape, ...]] = (
    *((here, there) for here in range(1, 5) for there in range(1, 5) if here + there <= 5),
    (1, 5),
    (5, 1),
    (3, 3),
)
# Neighbours that changed places, of at most five sentences in all.
CROSSED: Final[tuple[Step, ...]] = (
    ((1, 1), (1, 1)),
    ((1, 1), (1, 2)),
    ((1, 2), (1, 1)),
    ((1, 1), (2, 1)),
    ((2, 1), (1, 1)),
)
OMITTED: Final[Step] = ((1, 0),)
ADDED: Final[Step] = ((0, 1),)
LONGEST: Final = 5


def size(step: Step) -> Shape:
    """How many source and target sentences a step takes."""
    return sum(here for here, _there in step), sum(there for _here, there in step)


# All steps; the last one, an added sentence, lies within a row of the grid, the others lead to it from rows above.
STEPS: Final[tuple[Step, ...]] = (OMITTED, *((shape,) for shape in JOINED), *CROSSED, ADDED)
SIZES: Final[tuple[Shape, ...]] = tuple(size(step) for step in STEPS)
