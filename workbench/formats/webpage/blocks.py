"""Runs of text as blocks: what the elements around a run make of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from workbench.formats.document import UNTRANSLATED_ROLES, Block, BlockType, Role
from workbench.formats.images import Image, image_attributes
from workbench.formats.tables import Cell
from workbench.formats.webpage.content import Content, content_of, without_opaque
from workbench.formats.webpage.images import images_in, kept_with
from workbench.formats.webpage.tables import CELLS, cells_of
from workbench.formats.webpage.tags import Kind
from workbench.formats.webpage.tree import Node, Run, Tree

HEADINGS = {f"h{level}": level for level in range(1, 7)}
CAPTION_NAMES = re.compile(
    r"(?<![a-z])(?:caption|captions?-?text|photo-?(?:text|desc|credit|caption)|image-?desc(?:ription)?|img-?(?:descr?|txt|caption)|legend|wp-caption-text|photo_?info|txt_caption)(?![a-z])"
)
_HOLDING_CAPTIONS = frozenset({"span", "em", "small", "i"})
# A cell with more runs of text than this is no cell of data.
MOST_IN_A_CELL = 12


@dataclass(frozen=True, slots=True)
class Found:
    """A run that may be a block, the cell it stands in where that is one of a table of data, and the images before it."""

    run: Run
    content: Content
    text: str
    cell: Cell | None = None
    images: tuple[Image, ...] = ()


def found_in(tree: Tree, *, keep_plain: bool) -> list[Found]:
    """The runs with words in them that somebody can see."""
    found: list[Found] = []
    alone: list[tuple[Run, int]] = []
    cells = cells_of(tree.nodes)
    for run in tree.runs:
        if any(node.hidden for node in run.node.ancestors()):
            continue
        preformatted = any(node.tag == "pre" for node in run.node.ancestors())
        content = content_of(run.pieces, keep_plain=keep_plain, preformatted=preformatted)
        if content:
            found.append(Found(run, content, " ".join(content.coded.plain.split()), _cell_around(run, cells)))
        elif any(images_in(without_opaque(run.pieces))):
            alone.append((run, len(found)))
    _mark_ids_of_headings(found)
    return _with_images(_without_layout(found), alone, is_page=not keep_plain)


def _with_images(found: list[Found], alone: list[tuple[Run, int]], *, is_page: bool) -> list[Found]:
    captions = [block_type(each.run) is BlockType.CAPTION and each.run.node.tag != "caption" for each in found]
    kept = kept_with(alone, [each.run for each in found], captions, is_page=is_page)
    shown = {
        at: tuple(image for run in runs for image in images_in(without_opaque(run.pieces))) for at, runs in kept.items()
    }
    return [replace(each, images=shown.get(at, ())) for at, each in enumerate(found)]


def _without_layout(found: list[Found]) -> list[Found]:
    """The runs, those of a table that holds whole articles in a cell as if they stood in none."""
    held = Counter((each.cell.table, each.cell.row, each.cell.column) for each in found if each.cell)
    layout = {table for (table, _row, _column), number in held.items() if number > MOST_IN_A_CELL}
    return [replace(each, cell=None) if each.cell and each.cell.table in layout else each for each in found]


def _cell_around(run: Run, cells: Mapping[Node, Cell]) -> Cell | None:
    return next((cells.get(node) for node in run.node.ancestors() if node.tag in CELLS), None)


def _mark_ids_of_headings(found: list[Found]) -> None:
    """A chapter's id made of its heading ("sharing-with-a-developer") is no name its author chose: it says nothing of what
    the element is."""
    for each in found:
        if heading_level(each.run):
            slug = _slug(each.text)
            for node in each.run.node.ancestors():
                node.named_by_heading |= bool(slug) and _slug(node.attributes.get("id", "")) == slug


def _slug(text: str) -> str:
    return re.sub(r"[\W_]+", "-", text.lower()).strip("-")


def block_of(each: Found) -> Block:
    """The run as a block of the article's body, or as a caption; other roles are for whoever knows the page."""
    kind = _kind(each)
    content = each.content
    return Block(
        id=f"b{content.start}",
        type=kind,
        content=content.coded,
        role=Role.CAPTION if kind is BlockType.CAPTION else Role.BODY,
        translate=kind is not BlockType.CODE,
        level=heading_level(each.run) or (_list_level(each.run) if kind is BlockType.LIST_ITEM else None),
        anchor=f"{content.start}:{content.end}",
        attributes=_attributes(each, kind),
    )


def _kind(each: Found) -> BlockType:
    """A table that only lays out the page has paragraphs, no cells."""
    kind = block_type(each.run)
    return BlockType.PARAGRAPH if kind is BlockType.TABLE_CELL and each.cell is None else kind


def _attributes(each: Found, kind: BlockType) -> dict[str, str]:
    told = (each.cell.attributes if each.cell else {}) | image_attributes(each.images)
    if kind is BlockType.LIST_ITEM:
        told["list"] = next((node.tag for node in each.run.node.ancestors() if node.tag in ("ul", "ol")), "ul")
    return told


def in_role(block: Block, role: Role) -> Block:
    """The block in that role; what is no part of the article is not translated."""
    hidden = role in UNTRANSLATED_ROLES
    return replace(block, role=role, translate=block.type is not BlockType.CODE and not hidden)


def heading_level(run: Run) -> int | None:
    """1 to 6 in a heading."""
    return next((HEADINGS[node.tag] for node in run.node.ancestors() if node.tag in HEADINGS), None)


def _list_level(run: Run) -> int:
    return max(1, sum(node.tag in ("ul", "ol", "menu", "dir") for node in run.node.ancestors()))


def block_type(run: Run) -> BlockType:
    """What the elements around the run make of it, the nearest first."""
    if _is_caption_throughout(run):
        return BlockType.CAPTION
    for node in run.node.ancestors():
        if node.tag in HEADINGS:
            return BlockType.HEADING
        if node.tag in ("figcaption", "caption") or _is_named_caption(node):
            return BlockType.CAPTION
        if node.tag == "pre":
            return BlockType.CODE
        if node.tag in CELLS:
            return BlockType.TABLE_CELL
        if node.tag in ("li", "dd", "dt"):
            return BlockType.LIST_ITEM
        if node.tag == "blockquote":
            return BlockType.QUOTE
        if node.tag == "figure" and not node.names:
            return BlockType.CAPTION
    return BlockType.PARAGRAPH


def _is_named_caption(node: Node) -> bool:
    return node.tag in ("p", "div", "dd") and _names_caption(node.names)


def _names_caption(names: str) -> bool:
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", names)
    return bool(CAPTION_NAMES.search(parted.lower().replace("_", "-")))


def _is_caption_throughout(run: Run) -> bool:
    """Whether an inline element that its author called caption holds all of the run's words."""
    words = [place for place, piece in enumerate(run.pieces) if piece.kind is Kind.TEXT and piece.raw.strip()]
    begun = run.pieces[: words[0]] if words else []
    named = (piece for piece in begun if piece.kind is Kind.START and piece.name in _HOLDING_CAPTIONS)
    tag = next((piece for piece in named if _names_caption(piece.attributes.get("class", ""))), None)
    if tag is None:
        return False
    depth = 0
    for piece in run.pieces[run.pieces.index(tag) : words[-1]]:
        if piece.name == tag.name:
            depth += 1 if piece.kind is Kind.START else -1
        if depth == 0:
            return False
    return True
