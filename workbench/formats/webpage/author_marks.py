"""Elements that their authors marked as naming who wrote an article, and the names in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from workbench.formats.webpage.blocks import Found, heading_level
from workbench.formats.webpage.byline_patterns import LONGEST_BYLINE, MOST_NAMES
from workbench.formats.webpage.bylines import names_after_label, names_in_line
from workbench.formats.webpage.content import inline_elements
from workbench.formats.webpage.furniture import is_notice
from workbench.formats.webpage.tree import Node, Run

BYLINE_NAMES = re.compile(
    r"(?<![a-z])(?:by-?line|[a-z]*authors?(?:-?names?)?|p-author|writ(?:e|ten)-?by|writers?|reporters?|journalists?|columnists?|"
    r"gija|kisha|jizhe|zuozhe|기자|记者|記者|作者)(?![a-z])"
)
# Parts of such names that make it one of something else: a portrait, a biography, the author of a comment.
_NO_BYLINE = re.compile(
    r"(?:comments?|reply|replies|quote|photo|image|img|pic|video|review|book|user|meta)-?authors?(?![a-z])|"
    r"authors?-+(?:bio|desc|description|about|avatar|image|img|photo|pic|job|role|position|e?mail|twitter|social|follow|subscribe|posts|more|page|archive)"
)
# Where links lead that stand behind an author's name, in a line too short to be running text.
_AUTHORS_PAGE = re.compile(
    r"/(?:authors?|reporters?|writers?|journalists?|columnists?|contributors?|people|staff|editors?|bylines?|by)/[^/?#]",
    re.I,
)
SHORT = 80
# An element with more text than this holds more than a byline.
MOST_AROUND = 240
_NO_NAMES = re.compile(
    r"(?:profile|follow|about|more|contact|view|see|all|read|share|posts?|subscribe|e-?mail|comments?|replies|reply)(?:\b|(?-i:(?=[A-Z])))(?! by)|@\w+$|"
    r".{0,12}(?:구독|더보기|다른 ?기사|기사 ?보기|응원|팔로우|프로필)|.{0,12}(?:フォロー|一覧|プロフィール)|.{0,8}(?:关注|關注|更多|全部文章)|(?:المزيد|تابع)",
    re.IGNORECASE,
)


def sizes_of(found: list[Found]) -> Counter[Node]:
    """How much text stands in each element."""
    sizes: Counter[Node] = Counter()
    for each in found:
        for node in each.run.node.ancestors():
            sizes[node] += len(each.text)
    return sizes


def names_marked(each: Found, sizes: Mapping[Node, int]) -> str:
    """Who an element that its author called byline or the like names; "" when there is none."""
    if len(each.text) > 2 * LONGEST_BYLINE or heading_level(each.run) == 1:
        return ""
    elements = list(inline_elements(each.run.pieces))
    leading = len(each.text) <= SHORT and not heading_level(each.run)
    marked = _outermost([text for attributes, text in elements if names_author(attributes)]) or [
        text for attributes, text in elements if leading and _AUTHORS_PAGE.search(attributes.get("href", ""))
    ]
    around = _stands_in_byline(each.run, sizes)
    if not marked and not around:
        return ""
    if around or not marked:
        line = _names(each.text)
        if len(line) <= MOST_NAMES:
            return line
    linked = [text for attributes, text in elements if attributes.get("href")]
    within = [text for text in linked if not marked or any(text in outer for outer in marked)]
    if marked and max(map(len, marked)) <= MOST_NAMES:
        return _joined(marked)
    return _joined(within) or _joined(marked) or _names(each.text)


def is_explicit(run: Run) -> bool:
    """Whether HTML or schema.org's own words, no class that somebody chose, say that it names an author."""
    attributes = [each for each, _text in inline_elements(run.pieces)]
    attributes += [node.attributes for node in list(run.node.ancestors())[:2]]
    return any(_says_author(each) for each in attributes)


def names_author(attributes: Mapping[str, str]) -> bool:
    """Whether an element with these attributes says that it names an author."""
    return _says_author(attributes) or is_named_byline(f"{attributes.get('class', '')} {attributes.get('id', '')}")


def is_named_byline(names: str) -> bool:
    """Whether one of an element's class names and ids is one for authors' names."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", names).lower().replace("_", "-")
    return any(BYLINE_NAMES.search(name) and not _NO_BYLINE.search(name) for name in parted.split())


def _says_author(attributes: Mapping[str, str]) -> bool:
    return "author" in attributes.get("rel", "").lower().split() or "author" in attributes.get("itemprop", "")


def _stands_in_byline(run: Run, sizes: Mapping[Node, int]) -> bool:
    around = [node for node in run.node.ancestors() if node.tag not in ("body", "html", "#root")][:4]
    return any(
        sizes.get(node, 0) <= MOST_AROUND and (node.tag == "address" or names_author(node.attributes))
        for node in around
    )


def _outermost(texts: list[str]) -> list[str]:
    return [text for at, text in enumerate(texts) if not any(text in outer for outer in texts[at + 1 :])]


def _joined(texts: list[str]) -> str:
    return ", ".join(dict.fromkeys(filter(None, map(_names, texts))))


def _names(line: str) -> str:
    """The names in a marked line; "" when it only offers something about them."""
    if is_notice(line) or _NO_NAMES.match(line):
        return names_in_line(line)
    return names_after_label(line)
