"""The blocks of a page: which runs of text belong to the article, what each is, and what is only around it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from rapidfuzz import fuzz

from workbench.formats.document import Block, BlockType, Metadata, Role
from workbench.formats.webpage.author_marks import is_named_byline
from workbench.formats.webpage.blocks import HEADINGS, Found, block_of, block_type, heading_level
from workbench.formats.webpage.container import Votes, container_of
from workbench.formats.webpage.furniture import (
    MOSTLY_LINKS,
    NOTHING,
    Measure,
    is_dated,
    is_notice,
    measure,
    stands_in_furniture,
)
from workbench.formats.webpage.shown import BEFORE, is_byline, is_date_line
from workbench.formats.webpage.tags import Kind
from workbench.formats.webpage.tree import Node, Run

STANDFIRST_NAMES = re.compile(r"sub-?(?:title|headline)|standfirst|deck|\bdek\b|\blead\b|summary|description")
SAME = 88
# How many blocks at the beginning of a document may be its standfirst or byline.
OPENING = 8
MOSTLY_THE_SAME = 0.8
LISTS_OF_ITEMS = frozenset({"ul", "ol", "dl"})
Kin = tuple[Node, str]
FAIR_SHARE = 0.5


def document_blocks(found: list[Found]) -> list[Block]:
    """Every run as a block: for documents that are nothing but their article."""
    blocks = [_named(each, block_of(each)) if at < OPENING else block_of(each) for at, each in enumerate(found)]
    return _with_headline(blocks)


def _named(each: Found, block: Block) -> Block:
    """The block in the role its author named it by, near the beginning of a document."""
    names = each.run.node.names.lower().replace("_", "-")
    if block.type is BlockType.PARAGRAPH and STANDFIRST_NAMES.search(names):
        return _as(block, Role.STANDFIRST)
    if block.type is BlockType.PARAGRAPH and len(each.text) < 120 and is_named_byline(each.run.node.names):
        return _as(block, Role.BYLINE)
    return block


def page_blocks(found: list[Found], votes: Votes, about: Metadata) -> list[Block]:
    """The article's blocks, and greyed among them what looks like page furniture."""
    container = container_of([(each.run, each.text) for each in found], votes)
    container = _wide_enough(container, found) if container else _root(found)
    inside = [each for each in found if container in each.run.node.ancestors()]
    before = [each for each in found if each.run.order < inside[0].run.order][-BEFORE:]
    links = _shares_of_links(inside)
    judged = [(each, _judged(each, container, votes, about, links)) for each in inside]
    blocks = _without_orphaned_headings([block for _each, block in judged], votes)
    opening = _opening(before, blocks, about)
    article = {block.id: block for block in _with_first_heading(opening + _after_headline(blocks, about))}
    return [article.get(f"b{each.content.start}") or _as(block_of(each), Role.BOILERPLATE) for each in found]


def _root(found: list[Found]) -> Node:
    return next(node for node in found[0].run.node.ancestors() if node.parent is None)


def _with_first_heading(blocks: list[Block]) -> list[Block]:
    """Where no heading says the page's title, the only heading of the first level is the headline."""
    first = [block for block in blocks if block.type is BlockType.HEADING and block.level == 1 and block.translate]
    if any(block.role is Role.HEADLINE for block in blocks) or len(first) != 1:
        return blocks
    return [_as(block, Role.HEADLINE) if block is first[0] else block for block in blocks]


def _without_orphaned_headings(blocks: list[Block], votes: Votes) -> list[Block]:
    """Headings behind the article's last words that only head what was greyed, greyed like it."""
    last = max(
        (at for at, block in enumerate(blocks) if block.type is not BlockType.HEADING and block.translate), default=0
    )
    greyed = any(not block.translate for block in blocks[last + 1 :])
    return [
        _as(block, Role.BOILERPLATE) if greyed and at > last and not votes.hold(block.content.plain) else block
        for at, block in enumerate(blocks)
    ]


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
        len(each.text) > 80 and measure(each.run).link_share < MOSTLY_LINKS and not stands_in_furniture(each.run, root)
    )


def _shares_of_links(found: list[Found]) -> dict[Kin, float]:
    """How much of each list, and of each row of headings, stands in links. What is of a kind is judged together: one
    reference that is a link makes no menu of a list, one linked heading no list of other stories of a chapter."""
    measures: dict[Kin, list[Measure]] = defaultdict(list)
    for each in found:
        measures[_kin(each.run)].append(measure(each.run))
    return {kin: sum(measures[kin], NOTHING).link_share for kin in measures}


