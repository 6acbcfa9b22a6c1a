"""Ruby: small readings over or beside East Asian text. The reading is no part of what is said."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.formats.webpage.tags import Kind, Piece

READINGS = ("rt", "rp", "rtc")
# What ends a reading without its own end tag (HTML, 4.5.10 to 4.5.12).
_NEXT = frozenset({"rb", "rt", "rp", "rtc"})
Span = tuple[int, int]


def without_readings(pieces: Iterable[Piece]) -> tuple[list[Piece], list[Span]]:
    """The pieces without ruby's tags and readings, and where in the source the rubies stand."""
    kept: list[Piece] = []
    rubies: list[Span] = []
    depth, begin, end, inside = 0, 0, 0, ""
    for piece in pieces:
        is_tag = piece.kind in (Kind.START, Kind.END)
        if is_tag and piece.name == "ruby":
            begin = begin if depth else piece.start
            depth += 1 if piece.kind is Kind.START else -1
            inside = ""
            if depth == 0:
                rubies.append((begin, piece.end))
            depth = max(depth, 0)
        elif depth and is_tag and piece.name in _NEXT:
            inside = _inside(piece, inside)
        elif not (depth and inside):
            kept.append(piece)
        end = piece.end
    return kept, [*rubies, (begin, end)] if depth else rubies


def _inside(piece: Piece, inside: str) -> str:
    """The reading that is open after the tag; a reading's parts end with it, and it may hold readings of its own."""
    if piece.kind is Kind.START:
        return inside if inside == "rtc" and piece.name != "rb" else "" if piece.name == "rb" else piece.name
    return "" if piece.name == inside else inside


def around_rubies(rubies: Iterable[Span], start: int, end: int) -> Span:
    """The range, wide enough to hold every ruby whole that it holds a part of: what is put there leaves no reading behind."""
    for begin, close in rubies:
        if begin < end and start < close:
            start, end = min(start, begin), max(end, close)
    return start, end
