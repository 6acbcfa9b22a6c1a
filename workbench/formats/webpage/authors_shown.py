"""Who wrote an article, as the page shows it: near the headline, in the first paragraph, or below the last one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from workbench.formats.document import UNTRANSLATED_ROLES, Block, Role
from workbench.formats.webpage.author_marks import is_explicit, names_marked, sizes_of
from workbench.formats.webpage.blocks import Found, heading_level
from workbench.formats.webpage.byline_patterns import LONGEST_BYLINE
from workbench.formats.webpage.bylines import names_in_line, names_in_opening
from workbench.formats.webpage.tree import Node, Run

# How far before the article's first block its byline may stand, after it, and behind its last block, in runs.
BEFORE = 60
AFTER = 12
BEHIND = 8
# A line that nobody marked is believed only this near.
NEAR = 15
# More authors than this beside an article are those of the other stories that a page shows.
OTHERS = 3
RUNNING = 30
# Blocks with the article's own words.
_WORDS = frozenset({Role.BODY, Role.CAPTION})
_OTHER_VOICES = re.compile(
    r"(?<![a-z])(?:comments?|comment-list|disqus|reply|replies|related|recommend(?:ed|ations?)?|popular|rank(?:ing)?|trending|most-?read|"
    r"most-?viewed|more-?news|teasers?|promo|newsletter|outbrain|taboola|carousel)(?![a-z])"
)


def byline_in(found: list[Found], blocks: list[Block]) -> str:
    """The authors' names as the page shows them; "" when it shows none."""
    article = _article(found, blocks)
    if not article:
        return ""
    headline = next((each.run.order for each, block in article if block.role is Role.HEADLINE), -1)
    body = [each for each, block in article if block.role in _WORDS] or [each for each, _block in article]
    first, last = body[0].run.order, body[-1].run.order
    own = _around_text(body)
    near = [
        each for each in found if first - BEFORE <= each.run.order <= last + BEHIND and not _is_elsewhere(each.run, own)
    ]
    below = [each for each in near if headline <= each.run.order < first] if headline >= 0 else []
    opening = [each for each in near if first <= each.run.order <= min(first + AFTER, last)]
    ahead = [each for each in reversed(near) if each.run.order < first and each not in below]
    end = [each for each in near if each.run.order > max(last - 2, first)]
    sizes = sizes_of(found)
    return (
        _first_marked(below, sizes)
        or _first_marked(opening, sizes)
        or _first_marked(_unless_many(ahead, sizes), sizes)
        or _first_line(below + opening[:6] + ahead[:NEAR])
        or next(filter(None, (names_in_opening(each.text) for each in opening[:3])), "")
        or _signed(end, sizes)
        or _the_only_author(found, sizes, own)
    )


def _article(found: list[Found], blocks: list[Block]) -> list[tuple[Found, Block]]:
    by_id = {block.id: block for block in blocks if block.role not in UNTRANSLATED_ROLES}
    return [(each, by_id[f"b{each.content.start}"]) for each in found if f"b{each.content.start}" in by_id]


def _around_text(body: Iterable[Found]) -> set[Node]:
    """The elements around the article's running text."""
    return {node for each in body if len(each.text) >= RUNNING for node in each.run.node.ancestors()}


def _is_elsewhere(run: Run, own: set[Node]) -> bool:
    """Whether it stands in another story of the page, in comments, or at the page's foot."""
    for node in run.node.ancestors():
        if node in own:
            return False
        if node.tag in ("article", "nav") or (node.tag == "footer" and node.parent not in own):
            return True
        if _OTHER_VOICES.search(node.names.lower().replace("_", "-")):
            return True
    return False


def _first_marked(part: list[Found], sizes: Mapping[Node, int]) -> str:
    """The first names among elements that are marked; those in a line that says "By" before all others."""
    names = [(name, each) for each in part if (name := names_marked(each, sizes))]
    return next((name for name, each in names if names_in_line(each.text)), names[0][0] if names else "")


def _unless_many(part: list[Found], sizes: Mapping[Node, int]) -> list[Found]:
    """The part of the page, empty when it names so many authors that they are other stories'."""
    names = {name for each in part if (name := names_marked(each, sizes))}
    return part if len(names) <= OTHERS else []


def _first_line(part: list[Found]) -> str:
    lines = (each.text for each in part if len(each.text) <= LONGEST_BYLINE and not heading_level(each.run))
    return next(filter(None, map(names_in_line, lines)), "")


def _signed(end: list[Found], sizes: Mapping[Node, int]) -> str:
    """The only name below an article."""
    marked = {name for each in end if (name := names_marked(each, sizes))}
    return marked.pop() if len(marked) == 1 else _first_line(end) if not marked else ""


def _the_only_author(found: list[Found], sizes: Mapping[Node, int], own: set[Node]) -> str:
    """The name of the only author that the page's elements name anywhere, as an article's margin may."""
    explicit = (each for each in found if is_explicit(each.run) and not _is_elsewhere(each.run, own))
    names = {name for each in explicit if (name := names_marked(each, sizes))}
    return names.pop() if len(names) == 1 else ""
