"""The block elements of a page as a tree, and the runs of text and inline tags between their tags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from workbench.formats.webpage.tags import Kind, Piece

VOID = frozenset("area base basefont br col embed frame hr img input link meta param source track wbr".split())
INLINE = frozenset(
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr q rb rp rt rtc ruby s "
    "samp small span strike strong sub sup time tt u var wbr input source track button svg picture".split()
)
# What is seen as one thing, or not at all: passed over with all that is in it.
OPAQUE = frozenset(
    "script style template noscript iframe object svg math select textarea video audio canvas applet noembed noframes "
    "button datalist dialog map head".split()
)
P_CLOSERS = frozenset(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 "
    "h6 header hgroup hr main menu nav ol p pre section table ul".split()
)
CLOSED_BY = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "option": frozenset({"option"}),
}
SCOPES = {
    "li": frozenset({"ul", "ol", "menu", "dir"}),
    "tr": frozenset({"table"}),
    "td": frozenset({"table"}),
    "th": frozenset({"table"}),
}
MAX_DEPTH = 400
_IN_LINE = re.compile(r"display\s*:\s*(?:-\w+-)?inline", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(eq=False, slots=True)
class Node:
    """A block element: its tag, its start tag's attributes, and what it stands in."""

    tag: str
    attributes: dict[str, str]
    parent: Node | None
    depth: int
    named_by_heading: bool = False

    def ancestors(self) -> Iterator[Node]:
        """The element itself and everything around it."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent

    @property
    def names(self) -> str:
        """What its author calls it: class, role, and the id unless that only repeats a heading's words."""
        keys = ("class", "" if self.named_by_heading else "id", "role", "itemprop", "data-testid")
        return " ".join(self.attributes.get(key, "") for key in keys)

    @property
    def hidden(self) -> bool:
        """Whether nobody sees it."""
        return "hidden" in self.attributes or bool(_HIDDEN.search(self.attributes.get("style", "")))


@dataclass(eq=False)
class Run:
    """Text and inline tags between two block tags: what becomes a block."""

    node: Node
    pieces: list[Piece]
    linked: bool = False
    order: int = 0

    @cached_property
    def has_text(self) -> bool:
        """Whether a reader sees a letter of it."""
        return any(piece.kind is Kind.TEXT and piece.raw.strip() for piece in self.pieces)


@dataclass
class Tree:
    """A page: its runs in order, its elements, and the pieces of its head."""

    runs: list[Run] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    head: list[Piece] = field(default_factory=list)


class _Builder:
    def __init__(self) -> None:
        self.tree = Tree()
        self.stack = [Node("#root", {}, None, 0)]
        self.current: list[Piece] = []
        self.opaque = ""
        self.opaque_depth = 0
        self.held: list[Piece] = []
        self.held_depth = 0
        self.holds = True
        self.links = 0
        self.run_begins_linked = False
        self.breaks = 0

    def take(self, piece: Piece) -> None:
        """One more piece of the page."""
        if self.held:
            self._hold(piece)
        elif self.opaque:
            self._pass_over(piece)
        elif piece.kind is Kind.TEXT:
            if piece.raw.strip():
                self.breaks = 0
            self.current.append(piece)
        elif piece.kind is Kind.OTHER:
            self.current.append(piece)
        elif piece.kind is Kind.START:
            self._start(piece)
        else:
            self._end(piece)

    def _pass_over(self, piece: Piece) -> None:
        if self.opaque == "head":
            self.tree.head.append(piece)
            if piece.kind is Kind.START and piece.name in ("body", "div", "p", "article", "main", "h1", "h2"):
                self.opaque = ""
                self.take(piece)
                return
        else:
            self.current.append(piece)
        if piece.name == self.opaque and not piece.raw.endswith("/>"):
            self.opaque_depth += 1 if piece.kind is Kind.START else -1
            if self.opaque_depth <= 0:
                self.opaque = ""

    def _hold(self, piece: Piece) -> None:
        """Wait for the end of a block element that is drawn within the line: without a word in it, it breaks no paragraph."""
        self.held.append(piece)
        if piece.name == self.held[0].name and not piece.raw.endswith("/>"):
            self.held_depth += 1 if piece.kind is Kind.START else -1
        if self.held_depth == 0:
            self.release()

    def release(self) -> None:
        """Take what was held: as one thing without words, or piece by piece."""
        held, self.held = self.held, []
        if held and self.held_depth == 0 and not any(piece.kind is Kind.TEXT and piece.raw.strip() for piece in held):
            self.current.append(Piece(Kind.OTHER, held[0].start, held[-1].end, "".join(piece.raw for piece in held)))
            return
        self.holds = False
        for piece in held:
            self.take(piece)
        self.holds = True

    def _start(self, piece: Piece) -> None:
        if piece.name in OPAQUE and not piece.raw.endswith("/>"):
            self.opaque, self.opaque_depth = piece.name, 1
            if piece.name != "head":
                self.current.append(piece)
            return
        if piece.name == "br":
            self.breaks += 1
            self.current.append(piece)
            if self.breaks >= 2:
                self.close_run()
            return
        if piece.name in ("meta", "link", "title", "base") and self.stack[-1].tag in ("#root", "html", "body"):
            self.tree.head.append(piece)
        if piece.name in INLINE:
            self.links += piece.name == "a"
            self.current.append(piece)
            return
        if self.holds and _IN_LINE.search(piece.attributes.get("style", "")) and piece.name not in VOID:
            self.held, self.held_depth = [piece], 1
            return
        self.close_run()
        self._imply_ends(piece.name)
        if piece.name in VOID or len(self.stack) > MAX_DEPTH:
            return
        node = Node(piece.name, piece.attributes, self.stack[-1], len(self.stack))
        self.tree.nodes.append(node)
        self.stack.append(node)

    def _imply_ends(self, name: str) -> None:
        if name in P_CLOSERS and self.stack[-1].tag == "p":
            self.stack.pop()
        closes = CLOSED_BY.get(name)
        if not closes:
            return
        scope = SCOPES.get(name, frozenset())
        for place in range(len(self.stack) - 1, 0, -1):
            if self.stack[place].tag in scope:
                return
            if self.stack[place].tag in closes:
                del self.stack[place:]
                if name != "tr":
                    return

    def _end(self, piece: Piece) -> None:
        if piece.name in INLINE or piece.name == "br":
            if piece.name == "a":
                self.links = max(0, self.links - 1)
            self.current.append(piece)
            return
        self.close_run()
        for place in range(len(self.stack) - 1, 0, -1):
            if self.stack[place].tag == piece.name:
                del self.stack[place:]
                return
            if self.stack[place].tag == "table" and piece.name not in ("body", "html"):
                return

    def close_run(self) -> None:
        """Keep what was collected when there is a letter in it."""
        run = Run(self.stack[-1], self.current, self.run_begins_linked, len(self.tree.runs))
        if run.has_text or any(piece.name == "img" for piece in run.pieces):
            self.tree.runs.append(run)
        self.current = []
        self.breaks = 0
        self.run_begins_linked = self.links > 0


def build(pieces: Iterable[Piece]) -> Tree:
    """The page's tree. Elements deeper than any reader's page (400) are read as if they stood in the last one."""
    builder = _Builder()
    for piece in pieces:
        builder.take(piece)
    builder.release()
    builder.close_run()
    return builder.tree
