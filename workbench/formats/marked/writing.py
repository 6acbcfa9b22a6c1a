"""A translation put into the Markdown it came from: only the lines of translated blocks are changed."""

from __future__ import annotations

import re
from collections import defaultdict

from workbench.formats.document import BlockType, TranslatedBlock, TranslatedDocument
from workbench.formats.encoding import decode
from workbench.formats.marked.inline import markdown_of

# What stands before the words of a block's first line: quotes, list marks, heading marks, a footnote's label.
_PREFIX = re.compile(r"^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|#{1,6}(?=[ \t])|\[\^[^\] \n]+\]:))*[ \t]*")
_QUOTES = re.compile(r"^(?:[ \t]*>)*[ \t]*")
_BAR = re.compile(r"(?<!\\)\|")
# As Markdown counts lines: no other character of Unicode ends one.
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$")
# What follows a footnote's first line stands this far in.
_NOTE_INDENT = " " * 4


def write_back(document: TranslatedDocument) -> bytes:
    """The original file with the lines of its translated blocks in the edition's language and without what was left out; a
    draft says so at the top. A file nobody translated comes back as it was, below a draft's mark."""
    skeleton = document.document.skeleton
    translated = [
        each for each in document.blocks if each.block.anchor and any(unit.target is not None for unit in each.units)
    ]
    if not translated and not document.draft:
        return skeleton
    decoded = decode(skeleton)
    lines = _LINE.findall(decoded.text)
    by_place: dict[tuple[int, int], list[tuple[int, TranslatedBlock]]] = defaultdict(list)
    for block in document.blocks if translated else ():
        if block not in translated and not block.is_left_out:
            continue
        first, last, order = map(int, block.block.anchor.split(":"))
        by_place[first, last].append((order, block))
    for (first, last), found in sorted(by_place.items(), reverse=True):
        lines[first:last] = _rewritten(lines[first:last], found, document.language, decoded.newline)
    if document.draft:
        place = _behind_front_matter(lines)
        lines[place:place] = [f"> **{document.draft_label}**{decoded.newline}", decoded.newline]
    mark = b"\xef\xbb\xbf" if decoded.bom else b""
    return mark + "".join(lines).encode()


def _behind_front_matter(lines: list[str]) -> int:
    """The line behind the block of settings between two lines of dashes, where a file begins with one."""
    if not lines or lines[0].rstrip() != "---":
        return 0
    return next((at + 1 for at, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), 0)


def _rewritten(lines: list[str], found: list[tuple[int, TranslatedBlock]], language: str, newline: str) -> list[str]:
    if found[0][1].block.type is BlockType.TABLE_CELL:
        return [_cells(lines[0], {order: _line(block, language) for order, block in found}), *lines[1:]]
    block = found[0][1]
    if block.is_left_out:
        return []
    head = _PREFIX.match(lines[0])
    prefix = head[0] if head else ""
    ending = _ending(lines[-1])
    text = _line(block, language)
    words = text.replace("\\\n", f"\\{newline}{_before_next_line(block, lines[0], prefix)}")
    underline = (
        lines[-1:]
        if block.block.type is BlockType.HEADING and re.match(r"^\s*(?:=+|-+)\s*$", lines[-1]) and len(lines) > 1
        else []
    )
    return [prefix + words + (newline if underline else ending), *underline]


def _before_next_line(block: TranslatedBlock, line: str, prefix: str) -> str:
    """What has to stand before a further line, so that it belongs to the block that begins on that line."""
    if block.block.type is BlockType.LIST_ITEM:
        return " " * len(prefix)
    quotes = _QUOTES.match(line)
    return (quotes[0] if quotes else "") + (_NOTE_INDENT if "[^" in prefix else "")


def _line(block: TranslatedBlock, language: str) -> str:
    text = "" if block.is_left_out else markdown_of(block.target(language), native=True)
    return text.replace("|", "\\|") if block.block.type is BlockType.TABLE_CELL else text


def _ending(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]


def _cells(line: str, cells: dict[int, str]) -> str:
    """The table row with the cells of those numbers replaced. Cells are counted as Markdown does: empty ones too, but not
    what stands before a first bar or after a last one."""
    head = _PREFIX.match(line)
    start = head.end() if head else 0
    body = line[start:].rstrip()
    bars = [bar.start() for bar in _BAR.finditer(body)]
    places = list(zip([0, *(bar + 1 for bar in bars)], [*bars, len(body)], strict=True))
    places = [place for at, place in enumerate(places) if place[0] < place[1] or 0 < at < len(bars)]
    told = body
    for order, text in sorted(cells.items(), reverse=True):
        if order < len(places):
            begin, end = places[order]
            told = told[:begin] + _padded(text, body[begin:end]) + told[end:]
    return line[:start] + told + line[start + len(body) :]


def _padded(text: str, before: str) -> str:
    """The text with the space that stood around the cell's words. A backslash at its end must not touch the bar."""
    first, last = len(before) - len(before.lstrip()), len(before.rstrip())
    return before[:first] + text + (before[last:] or (" " if text.endswith("\\") else ""))
