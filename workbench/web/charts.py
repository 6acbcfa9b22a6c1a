"""Lines over time as shapes of an SVG: where each point stands, and what it says."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 720, 240
_LEFT, _RIGHT, _TOP, _BOTTOM = 40, 120, 12, 28
# Steps between the horizontal lines, from the finest; at most this many lines.
_STEPS, _MOST = (1, 2, 5, 10, 20, 25, 50), 5


@dataclass(frozen=True, slots=True)
class Point:
    """A value of one day at its place in the picture."""

    x: float
    y: float
    day: datetime.date
    value: float


@dataclass(frozen=True, slots=True)
class Line:
    """A series' points from left to right; `label_y` is where its name stands beside the last one, clear of the others'."""

    name: str
    points: tuple[Point, ...]
    label_y: float

    @property
    def path(self) -> str:
        """The line through its points."""
        return " ".join(f"{each.x:.1f},{each.y:.1f}" for each in self.points)


@dataclass(frozen=True, slots=True)
class Chart:
    """The lines, the horizontal rules as (place, value), and the days at the bottom as (place, day)."""

    lines: tuple[Line, ...]
    rules: tuple[tuple[float, int], ...]
    days: tuple[tuple[float, datetime.date], ...]
    left: float = _LEFT
    right: float = WIDTH - _RIGHT


def chart(series: Mapping[str, Sequence[tuple[datetime.date, float]]]) -> Chart:
    """The chart of values from 0 to 100; each series has at least one day, its days in order. The lowest rule lies below
    the lowest value, so that small changes can be seen."""
    days = sorted({day for points in series.values() for day, _value in points})
    low, step = _scale(min(value for points in series.values() for _day, value in points))
    span = max((days[-1] - days[0]).days, 1)

    def x(day: datetime.date) -> float:
        return _LEFT + (WIDTH - _LEFT - _RIGHT) * ((day - days[0]).days / span if len(days) > 1 else 0.5)

    def y(value: float) -> float:
        return _TOP + (HEIGHT - _TOP - _BOTTOM) * (100 - value) / (100 - low)

    drawn = {
        name: tuple(Point(x(day), y(value), day, value) for day, value in points) for name, points in series.items()
    }
    places = _apart({name: points[-1].y for name, points in drawn.items()})
    rules = tuple((y(value), value) for value in range(low, 101, step))
    shown = days if len(days) <= 6 else [days[round(n * (len(days) - 1) / 5)] for n in range(6)]
    lines = tuple(Line(name, points, places[name]) for name, points in drawn.items())
    return Chart(lines, rules, tuple((x(day), day) for day in shown))


def _scale(lowest: float) -> tuple[int, int]:
    """The value of the lowest rule, and the step from rule to rule."""
    for step in _STEPS:
        low = int(lowest // step) * step
        if (100 - low) / step <= _MOST:
            return min(low, 100 - step), step
    return 0, _STEPS[-1]


def _apart(wanted: Mapping[str, float], distance: float = 15) -> dict[str, float]:
    """Places for names as near to the wanted ones as can be without lying on each other."""
    placed: dict[str, float] = {}
    last = float("-inf")
    for name, place in sorted(wanted.items(), key=lambda pair: pair[1]):
        last = max(place, last + distance)
        placed[name] = last
    over = max(0.0, last - (HEIGHT - 4)) if placed else 0.0
    return {name: place - over for name, place in placed.items()}
