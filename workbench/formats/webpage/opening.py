"""What stands between an article's headline and its text: standfirst, byline, date, and the first image's words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rapidfuzz import fuzz

from workbench.formats.document import Block, BlockType, Metadata, Role
from workbench.formats.webpage.blocks import Found, block_of, block_type, heading_level, in_role
from workbench.formats.webpage.furniture import is_dated, is_time
from workbench.formats.webpage.shown import is_byline, is_date_line
from workbench.formats.webpage.tree import Node

STANDFIRST_NAMES = re.compile(
    r"sub-?(?:title|headline|head)|stand-?first|(?<![a-z])(?:deck|dek|lead|lede)(?![a-z])|summary|description"
)
# A standfirst is a few sentences at most; an element with most of a page's text is none.
LONGEST_STANDFIRST = 600
# So many blocks below the headline it may stand, and what is longer than a line of metadata is the article's text.
BELOW_HEADLINE = 8
RUNNING = 60
_STANDFIRST_TAGS = frozenset({"p", "div", "h2", "h3", "h4", "h5", "strong", "span", "header", "section"})
_TOO_FAR = frozenset({"article", "main", "body"})
# A caption this short is a label of a picture or a table.
LABEL = 5
SAME = 88
MOSTLY_THE_SAME = 0.8


def opening_of(before: list[Found], blocks: list[Block], about: Metadata, sizes: Mapping[Node, int]) -> list[Block]:
    """The headline, standfirst and byline that stand before the article's element."""
    opening: list[Block] = []
    if not any(_same(block.content.plain, about.title) and block.type is BlockType.HEADING for block in blocks[:4]):
        headline = _headline(before, about.title)
        if headline:
            opening.append(in_role(block_of(headline), Role.HEADLINE))
            before = [each for each in before if each.run.order > headline.run.order]
            opening += [in_role(block_of(each), role) for each in before if (role := _opening_role(each, about, sizes))]
    return opening


def _opening_role(each: Found, about: Metadata, sizes: Mapping[Node, int]) -> Role | None:
    """What a run between headline and article is, when it is part of the article at all."""
    if is_byline(each.text, about):
        return Role.BYLINE
    if is_dated(each.text) or is_date_line(each.text, about) or is_time(each.run):
        return Role.METADATA
    if about.standfirst and len(each.text) > 30 and _same(each.text, about.standfirst):
        return Role.STANDFIRST
    if block_type(each.run) is BlockType.CAPTION and len(each.text) > LABEL:
        return Role.CAPTION
    if is_named_standfirst(each, sizes):
        return Role.STANDFIRST
    return None


def is_named_standfirst(each: Found, sizes: Mapping[Node, int]) -> bool:
    """Whether its author called it standfirst, deck, summary or the like: the element of its own or one just around it."""
    if not LABEL < len(each.text) <= LONGEST_STANDFIRST or each.run.node.tag not in _STANDFIRST_TAGS:
        return False
    most = max(sizes.values())
    for node in each.run.node.ancestors():
        around = sizes[node] - len(each.text)
        if node.tag in _TOO_FAR or (around and 2 * sizes[node] > most):
            return False
        if STANDFIRST_NAMES.search(node.names.lower().replace("_", "-")):
            return True
    return False


def with_standfirst(blocks: list[Block], found: Mapping[str, Found], sizes: Mapping[Node, int]) -> list[Block]:
    """What stands just below the headline in an element named for it is the standfirst; running text ends the search."""
    place = next((at for at, block in enumerate(blocks) if block.role is Role.HEADLINE), None)
    if place is None or any(block.role is Role.STANDFIRST for block in blocks):
        return blocks
    told = list(blocks)
    for at, block in enumerate(blocks[place + 1 : place + 1 + BELOW_HEADLINE], place + 1):
        if block.role is not Role.BODY or block.type not in (BlockType.PARAGRAPH, BlockType.HEADING):
            continue
        if is_named_standfirst(found[block.id], sizes):
            told[at] = in_role(block, Role.STANDFIRST)
        elif len(block.content.plain) > RUNNING or Role.STANDFIRST in (each.role for each in told):
            break
    return told


def _headline(before: list[Found], title: str) -> Found | None:
    headings = [each for each in before if heading_level(each.run)]
    named = [each for each in headings if title and _same(each.text, title)]
    first = [each for each in headings if heading_level(each.run) == 1]
    return next(iter(named[-1:] or first[-1:]), None)


def after_headline(blocks: list[Block], about: Metadata) -> list[Block]:
    """Repeated headlines are furniture; the first heading that says the title is the headline."""
    seen = False
    told = []
    for place, block in enumerate(blocks):
        says_title = about.title and _same(block.content.plain, about.title) and block.role is Role.BODY
        if says_title and block.type is BlockType.HEADING and not seen and place < 6:
            block, seen = in_role(block, Role.HEADLINE), True
        elif says_title and block.type is BlockType.HEADING:
            block = in_role(block, Role.BOILERPLATE)
        told.append(block)
    return told


def with_first_heading(blocks: list[Block]) -> list[Block]:
    """Where no heading says the page's title, the only heading of the first level is the headline."""
    first = [block for block in blocks if block.type is BlockType.HEADING and block.level == 1 and block.translate]
    if any(block.role is Role.HEADLINE for block in blocks) or len(first) != 1:
        return blocks
    return [in_role(block, Role.HEADLINE) if block is first[0] else block for block in blocks]


def _same(text: str, other: str) -> bool:
    """Whether two lines say the same, but for their ends."""
    if not text or not other:
        return False
    short = min(len(text), len(other))
    return short >= MOSTLY_THE_SAME * max(len(text), len(other)) and fuzz.ratio(text.lower(), other.lower()) >= SAME
