"""What each run inside an article's element is: part of the article, its byline or date, or something only put there."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from workbench.formats.document import Block, BlockType, Metadata, Role
from workbench.formats.webpage.blocks import HEADINGS, Found, block_of, block_type, heading_level, in_role
from workbench.formats.webpage.chapters import Chapters, chapters_of
from workbench.formats.webpage.container import LONG, Votes
from workbench.formats.webpage.furniture import (
    MOSTLY_LINKS,
    NOTHING,
    Measure,
    is_dated,
    is_notice,
    is_teaser,
    measure,
    stands_among_other_stories,
    stands_in_furniture,
)
from workbench.formats.webpage.shown import is_byline, is_date_line
from workbench.formats.webpage.tags import Kind
from workbench.formats.webpage.tree import Node, Run

LISTS_OF_ITEMS = frozenset({"ul", "ol", "dl"})
Kin = tuple[Node, str]


@dataclass(frozen=True, slots=True)
class Judge:
    """Knows the elements that hold the article, what an extractor took of it, what the page says of itself, and whose links are whose."""

    trunk: frozenset[Node]
    votes: Votes
    about: Metadata
    links: dict[Kin, float]
    chapters: Chapters

    def judged(self, each: Found) -> Block:
        """The run as a block in its role."""
        block = block_of(each)
        if is_dated(each.text) or is_date_line(each.text, self.about):
            return in_role(block, Role.METADATA)
        if is_byline(each.text, self.about):
            return in_role(block, Role.BYLINE)
        if self._is_furniture(each):
            return in_role(block, Role.BOILERPLATE)
        return block

    def _is_furniture(self, each: Found) -> bool:
        own = self.chapters.hold(each.run)
        if is_notice(each.text) and not own:
            return True
        if self.votes.hold(each.text) or block_type(each.run) is BlockType.CAPTION:
            return is_teaser(each.run) or stands_among_other_stories(each.run, self.trunk)
        if stands_in_furniture(each.run, self.trunk):
            return True
        if own:
            return False
        if self.links[_kin(each.run)] > MOSTLY_LINKS:
            return not (heading_level(each.run) and _links_to_itself(each.run))
        return measure(each.run).length < 3 or is_teaser(each.run)


def judge_of(inside: list[Found], container: Node, votes: Votes, about: Metadata) -> Judge:
    """The judge of the runs inside the article's element."""
    return Judge(_trunk(inside, container, votes), votes, about, _shares_of_links(inside), chapters_of(inside))


def _trunk(inside: list[Found], container: Node, votes: Votes) -> frozenset[Node]:
    """The article's element and those in it that hold most of what the extractor took: whatever they are called, they are
    no furniture."""
    weights: Counter[Node] = Counter()
    for each in inside:
        if len(each.text) > LONG and votes.hold(each.text):
            for node in each.run.node.ancestors():
                weights[node] += len(each.text)
    return frozenset({container, *(node for node, weight in weights.items() if 2 * weight > weights[container])})


def without_orphaned_headings(blocks: list[Block], votes: Votes) -> list[Block]:
    """Headings behind the article's last words that only head what was greyed, greyed like it."""
    last = max(
        (at for at, block in enumerate(blocks) if block.type is not BlockType.HEADING and block.translate), default=0
    )
    greyed = any(not block.translate for block in blocks[last + 1 :])
    return [
        in_role(block, Role.BOILERPLATE) if greyed and at > last and not votes.hold(block.content.plain) else block
        for at, block in enumerate(blocks)
    ]


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


def _links_to_itself(run: Run) -> bool:
    """Whether its links only lead to places of the same page, as headings with an anchor do."""
    links = [piece.attributes.get("href", "") for piece in run.pieces if piece.kind is Kind.START and piece.name == "a"]
    return bool(links) and all("#" in link for link in links)
