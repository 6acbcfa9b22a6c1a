"""The blocks of a page: which runs of text belong to the article, what each is, and what is only around it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from workbench.formats.document import Block, BlockType, Metadata, Role
from workbench.formats.webpage.container import Votes, container_of, heaviest
from workbench.formats.webpage.content import Content, content_of
from workbench.formats.webpage.dates import iso_date
from workbench.formats.webpage.furniture import (
    MOSTLY_LINKS,
    is_dated,
    is_notice,
    measure,
    stands_in_furniture,
)
from workbench.formats.webpage.tags import Kind
from workbench.formats.webpage.tree import Node, Run, Tree

HEADINGS = {f"h{level}": level for level in range(1, 7)}
CAPTION_NAMES = re.compile(
    r"(?<![a-z])(?:caption|captions?-?text|photo-?(?:text|desc|credit|caption)|image-?desc(?:ription)?|img-?(?:desc|txt|caption)|legend|wp-caption-text|photo_?info|txt_caption)(?![a-z])"
)
BYLINE_NAMES = re.compile(r"(?<![a-z])(?:byline|author|authors|writer|reporter|journalist|p-author|记者|기자)(?![a-z])")
STANDFIRST_NAMES = re.compile(r"sub-?(?:title|headline)|standfirst|deck|\bdek\b|\blead\b|summary|description")
SAME = 88
# How many blocks at the beginning of a document may be its standfirst or byline.
OPENING = 8
# How far before the article's element its headline, standfirst and byline may stand, in runs.
BEFORE = 60
MOSTLY_THE_SAME = 0.8
FAIR_SHARE = 0.5


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
    return found


def document_blocks(found: list[Found]) -> list[Block]:
    """Every run as a block: for documents that are nothing but their article."""
    blocks = [_named(each, _block(each)) if at < OPENING else _block(each) for at, each in enumerate(found)]
    return _with_headline(blocks)


def _named(each: Found, block: Block) -> Block:
    """The block in the role its author named it by, near the beginning of a document."""
    names = each.run.node.names.lower().replace("_", "-")
    if block.type is BlockType.PARAGRAPH and STANDFIRST_NAMES.search(names):
        return _as(block, Role.STANDFIRST)
    if block.type is BlockType.PARAGRAPH and len(each.text) < 120 and BYLINE_NAMES.search(names):
        return _as(block, Role.BYLINE)
    return block


def page_blocks(found: list[Found], votes: Votes, about: Metadata) -> list[Block]:
    """The article's blocks, and greyed among them what looks like page furniture."""
    container = container_of([(each.run, each.text) for each in found], votes)
    if container is None:
        return document_blocks(found)
    container = _wide_enough(container, found)
    inside = [each for each in found if container in each.run.node.ancestors()]
    before = [each for each in found if each.run.order < inside[0].run.order][-BEFORE:]
    judged = [(each, _judged(each, container, votes, about)) for each in inside]
    blocks = _near_the_article(judged)
    return _opening(before, blocks, about) + _after_headline(blocks, about)


def _near_the_article(judged: list[tuple[Found, Block]]) -> list[Block]:
    """The blocks, without the page furniture that stands outside the element that holds the article's paragraphs."""
    core = heaviest([(each.run, each.text) for each, block in judged if block.role is Role.BODY])
    return [
        block
        for each, block in judged
        if block.role is not Role.BOILERPLATE or core is None or core in each.run.node.ancestors()
    ]


def _wide_enough(container: Node, found: list[Found]) -> Node:
    """The article's element, or the one around it that holds a fair share of the page's running text: extractors sometimes
    take one long list of a page for the whole of it."""
    root = next(node for node in container.ancestors() if node.parent is None)
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


def _judged(each: Found, container: Node, votes: Votes, about: Metadata) -> Block:
    block = _block(each)
    if is_dated(each.text) or _is_date_line(each, about):
        return _as(block, Role.METADATA)
    if _is_byline(each, about):
        return _as(block, Role.BYLINE)
    if is_notice(each.text) or _is_furniture(each, container, votes):
        return _as(block, Role.BOILERPLATE)
    return block


def _is_furniture(each: Found, container: Node, votes: Votes) -> bool:
    if votes.hold(each.text):
        return False
    looks = measure(each.run)
    if block_type(each.run) is BlockType.CAPTION:
        return False
    in_furniture = stands_in_furniture(each.run, container)
    if in_furniture:
        return True
    if looks.link_share > MOSTLY_LINKS:
        return not (heading_level(each.run) and _links_to_itself(each.run))
    return looks.length < 3


