"""What stands between an article's headline and its text: standfirst, byline, date, and the first image's words."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from workbench.formats.document import Block, BlockType, Metadata, Role
from workbench.formats.webpage.blocks import Found, block_of, block_type, heading_level, in_role
from workbench.formats.webpage.furniture import is_dated
from workbench.formats.webpage.shown import is_byline, is_date_line

STANDFIRST_NAMES = re.compile(r"sub-?(?:title|headline)|standfirst|deck|\bdek\b|\blead\b|summary|description")
# A caption this short is a label of a picture or a table.
LABEL = 5
SAME = 88
MOSTLY_THE_SAME = 0.8


def opening_of(before: list[Found], blocks: list[Block], about: Metadata) -> list[Block]:
    """The headline, standfirst and byline that stand before the article's element."""
    opening: list[Block] = []
    if not any(_same(block.content.plain, about.title) and block.type is BlockType.HEADING for block in blocks[:4]):
        headline = _headline(before, about.title)
        if headline:
            opening.append(in_role(block_of(headline), Role.HEADLINE))
            before = [each for each in before if each.run.order > headline.run.order]
            opening += [in_role(block_of(each), role) for each in before if (role := _opening_role(each, about))]
    return opening


def _opening_role(each: Found, about: Metadata) -> Role | None:
    """What a run between headline and article is, when it is part of the article at all."""
    if is_byline(each.text, about):
        return Role.BYLINE
    if is_dated(each.text) or is_date_line(each.text, about):
        return Role.METADATA
    if about.standfirst and len(each.text) > 30 and _same(each.text, about.standfirst):
        return Role.STANDFIRST
    if block_type(each.run) is BlockType.CAPTION and len(each.text) > LABEL:
        return Role.CAPTION
    if each.run.node.tag in ("h2", "h3", "p") and STANDFIRST_NAMES.search(each.run.node.names.lower()):
        return Role.STANDFIRST
    return None


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
