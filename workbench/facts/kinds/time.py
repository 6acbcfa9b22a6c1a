"""Times of day: "15:30", "오후 3시 30분", "3 p.m. GMT", "15 Uhr", "15h30", "noon"."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.facts.calendar.clock import find_times
from workbench.facts.fact import Fact
from workbench.facts.kind import Kind
from workbench.facts.reading import Reading


def find(reading: Reading) -> Iterator[Fact]:
    """Times of day. The value is ISO 8601, as exact as it is said: "T15", "T15:30", "T15:30:20"; the `unit` is the time
    zone as it is written ("UTC", "KST"), or ""."""
    for time in find_times(reading):
        if reading.is_free(time.start, time.end):
            yield reading.fact("time", time.start, time.end, time.value, time.zone, sure=time.sure)


KIND = Kind("time", rank=14, find=find)
