"""Sums over sentences that follow each other, for every place at once."""

from __future__ import annotations

import numpy
from numpy.typing import NDArray

Floats = NDArray[numpy.float32]


def run_sums(values: Floats, length: int) -> Floats:
    """The sum of every `length` rows that follow each other: shape (n - length + 1, ...); `length` is at most n."""
    count = len(values) - length + 1
    total = values[:count].copy()
    for step in range(1, length):
        total += values[step : step + count]
    return total


def box_sums(grid: Floats, here: int, there: int) -> Floats:
    """The sum of every `here` rows and `there` columns that follow each other: shape (n - here + 1, m - there + 1)."""
    return run_sums(run_sums(grid, here).T, there).T
