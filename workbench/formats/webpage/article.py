"""The blocks of a page: which runs of text belong to the article, what each is, and what is only around it."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.formats.document import Block, BlockType, Metadata, Role
from workbench.formats.webpage.author_marks import is_named_byline
from workbench.formats.webpage.blocks import Found, block_of, in_role
from workbench.formats.webpage.container import Votes, container_of
from workbench.formats.webpage.furniture import MOSTLY_LINKS, measure, stands_in_furniture
from workbench.formats.webpage.judging import judge_of, without_orphaned_headings
from workbench.formats.webpage.opening import STANDFIRST_NAMES, after_headline, opening_of, with_first_heading
from workbench.formats.webpage.shown import BEFORE
from workbench.formats.webpage.tree import Node

# How many blocks at the beginning of a document may be its standfirst or byline.
OPENING = 8
FAIR_SHARE = 0.5


def document_blocks(found: list[Found]) -> list[Block]:
    """Every run as a block: for documents that are nothing but their article."""
    blocks = [_named(each, block_of(each)) if at < OPENING else block_of(each) for at, each in enumerate(found)]
    return _with_headline(blocks)


def _named(each: Found, block: Block) -> Block:
    """The block in the role its author named it by, near the beginning of a document."""
    names = each.run.node.names.lower().replace("_", "-")
    if block.type is BlockType.PARAGRAPH and STANDFIRST_NAMES.search(names):
        return in_role(block, Role.STANDFIRST)
    if block.type is BlockType.PARAGRAPH and len(each.text) < 120 and is_named_byline(each.run.node.names):
        return in_role(block, Role.BYLINE)
    return block


def page_blocks(found: list[Found], votes: Votes, about: Metadata) -> list[Block]:
    """The article's blocks, and greyed among them what looks like page furniture."""
    container = container_of([(each.run, each.text) for each in found], votes)
    container = _wide_enough(container, found) if container else _root(found)
    inside = [each for each in found if container in each.run.node.ancestors()]
    before = [each for each in found if each.run.order < inside[0].run.order][-BEFORE:]
    judge = judge_of(inside, container, votes, about)
    blocks = without_orphaned_headings([judge.judged(each) for each in inside], votes)
    opening = opening_of(before, blocks, about)
    article = {block.id: block for block in with_first_heading(opening + after_headline(blocks, about))}
    return [article.get(f"b{each.content.start}") or in_role(block_of(each), Role.BOILERPLATE) for each in found]


def _root(found: list[Found]) -> Node:
    return next(node for node in found[0].run.node.ancestors() if node.parent is None)


def _wide_enough(container: Node, found: list[Found]) -> Node:
    """The article's element, or the one around it that holds a fair share of the page's running text: extractors sometimes
    take one long list of a page for the whole of it."""
    root = _root(found)
    running = [each for each in found if _is_running_text(each, root)]
    total = sum(len(each.text) for each in running)
    for node in container.ancestors():
        if sum(len(each.text) for each in running if node in each.run.node.ancestors()) >= FAIR_SHARE * total:
            return node
    return container


def _is_running_text(each: Found, root: Node) -> bool:
    return (
        len(each.text) > 80
        and measure(each.run).link_share < MOSTLY_LINKS
        and not stands_in_furniture(each.run, {root})
    )


def _with_headline(blocks: list[Block]) -> list[Block]:
    """The first heading of the highest level, when it stands at the beginning, is the headline."""
    levels = [block.level for block in blocks if block.type is BlockType.HEADING and block.level]
    if not levels:
        return blocks
    place = next(
        at for at, block in enumerate(blocks) if block.type is BlockType.HEADING and block.level == min(levels)
    )
    if min(levels) > 2 or place > 5:
        return blocks
    return [in_role(block, Role.HEADLINE) if at == place else block for at, block in enumerate(blocks)]


def plain_text(blocks: Iterable[Block]) -> str:
    """What the article says, a block a line."""
    return "\n".join(block.content.plain for block in blocks if block.translate)
