"""Writing Markdown: into the source it came from, or anew."""

from __future__ import annotations

import re
from collections import defaultdict

from workbench.formats.document import BlockType, Role, TranslatedBlock, TranslatedDocument
from workbench.formats.encoding import decode
from workbench.formats.marked.inline import markdown_of, with_link_ends

# What stands before the words of a block's first line: quotes, list marks, heading marks.
_PREFIX = re.compile(r"^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|#{1,6}(?=[ \t])))*[ \t]*")
_QUOTES = re.compile(r"^(?:[ \t]*>)*[ \t]*")
_CELL = re.compile(r"(?:\\.|[^|\\\n])+")
_CLOSING_MARKS = re.compile(r"[ \t]+#+[ \t]*$")


def write_back(document: TranslatedDocument) -> bytes:
    """The original file with the lines of its translated blocks in the edition's language and without what was left out; a
    draft says so at the top. A file nobody translated comes back as it was."""
    skeleton = document.document.skeleton
    translated = [
        each for each in document.blocks if each.block.anchor and any(unit.target is not None for unit in each.units)
    ]
    if not translated:
        return skeleton
    decoded = decode(skeleton)
    lines = decoded.text.splitlines(keepends=True)
    by_place: dict[tuple[int, int], list[tuple[int, TranslatedBlock]]] = defaultdict(list)
    for block in document.blocks:
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
    rest = " " * len(prefix) if block.block.type is BlockType.LIST_ITEM else _QUOTES.match(lines[0])[0]  # type: ignore[index]
    words = text.replace("\\\n", f"\\{newline}{rest}")
    underline = (
        lines[-1:]
        if block.block.type is BlockType.HEADING and re.match(r"^\s*(?:=+|-+)\s*$", lines[-1]) and len(lines) > 1
        else []
    )
    return [prefix + words + (newline if underline else ending), *underline]


def _line(block: TranslatedBlock, language: str) -> str:
    text = "" if block.is_left_out else markdown_of(block.target(language), native=True)
    return text.replace("|", "\\|") if block.block.type is BlockType.TABLE_CELL else text


def _ending(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]


def _cells(line: str, cells: dict[int, str]) -> str:
    """The table row with the cells of those numbers replaced."""
    body = line.rstrip("\r\n")
    found = [match for match in _CELL.finditer(body) if match[0].strip()]
    for order in sorted(cells, reverse=True):
        if order < len(found):
            match = found[order]
            padded = f" {cells[order]} " if match[0].startswith(" ") else cells[order]
            body = body[: match.start()] + padded + body[match.end() :]
    return body + _ending(line)


def write(document: TranslatedDocument) -> bytes:
    """The edition as Markdown of its own, with front matter; a draft says so at the top."""
    about = document.metadata
    front = {"title": about.title, "lang": document.language, "author": about.byline, "date": about.published}
    told = "".join(f'{name}: "{_quoted(value)}"\n' for name, value in front.items() if value)
    draft = f"> **{document.draft_label}**\n\n" if document.draft else ""
    return f"---\n{told}---\n\n{draft}{_body(document)}".encode()


def _quoted(value: str) -> str:
    return " ".join(value.replace("\\", "\\\\").replace('"', '\\"').split())


def _body(document: TranslatedDocument) -> str:
    parts: list[str] = []
    before: TranslatedBlock | None = None
    for block in document.blocks:
        text = _element(block, document.language)
        if not text:
            continue
        together = before is not None and before.block.type is block.block.type is BlockType.LIST_ITEM
        parts.append(("\n" if together else "\n\n") if parts else "")
        parts.append(text)
        before = block
    return "".join(parts) + "\n"


def _element(block: TranslatedBlock, language: str) -> str:
    kind = block.block.type
    if kind is BlockType.CODE:
        return "```\n" + block.block.content.plain.rstrip("\n").replace("```", "` ` `") + "\n```"
    native = block.block.anchor.count(":") == 2
    text = markdown_of(with_link_ends(block.target(language)), native=native)
    if not text:
        return ""
    if kind is BlockType.HEADING or block.block.role is Role.HEADLINE:
        level = 1 if block.block.role is Role.HEADLINE else min(max(block.block.level or 2, 2), 6)
        return f"{'#' * level} {text.replace(chr(92) + chr(10), ' ')}"
    if kind is BlockType.LIST_ITEM:
        mark = "1." if block.block.attributes.get("list") == "ol" else "-"
        return "  " * ((block.block.level or 1) - 1) + f"{mark} {text}"
    if kind is BlockType.QUOTE:
        return "> " + text.replace("\n", "\n> ")
    return f"*{text}*" if block.block.role is Role.CAPTION and "*" not in text else text
