"""Runs of text as blocks: what the elements around a run make of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.formats.document import Block, BlockType, Role
from workbench.formats.webpage.content import Content, content_of
from workbench.formats.webpage.tree import Node, Run, Tree

HEADINGS = {f"h{level}": level for level in range(1, 7)}
CAPTION_NAMES = re.compile(
    r"(?<![a-z])(?:caption|captions?-?text|photo-?(?:text|desc|credit|caption)|image-?desc(?:ription)?|img-?(?:desc|txt|caption)|legend|wp-caption-text|photo_?info|txt_caption)(?![a-z])"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A run that may be a block."""

    run: Run
    content: Content
    text: str


def found_in(tree: Tree, *, keep_plain: bool) -> list[Found]:
    """The runs with words in them that somebody can see."""
    found = []
    for run in tree.runs:
        if any(node.hidden for node in run.node.ancestors()):
            continue
        preformatted = any(node.tag == "pre" for node in run.node.ancestors())
        content = content_of(run.pieces, keep_plain=keep_plain, preformatted=preformatted)
        if content:
            found.append(Found(run, content, " ".join(content.coded.plain.split())))
    _mark_ids_of_headings(found)
    return found


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
    kind = block_type(each.run)
    content = each.content
    return Block(
        id=f"b{content.start}",
        type=kind,
        content=content.coded,
        role=Role.CAPTION if kind is BlockType.CAPTION else Role.BODY,
        translate=kind is not BlockType.CODE,
        level=heading_level(each.run) or (_list_level(each.run) if kind is BlockType.LIST_ITEM else None),
        anchor=f"{content.start}:{content.end}",
        attributes=_attributes(each.run, kind),
    )


def _attributes(run: Run, kind: BlockType) -> dict[str, str]:
    if kind is not BlockType.LIST_ITEM:
        return {}
    return {"list": next((node.tag for node in run.node.ancestors() if node.tag in ("ul", "ol")), "ul")}


def heading_level(run: Run) -> int | None:
    """1 to 6 in a heading."""
    return next((HEADINGS[node.tag] for node in run.node.ancestors() if node.tag in HEADINGS), None)


def _list_level(run: Run) -> int:
    return max(1, sum(node.tag in ("ul", "ol", "menu", "dir") for node in run.node.ancestors()))


def block_type(run: Run) -> BlockType:
    """What the elements around the run make of it, the nearest first."""
    for node in run.node.ancestors():
        if node.tag in HEADINGS:
            return BlockType.HEADING
        if node.tag in ("figcaption", "caption") or _is_named_caption(node):
            return BlockType.CAPTION
        if node.tag == "pre":
            return BlockType.CODE
        if node.tag in ("td", "th"):
            return BlockType.TABLE_CELL if _is_data(node) else BlockType.PARAGRAPH
        if node.tag in ("li", "dd", "dt"):
            return BlockType.LIST_ITEM
        if node.tag == "blockquote":
            return BlockType.QUOTE
        if node.tag == "figure" and not node.names:
            return BlockType.CAPTION
    return BlockType.PARAGRAPH


def _is_named_caption(node: Node) -> bool:
    return node.tag in ("p", "div", "span", "em", "dd", "small") and bool(
        CAPTION_NAMES.search(node.names.lower().replace("_", "-"))
    )


def _is_data(cell: Node) -> bool:
    """Whether the cell is one of data and not of a page laid out by tables."""
    return not any(node.tag == "table" and node.attributes.get("role") == "presentation" for node in cell.ancestors())
