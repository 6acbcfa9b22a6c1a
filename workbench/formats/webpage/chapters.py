"""Which links are an article's own: its chapters' headings, its references, and the lists that its chapters end with."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import resources
from itertools import pairwise

from workbench.formats.webpage.blocks import HEADINGS, Found, heading_level
from workbench.formats.webpage.furniture import MOSTLY_LINKS, is_notice, measure
from workbench.formats.webpage.tree import Node, Run

_WORDS = tomllib.loads(
    (resources.files("workbench.formats.webpage") / "data" / "references.toml").read_text(encoding="utf-8")
)
_REFERENCES, _SEE_ALSO = frozenset(_WORDS["references"]), frozenset(_WORDS["see_also"])
_REFERENCE_NAMES = re.compile(
    r"(?<![a-z])(?:references?|ref-?list|footnotes?|end-?notes?|doc-endnotes|doc-bibliography|citations?|bibliography|works-cited)(?![a-z])"
)
# An element that holds this many paragraphs of running text is an article's body; this long a line is running text.
PARAGRAPHS = 3
RUNNING = 60
# Two headings of a kind above running text beside its own make a chapter of a heading.
CHAPTERS = 2


@dataclass
class Chapters:
    """The elements and lines of a page that belong to an article's chapters though they are links."""

    lists: set[Node] = field(default_factory=set)
    headings: set[int] = field(default_factory=set)

    def hold(self, run: Run) -> bool:
        """Whether the run stands in such a list or is such a heading."""
        return run.order in self.headings or any(node in self.lists for node in run.node.ancestors())


def chapters_of(found: list[Found]) -> Chapters:
    """What is an article's own among the runs of the element that holds it."""
    chapters = Chapters()
    bodies = _bodies(found)
    leading = _leading(found, bodies)
    for heading, below in _under_headings(found):
        body = _body_around(heading.run, bodies)
        if body and (body, _tag(heading.run)) in leading and below and _is_running(below[0]):
            chapters.headings.add(heading.run.order)
        chapter = leading[body, _tag(heading.run)] >= CHAPTERS if body else False
        words = _bare(heading.text)
        lists = chapter and below and _list_around(below[0].run) and (words in _SEE_ALSO or not is_notice(heading.text))
        if words in _REFERENCES or lists:
            chapters.headings.add(heading.run.order)
            chapters.lists |= {
                node for each in below if (node := _list_around(each.run)) and _is_near(node, heading, body)
            }
    chapters.lists |= {node for each in found if (node := _list_around(each.run)) and _is_named_references(node)}
    return chapters


def _bodies(found: list[Found]) -> set[Node]:
    """The elements that hold paragraphs of running text themselves."""
    held = Counter(each.run.node.parent for each in found if each.run.node.tag == "p" and _is_running(each))
    return {node for node, number in held.items() if node is not None and number >= PARAGRAPHS}


def _is_running(each: Found) -> bool:
    return len(each.text) >= RUNNING and not heading_level(each.run) and measure(each.run).link_share < MOSTLY_LINKS


def _leading(found: list[Found], bodies: set[Node]) -> Counter[tuple[Node, str]]:
    """How many headings of a kind stand above running text in each body."""
    leading: Counter[tuple[Node, str]] = Counter()
    for heading, below in _under_headings(found):
        body = _body_around(heading.run, bodies)
        if body and below and _is_running(below[0]):
            leading[body, _tag(heading.run)] += 1
    return leading


def _under_headings(found: list[Found]) -> Iterator[tuple[Found, list[Found]]]:
    """Each heading with what stands between it and the next."""
    places = [at for at, each in enumerate(found) if heading_level(each.run)]
    for place, following in pairwise([*places, len(found)]):
        yield found[place], found[place + 1 : following]


def _body_around(run: Run, bodies: set[Node]) -> Node | None:
    """The body that a heading stands in, at most one element between them."""
    heading = next((node for node in run.node.ancestors() if node.tag in HEADINGS), run.node)
    return next((node for node in list(heading.ancestors())[1:3] if node in bodies), None)


def _tag(run: Run) -> str:
    return next((node.tag for node in run.node.ancestors() if node.tag in HEADINGS), "")


def _list_around(run: Run) -> Node | None:
    """The outermost list that the run is an item of."""
    return next((node for node in reversed(list(run.node.ancestors())) if node.tag in ("ul", "ol", "dl")), None)


def _is_near(node: Node, heading: Found, body: Node | None) -> bool:
    """Whether a list stands beside its heading, and not in another part of the page."""
    around = body or next((each for each in heading.run.node.ancestors() if each.tag not in HEADINGS), None)
    return around is not None and around in list(node.ancestors())[:4]


def _is_named_references(node: Node) -> bool:
    return any(_REFERENCE_NAMES.search(each.names.lower().replace("_", "-")) for each in list(node.ancestors())[:3])


def _bare(text: str) -> str:
    """A heading's words without its number and without what it offers to edit."""
    return re.sub(r"^[\d.\s]+|\s*[\[［].*$|[\s:：¶#]+$", "", text).casefold()
