"""How the inline codes of a block are written in XLIFF 2: which spans are `pc`, which are `sc` and `ec`, and by what ids.

The rules are those of XLIFF 2.1: ids are unique in a unit (4.3.1.17), a code of a target carries the id of the same code in
its own segment's source and no other (4.7.2), `isolated` codes are those whose other end is not in the unit (4.3.1.20).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from workbench.text.inline import CodeKind, InlineCode

NMTOKEN = re.compile(r"[\w.\-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Mark:
    """How one placeholder is written. `element` is `ph`, `sc`, `ec`, `isolated ec`, or `pc` and `/pc` for the two ends
    of an element; `id` is shared by both ends. `other` is the code at the other end, where there is one in the unit."""

    element: str
    id: str
    code: InlineCode
    other: InlineCode | None = None
    isolated: bool = False


Marks = Mapping[tuple[int, int], Mark]
"""The marks of a side by part and offset."""


@dataclass(frozen=True, slots=True)
class _Place:
    part: int
    at: int
    code: InlineCode


@dataclass(slots=True)
class _Span:
    """The places of one code's two ends on one side; a code that stands alone has a start only."""

    start: _Place | None = None
    end: _Place | None = None

    @property
    def paired(self) -> bool:
        """Whether both ends are there, the start first."""
        return bool(self.start and self.end) and _order(self.start) < _order(self.end)

    @property
    def part(self) -> int:
        """The part the span starts in, or -1."""
        return self.start.part if self.start else -1


_Key = tuple[str, int]
_Spans = dict[_Key, _Span]


@dataclass(slots=True)
class _Ids:
    used: set[str]
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def take(self, wished: str) -> str:
        """The wished id where it is an NMTOKEN and free, else the next free number."""
        free = NMTOKEN.fullmatch(wished) and wished not in self.used
        taken = wished if free else next(str(n) for n in self.numbers if str(n) not in self.used)
        self.used.add(taken)
        return taken


def marks(
    source: Sequence[str], target: Sequence[str | None], codes: Sequence[InlineCode], taken: Iterable[str]
) -> tuple[Marks, Marks]:
    """The marks of both sides. `source` and `target` are the texts of the unit's parts in order, `taken` the parts' ids."""
    ids = _Ids(set(taken))
    here, there = _spans(source, codes), _spans(target, codes)
    nested_here, nested_there = _nested(here), _nested(there)
    elements_here = {key for key in nested_here if _stands_elsewhere(key, here, there) or key in nested_there}
    elements_there = {key for key in nested_there if _stands_elsewhere(key, here, there) or key in elements_here}
    source_marks = _side(here, elements_here, ids, {})
    return source_marks, _side(there, elements_there, ids, source_marks)


def _stands_elsewhere(key: _Key, here: _Spans, there: _Spans) -> bool:
    """Whether the two sides do not share the code's id, so that each may be written in its own way."""
    return key not in here or key not in there or here[key].part != there[key].part


def _spans(parts: Sequence[str | None], codes: Sequence[InlineCode]) -> _Spans:
    table = {code.char: code for code in codes}
    starts: dict[str, str] = {}
    for code in codes:
        if code.kind is CodeKind.START:
            starts.setdefault(code.id, code.char)
    seen: Counter[str] = Counter()
    found: _Spans = {}
    for part, text in enumerate(parts):
        for at, char in enumerate(text or ""):
            if char not in table:
                continue
            place = _Place(part, at, table[char])
            ends = place.code.kind is CodeKind.END
            span = found.setdefault((starts.get(place.code.id, char) if ends else char, seen[char]), _Span())
            seen[char] += 1
            setattr(span, "end" if ends else "start", place)
    return found


def _nested(spans: _Spans) -> set[_Key]:
    """The spans that open and close in one part without crossing another such span."""
    inside = {key for key, span in spans.items() if span.paired and span.end and span.part == span.end.part}
    ends = sorted((_order(place), key) for key in inside for place in (spans[key].start, spans[key].end))
    open_spans: list[_Key] = []
    crossing: set[_Key] = set()
    for _at, key in ends:
        if key not in open_spans:
            open_spans.append(key)
        else:
            if open_spans[-1] != key:
                crossing.add(key)
            open_spans.remove(key)
    return inside - crossing


def _order(place: _Place | None) -> tuple[int, int]:
    return (place.part, place.at) if place else (-1, -1)


def _side(spans: _Spans, elements: set[_Key], ids: _Ids, source: Marks) -> dict[tuple[int, int], Mark]:
    """The marks of one side; `source` holds the other side's, whose ids are used again in the same part."""
    shared = {(mark.code.char, part, mark.element): mark.id for (part, _at), mark in source.items()}
    reused: set[str] = set()
    found: dict[tuple[int, int], Mark] = {}

    def named(place: _Place, element: str) -> str:
        known = shared.get((place.code.char, place.part, element))
        if known is None or known in reused:
            return ids.take(place.code.id)
        reused.add(known)
        return known

    for key in sorted(spans, key=lambda key: _first(spans[key])):
        for place, mark in _span_marks(spans[key], key in elements, named):
            found[_order(place)] = mark
    return found


def _span_marks(span: _Span, is_element: bool, named: Callable[[_Place, str], str]) -> Iterator[tuple[_Place, Mark]]:
    """The marks of a span's ends, in the order in which their ids are taken."""
    start, end = span.start, span.end
    if start and end and span.paired:
        element, closing = ("pc", "/pc") if is_element else ("sc", "ec")
        name = named(start, element)
        yield start, Mark(element, name, start.code, end.code)
        yield end, Mark(closing, name, end.code, start.code)
        return
    if start and start.code.kind is CodeKind.STANDALONE:
        yield start, Mark("ph", named(start, "ph"), start.code)
    elif start:
        yield start, Mark("sc", named(start, "sc"), start.code, isolated=True)
    if end:
        yield end, Mark("isolated ec", named(end, "isolated ec"), end.code, isolated=True)


def _first(span: _Span) -> tuple[int, int]:
    return min(_order(place) for place in (span.start, span.end) if place)
