"""Where on a page the article is: an extractor votes, the page's own elements are what is taken."""

from __future__ import annotations

import logging
import re
from collections import defaultdict
from dataclasses import dataclass

from workbench.formats.webpage.ruby import READINGS
from workbench.formats.webpage.tree import Node, Run

# A vote for fewer characters than this says nothing.
ENOUGH = 140
# How much of what was voted for the article's element has to hold.
MOST = 0.92
LONG = 25
LISTS = frozenset({"table", "tbody", "thead", "tr", "ul", "ol", "dl"})
TOO_LONG_TO_VOTE = 3_000_000


@dataclass(frozen=True, slots=True)
class Votes:
    """What the extractor took for the article: its text in one piece, and its short blocks one by one, without white space
    (extractors glue and break lines in their own ways)."""

    text: str
    blocks: frozenset[str]

    def hold(self, text: str) -> bool:
        """Whether the extractor kept this text."""
        letters = "".join(text.split())
        return letters in self.text if len(letters) > LONG else letters in self.blocks


def votes_on(source: str) -> Votes:
    """readability-lxml's votes; none when it finds nothing or fails, as on pages with hardly any text."""
    if len(source) > TOO_LONG_TO_VOTE:
        return Votes("", frozenset())
    from lxml import etree, html  # noqa: PLC0415 - half a second and 15 MB that only web pages need
    from readability import Document as Readable  # noqa: PLC0415 - as above

    logging.getLogger("readability.readability").setLevel(logging.CRITICAL)
    try:
        summary = html.fromstring(Readable(_without_declaration(source)).summary(html_partial=True))
    except (etree.LxmlError, ValueError, TypeError, AttributeError, AssertionError, IndexError, RecursionError):
        return Votes("", frozenset())
    except Exception as error:  # readability wraps whatever went wrong in its own class
        if type(error).__name__ != "Unparseable":
            raise
        return Votes("", frozenset())
    for reading in list(summary.iter(*READINGS)):
        reading.drop_tree()
    leaves = (
        "".join(str(element.text_content()).split()) for element in summary.iter() if isinstance(element.tag, str)
    )
    return Votes("".join(str(summary.text_content()).split()), frozenset(text for text in leaves if len(text) <= LONG))


def _without_declaration(source: str) -> str:
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", source)


def container_of(runs: list[tuple[Run, str]], votes: Votes) -> Node | None:
    """The smallest element that holds nearly all that was voted for; None when too little was."""
    voted = [(run, text) for run, text in runs if len(text) > LONG and votes.hold(text)]
    if sum(len(text) for _run, text in voted) < ENOUGH:
        return None
    return heaviest(voted)


def heaviest(runs: list[tuple[Run, str]]) -> Node | None:
    """The smallest element, no list or table, that holds nearly all of the text; None when there is none."""
    weights: dict[Node, int] = defaultdict(int)
    for run, text in runs:
        for node in run.node.ancestors():
            weights[node] += len(text)
    total = sum(len(text) for _run, text in runs)
    holding = [node for node, weight in weights.items() if weight >= MOST * total]
    return _around_lists(max(holding, key=lambda node: node.depth)) if holding else None


def _around_lists(node: Node) -> Node:
    """A list or a table is part of an article, not the article: the element around it is."""
    while node.tag in LISTS and node.parent is not None:
        node = node.parent
    return node
