"""A Markdown source as blocks that know the lines they stand on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from workbench.formats.document import Block, BlockType, Metadata, Role
from workbench.formats.images import Image, image_attributes, images_of
from workbench.formats.inline_markup import image_address
from workbench.formats.marked.inline import coded
from workbench.formats.tables import Cell
from workbench.text.language import is_known, normalise

_FIELD = re.compile(r"^(\w[\w-]*)\s*:\s*(.+?)\s*$", re.MULTILINE)
_KNOWN = {
    "title": "title", "author": "byline", "byline": "byline", "date": "published", "updated": "updated", "lang": "language",
    "language": "language", "section": "section", "description": "standfirst",
}  # fmt: skip


@cache
def parser() -> MarkdownIt:
    """CommonMark with tables, strikethrough, front matter, and footnotes where they stand."""
    marked = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(front_matter_plugin)
    return marked.use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)


@dataclass(frozen=True, slots=True)
class Place:
    """The block-level tokens around a text: what it is in."""

    kinds: tuple[str, ...]
    level: int | None = None


def blocks_of(source: str) -> list[Block]:
    """The source's blocks; code blocks are not translated. The anchor is the first line, the line after the last, and the
    number of the text on those lines (table cells share one)."""
    return _with_headline(_with_images(_blocks(parser().parse(source))))


def _with_images(found: Iterable[Block]) -> list[Block]:
    """The blocks that have words, each with the images that stand alone and without words before it."""
    blocks: list[Block] = []
    alone: list[Image] = []
    for block in found:
        if not block.content.plain.strip():
            alone += [Image(address) for code in block.content.codes if (address := image_address(code.address))]
            continue
        blocks.append(replace(block, attributes={**block.attributes, **image_attributes(alone)}))
        alone = []
    if alone and blocks:
        last = blocks.pop()
        alone = [*images_of(last), *alone]
        blocks.append(replace(last, attributes={**last.attributes, **image_attributes(alone)}))
    return blocks


def _blocks(tokens: list[Token]) -> Iterator[Block]:
    around: list[Token] = []
    shared: dict[tuple[int, int], int] = {}
    cell = Cell(0, 0, 0)
    for token in tokens:
        if token.nesting == 1:
            around.append(token)
            cell = _entered(token, cell)
        elif token.nesting == -1:
            around.pop()
        elif token.type == "inline" and token.children is not None:
            first, last = token.map or _lines(around)
            order = shared.get((first, last), 0)
            shared[first, last] = order + 1
            yield _block(token, around, first, last, order, cell)
        elif token.type in ("fence", "code_block") and token.map:
            yield _code(token)


def _entered(token: Token, cell: Cell) -> Cell:
    """The cell that is reached where this begins."""
    if token.type == "table_open":
        return Cell(cell.table + 1, 0, 0)
    if token.type == "tr_open":
        return replace(cell, row=cell.row + 1, column=0)
    if token.type in ("td_open", "th_open"):
        return replace(cell, column=cell.column + 1, header=token.type == "th_open")
    return cell


def _lines(around: list[Token]) -> tuple[int, int]:
    nearest = next((token.map for token in reversed(around) if token.map), None) or [0, 0]
    return nearest[0], nearest[1]


def _block(token: Token, around: list[Token], first: int, last: int, order: int, cell: Cell) -> Block:
    kind, level = _kind(around)
    lists = [each for each in around if each.type in ("bullet_list_open", "ordered_list_open")]
    return Block(
        id=f"l{first}.{order}",
        type=kind,
        content=coded(token.children or []),
        level=level if kind is BlockType.HEADING else len(lists) or None,
        anchor=f"{first}:{last}:{order}",
        attributes=_attributes(around, lists) | (cell.attributes if kind is BlockType.TABLE_CELL else {}),
    )


def _attributes(around: list[Token], lists: list[Token]) -> dict[str, str]:
    """The kind of list the text is in, and the label of the footnote."""
    told = {"list": "ol" if lists[-1].type == "ordered_list_open" else "ul"} if lists else {}
    note = next((each for each in around if each.type == "footnote_reference_open"), None)
    return told | ({"footnote": str(note.meta["label"])} if note else {})


def _kind(around: list[Token]) -> tuple[BlockType, int | None]:
    for token in reversed(around):
        if token.type == "heading_open":
            return BlockType.HEADING, int(token.tag[1])
        if token.type in ("td_open", "th_open"):
            return BlockType.TABLE_CELL, None
        if token.type == "list_item_open":
            return BlockType.LIST_ITEM, None
        if token.type == "blockquote_open":
            return BlockType.QUOTE, None
    return BlockType.PARAGRAPH, None


def _code(token: Token) -> Block:
    first, last = token.map or [0, 0]
    from_text = coded([Token("text", "", 0, content=token.content)])
    return Block(f"l{first}.code", BlockType.CODE, from_text, translate=False, anchor="")


def _with_headline(blocks: list[Block]) -> list[Block]:
    first = next((at for at, block in enumerate(blocks) if block.type is BlockType.HEADING and block.level == 1), None)
    if first is None or first > 2:
        return blocks
    return [replace(block, role=Role.HEADLINE) if at == first else block for at, block in enumerate(blocks)]


def about(source: str) -> Metadata:
    """What the front matter says: `title`, `author`, `date`, `lang`, `section`, `description`."""
    front = next((token for token in parser().parse(source) if token.type == "front_matter"), None)
    found: dict[str, str] = {}
    for name, value in _FIELD.findall(front.content if front else ""):
        if known := _KNOWN.get(name.lower()):
            found[known] = value.strip("\"'")
    language = found.get("language", "")
    found["language"] = normalise(language) if language and is_known(language) else ""
    return Metadata(**found)
