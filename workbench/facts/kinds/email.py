"""E-mail addresses (RFC 5321 as people write them, and international ones of RFC 6531)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.facts.fact import Fact
from workbench.facts.kind import Kind
from workbench.facts.reading import Reading

_NAME_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_%+'-.")
_LABEL = r"[a-z0-9\u00df-\u024f\u0430-\u045f][a-z0-9\u00df-\u024f\u0430-\u045f-]{0,62}"
_HOST = re.compile(rf"(?:{_LABEL}\.){{1,8}}(?:[a-z]{{2,24}}|рф|xn--[a-z0-9-]{{1,40}})(?![a-z0-9_]|-[a-z0-9])")
# The longest name before an "@" (RFC 5321).
_LONGEST = 64


def find(reading: Reading) -> Iterator[Fact]:
    """Addresses; the value is in lower case."""
    low = reading.low
    place = low.find("@")
    past = 0
    while place >= 0:
        start = _start(low, place, past)
        match = _HOST.match(low, place + 1) if start < place else None
        if match and reading.is_free(start, match.end()):
            yield reading.fact("email", start, match.end(), low[start : match.end()])
            past = match.end()
        place = low.find("@", max(past, place + 1))


def _start(low: str, at: int, past: int) -> int:
    """Where the name before the "@" begins; `at` where there is none."""
    start = at
    while start > past and at - start < _LONGEST and (low[start - 1] in _NAME_LETTERS or "ß" <= low[start - 1] <= "ɏ"):
        start -= 1
    while start < at and low[start] in ".'-":
        start += 1
    return at if low[start:at].endswith(".") or ".." in low[start:at] else start


KIND = Kind("email", rank=2, find=find)