def _kin(run: Run) -> Kin:
    """What a run is judged with: the list it is an item of, the headings of its level in the same element, else itself."""
    for node in run.node.ancestors():
        if node.tag in LISTS_OF_ITEMS:
            return node, ""
        if node.tag in HEADINGS and node.parent:
            return node.parent, node.tag
    return run.node, str(run.order)


def _judged(each: Found, container: Node, votes: Votes, about: Metadata, links: dict[Kin, float]) -> Block:
    block = block_of(each)
    if is_dated(each.text) or is_date_line(each.text, about):
        return _as(block, Role.METADATA)
    if is_byline(each.text, about):
        return _as(block, Role.BYLINE)
    if is_notice(each.text) or _is_furniture(each, container, votes, links[_kin(each.run)]):
        return _as(block, Role.BOILERPLATE)
    return block


def _is_furniture(each: Found, container: Node, votes: Votes, link_share: float) -> bool:
    if votes.hold(each.text) or block_type(each.run) is BlockType.CAPTION:
        return False
    if stands_in_furniture(each.run, container):
        return True
    if link_share > MOSTLY_LINKS:
        return not (heading_level(each.run) and _links_to_itself(each.run))
    return measure(each.run).length < 3


def _links_to_itself(run: Run) -> bool:
    """Whether its links only lead to places of the same page, as headings with an anchor do."""
    links = [piece.attributes.get("href", "") for piece in run.pieces if piece.kind is Kind.START and piece.name == "a"]
    return bool(links) and all("#" in link for link in links)


def _opening(before: list[Found], blocks: list[Block], about: Metadata) -> list[Block]:
    """The headline, standfirst and byline that stand before the article's element."""
    opening: list[Block] = []
    if not any(_same(block.content.plain, about.title) and block.type is BlockType.HEADING for block in blocks[:4]):
        headline = _headline(before, about.title)
        if headline:
            opening.append(_as(block_of(headline), Role.HEADLINE))
            before = [each for each in before if each.run.order > headline.run.order]
            opening += [_as(block_of(each), role) for each in before if (role := _opening_role(each, about))]
    return opening


def _opening_role(each: Found, about: Metadata) -> Role | None:
    """What a run between headline and article is, when it is part of the article at all."""
    if is_byline(each.text, about):
        return Role.BYLINE
    if is_dated(each.text) or is_date_line(each.text, about):
        return Role.METADATA
    if about.standfirst and len(each.text) > 30 and _same(each.text, about.standfirst):
        return Role.STANDFIRST
    if block_type(each.run) is BlockType.CAPTION:
        return Role.CAPTION
    if each.run.node.tag in ("h2", "h3", "p") and STANDFIRST_NAMES.search(each.run.node.names.lower()):
        return Role.STANDFIRST
    return None


def _headline(before: list[Found], title: str) -> Found | None:
    headings = [each for each in before if heading_level(each.run)]
    named = [each for each in headings if title and _same(each.text, title)]
    first = [each for each in headings if heading_level(each.run) == 1]
    return next(iter(named[-1:] or first[-1:]), None)


def _after_headline(blocks: list[Block], about: Metadata) -> list[Block]:
    """Repeated headlines are furniture; the first heading that says the title is the headline."""
    seen = False
    told = []
    for place, block in enumerate(blocks):
        says_title = about.title and _same(block.content.plain, about.title) and block.role is Role.BODY
        if says_title and block.type is BlockType.HEADING and not seen and place < 6:
            block, seen = _as(block, Role.HEADLINE), True
        elif says_title and block.type is BlockType.HEADING:
            block = _as(block, Role.BOILERPLATE)
        told.append(block)
    return told


def _same(text: str, other: str) -> bool:
    """Whether two lines say the same, but for their ends."""
    if not text or not other:
        return False
    short = min(len(text), len(other))
    return short >= MOSTLY_THE_SAME * max(len(text), len(other)) and fuzz.ratio(text.lower(), other.lower()) >= SAME


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
    return [_as(block, Role.HEADLINE) if at == place else block for at, block in enumerate(blocks)]


def _as(block: Block, role: Role) -> Block:
    hidden = role in (Role.METADATA, Role.BOILERPLATE)
    return replace(block, role=role, translate=block.type is not BlockType.CODE and not hidden)


def plain_text(blocks: Iterable[Block]) -> str:
    """What the article says, a block a line."""
    return "\n".join(block.content.plain for block in blocks if block.translate)