def _links_to_itself(run: Run) -> bool:
    """Whether its links only lead to places of the same page, as headings with an anchor do."""
    links = [piece.attributes.get("href", "") for piece in run.pieces if piece.kind is Kind.START and piece.name == "a"]
    return bool(links) and all("#" in link for link in links)


def byline_in(found: list[Found], blocks: list[Block]) -> str:
    """The line that names the authors, as the page shows it: near the article's beginning, marked as such by its author."""
    first = next((each.run.order for each in found if f"b{each.content.start}" in {block.id for block in blocks}), 0)
    near = [each for each in found if first - BEFORE <= each.run.order <= first + 12 and len(each.text) <= 100]
    marked = (each for each in near if _is_marked_author(each.run))
    told = next((each.text for each in marked if not is_dated(each.text) and not is_notice(each.text)), "")
    return told or next(
        (each.text for each in near if re.match(r"(?:By|Von|Par|Por) [A-ZÀ-Þ]\w+ ", each.text + " ")), ""
    )


def _is_marked_author(run: Run) -> bool:
    if any(piece.kind is Kind.START and _names_author(piece.attributes) for piece in run.pieces):
        return True
    around = [node for node in run.node.ancestors() if node.tag not in ("body", "html", "#root")][:3]
    return any(_names_author(node.attributes) for node in around)


def _names_author(attributes: dict[str, str]) -> bool:
    if attributes.get("rel") == "author" or "author" in attributes.get("itemprop", ""):
        return True
    return bool(
        BYLINE_NAMES.search(f"{attributes.get('class', '')} {attributes.get('id', '')}".lower().replace("_", "-"))
    )


def date_in(found: list[Found], blocks: list[Block]) -> str:
    """The date of a short line near the article's beginning that tells hardly anything else."""
    first = next((each.run.order for each in found if f"b{each.content.start}" in {block.id for block in blocks}), 0)
    near = [each.text for each in found if first - BEFORE <= each.run.order <= first + 6 and len(each.text) <= 60]
    dated = (text for text in near if is_dated(text) or len(re.sub(r"[\d\W_]+", "", text)) <= 24)
    return next(filter(None, map(iso_date, dated)), "")


def _is_date_line(each: Found, about: Metadata) -> bool:
    """A short line that holds the article's own date and hardly anything else."""
    if len(each.text) > 60 or not about.published:
        return False
    told = iso_date(each.text)
    letters = re.sub(r"[\d\W_]+", "", each.text)
    return bool(told) and told[:10] in (about.published[:10], about.updated[:10]) and len(letters) <= 20


def _is_byline(each: Found, about: Metadata) -> bool:
    if len(each.text) > 120:
        return False
    name = about.byline
    if name and (
        each.text == name or re.fullmatch(rf"(?:by|von|par|por)?\s*{re.escape(name)}\W*", each.text, re.IGNORECASE)
    ):
        return True
    return bool(re.fullmatch(r"[^\s]{2,5}\s?(?:기자|특파원|記者|记者)(?:\s*[=|·]?\s*[\w.+-]+@[\w.-]+)?", each.text))


def _opening(before: list[Found], blocks: list[Block], about: Metadata) -> list[Block]:
    """The headline, standfirst and byline that stand before the article's element."""
    opening: list[Block] = []
    if not any(_same(block.content.plain, about.title) and block.type is BlockType.HEADING for block in blocks[:4]):
        headline = _headline(before, about.title)
        if headline:
            opening.append(_as(_block(headline), Role.HEADLINE))
            before = [each for each in before if each.run.order > headline.run.order]
            opening += [_as(_block(each), role) for each in before if (role := _opening_role(each, about))]
    return opening


def _opening_role(each: Found, about: Metadata) -> Role | None:
    """What a run between headline and article is, when it is part of the article at all."""
    if _is_byline(each, about):
        return Role.BYLINE
    if is_dated(each.text) or _is_date_line(each, about):
        return Role.METADATA
    if about.standfirst and len(each.text) > 30 and _same(each.text, about.standfirst):
        return Role.STANDFIRST
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


def _block(each: Found) -> Block:
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


def plain_text(blocks: Iterable[Block]) -> str:
    """What the article says, a block a line."""
    return "\n".join(block.content.plain for block in blocks if block.translate)
