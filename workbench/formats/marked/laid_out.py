"""An edition as Markdown of its own."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.formats.document import BlockType, Role, TranslatedBlock, TranslatedDocument
from workbench.formats.images import images_of
from workbench.formats.marked.inline import image_of, markdown_of, with_link_ends
from workbench.formats.notes import note_of
from workbench.formats.tables import Place, Row, Table, grouped

_NOTE_INDENT = " " * 4
# Blocks whose mark or bars hold the images that stand before their words.
_HOLDING_IMAGES = frozenset({BlockType.LIST_ITEM, BlockType.TABLE_CELL})


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
    before: TranslatedBlock | Table | None = None
    notes: set[str] = set()
    for each in grouped(document.blocks):
        text = _table(each, document.language) if isinstance(each, Table) else _element(each, document.language)
        if not text:
            continue
        parts.append(("\n" if _are_items_of_one_list(before, each) else "\n\n") if parts else "")
        parts.append(_in_note(text, _note_of(each), notes))
        before = each
    return "".join(parts) + "\n"


def _are_items_of_one_list(before: TranslatedBlock | Table | None, each: TranslatedBlock | Table) -> bool:
    return (
        isinstance(before, TranslatedBlock)
        and isinstance(each, TranslatedBlock)
        and before.block.type is each.block.type is BlockType.LIST_ITEM
        and _note_of(before) == _note_of(each)
    )


def _note_of(each: TranslatedBlock | Table) -> str:
    return note_of((each.blocks[0] if isinstance(each, Table) else each).block)


def _in_note(text: str, label: str, begun: set[str]) -> str:
    """The text as it stands in its footnote: after the label where it is the first of it, else further in."""
    if not label:
        return text
    further = text.replace("\n", f"\n{_NOTE_INDENT}")
    if label in begun:
        return _NOTE_INDENT + further
    begun.add(label)
    return f"[^{label}]: {further}"


def _element(block: TranslatedBlock, language: str) -> str:
    kind = block.block.type
    if kind is BlockType.CODE:
        return "```\n" + block.block.content.plain.rstrip("\n").replace("```", "` ` `") + "\n```"
    text = _inline(block, language)
    if not text:
        return ""
    images = "" if kind in _HOLDING_IMAGES else _images(block)
    return f"{images}\n\n{_words(block, text)}" if images else _words(block, text)


def _words(block: TranslatedBlock, text: str) -> str:
    kind = block.block.type
    if kind is BlockType.HEADING or block.block.role is Role.HEADLINE:
        level = 1 if block.block.role is Role.HEADLINE else min(max(block.block.level or 2, 2), 6)
        return f"{'#' * level} {text.replace(chr(92) + chr(10), ' ')}"
    if kind is BlockType.LIST_ITEM:
        mark = "1." if block.block.attributes.get("list") == "ol" else "-"
        return "  " * ((block.block.level or 1) - 1) + f"{mark} {text}"
    if kind is BlockType.QUOTE:
        return "> " + text.replace("\n", "\n> ")
    return f"*{text}*" if block.block.role is Role.CAPTION and "*" not in text else text


def _inline(block: TranslatedBlock, language: str) -> str:
    native = block.block.anchor.count(":") == 2
    text = markdown_of(with_link_ends(block.target(language)), native=native)
    images = _images(block) if text and block.block.type in _HOLDING_IMAGES else ""
    return f"{images} {text}" if images else text


def _images(block: TranslatedBlock) -> str:
    return "\n".join(image_of(image.address, image.alternative) for image in images_of(block.block))


def _table(table: Table, language: str) -> str:
    """A table as GitHub's Markdown has it: its first row is its head. Where a cell covers others, those are empty."""
    first, *rest = (_row(row, table.width, language) for row in table.rows)
    return "\n".join([first, "|" + " --- |" * table.width, *rest])


def _row(row: Row, width: int, language: str) -> str:
    told = {place.column: _cell(place, language) for place in row}
    return "|" + "|".join(f" {told.get(column, '')} " for column in range(1, width + 1)) + "|"


def _cell(place: Place, language: str) -> str:
    """All that stands in the cell, on one line."""
    told: Iterable[str] = (_inline(block, language) for block in place.blocks)
    lines = "<br>".join(filter(None, told)).replace("\\\n", "<br>").replace("\n", " ")
    return lines.replace("|", "\\|")
