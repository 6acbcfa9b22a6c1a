"""What a page shows its readers of its authors and dates, where it does not tell machines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from workbench.formats.document import UNTRANSLATED_ROLES, Block, Metadata
from workbench.formats.webpage.blocks import Found
from workbench.formats.webpage.content import inline_elements
from workbench.formats.webpage.dates import around_date, iso_date
from workbench.formats.webpage.furniture import is_dated, is_notice
from workbench.formats.webpage.tree import Run

BYLINE_NAMES = re.compile(r"(?<![a-z])(?:byline|author|authors|writer|reporter|journalist|p-author|记者|기자)(?![a-z])")
# How far before the article's element its headline, standfirst and byline may stand, in runs.
BEFORE = 60
LONGEST_BYLINE = 120
# A line longer than this tells more than names: a person's post, a newsroom, a place.
MOST_NAMES = 50
# More authors than this before an article are those of the other stories that a page shows.
OTHERS = 3
_EDGES = " \u00a0-–—|•·,:@"


def is_byline(text: str, about: Metadata) -> bool:
    """Whether the line says who wrote the article, and nothing else."""
    if len(text) > LONGEST_BYLINE:
        return False
    name = about.byline
    if name and (text == name or re.fullmatch(rf"(?:by|von|par|por)?\s*{re.escape(name)}\W*", text, re.IGNORECASE)):
        return True
    return bool(re.fullmatch(r"[^\s]{2,5}\s?(?:기자|특파원|記者|记者)(?:\s*[=|·]?\s*[\w.+-]+@[\w.-]+)?", text))


def is_date_line(text: str, about: Metadata) -> bool:
    """Whether a short line holds the article's own date and hardly anything else."""
    if len(text) > 60 or not about.published:
        return False
    told = iso_date(text)
    letters = re.sub(r"[\d\W_]+", "", text)
    return bool(told) and told[:10] in (about.published[:10], about.updated[:10]) and len(letters) <= 20


def byline_in(found: list[Found], blocks: list[Block]) -> str:
    """The authors' names as the page shows them: marked as such by its author, nearest to where the article begins."""
    first = _first_of(found, blocks)
    near = [each for each in found if first - BEFORE <= each.run.order <= first + 12]
    after = [each for each in near if each.run.order >= first]
    ahead = [each for each in reversed(near) if each.run.order < first]
    named = [list(filter(None, map(_names_marked, each))) for each in (after, ahead)]
    if len(set(named[1])) > OTHERS:
        named[1] = []
    if any(named):
        return next(name for names in named for name in names)
    told = (each.text for each in near if re.match(r"(?:By|Von|Par|Por) [A-ZÀ-Þ]\w+ ", each.text + " "))
    line = next((text for text in told if len(text) <= LONGEST_BYLINE), "")
    return _cleaned(line) or _the_only_author(found)


def _first_of(found: list[Found], blocks: list[Block]) -> int:
    """Where the article begins, in runs."""
    ids = {block.id for block in blocks if block.role not in UNTRANSLATED_ROLES}
    return next((each.run.order for each in found if f"b{each.content.start}" in ids), 0)


def _names_marked(each: Found) -> str:
    """Who an element that its author called byline or the like names; "" when there is none."""
    if len(each.text) > 2 * LONGEST_BYLINE or is_notice(each.text):
        return ""
    elements = list(inline_elements(each.run.pieces))
    marked = [text for attributes, text in elements if _names_author(attributes)]
    if not marked and not _stands_in_byline(each.run):
        return ""
    linked = [text for attributes, text in elements if attributes.get("href")]
    line = _cleaned(each.text)
    if len(line) <= MOST_NAMES:
        return line
    within = [text for text in linked if not marked or any(text in outer for outer in marked)]
    return _joined(within) or _joined(marked) or line


def _joined(names: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(filter(None, map(_cleaned, names))))


def _cleaned(line: str) -> str:
    """The line without a date; "" when no name is left."""
    if is_dated(line):
        return ""
    sides = (side.strip(_EDGES).removesuffix(" on").rstrip(_EDGES) for side in around_date(line))
    return next((side for side in sides if 2 <= len(side) <= LONGEST_BYLINE and not is_notice(side)), "")


def _the_only_author(found: list[Found]) -> str:
    """The name of the only author that the page's elements name anywhere, as an article's end or margin may."""
    names = {name for each in found if _is_explicit(each.run) and (name := _names_marked(each))}
    return names.pop() if len(names) == 1 else ""


def _is_explicit(run: Run) -> bool:
    attributes = [each for each, _text in inline_elements(run.pieces)]
    attributes += [node.attributes for node in list(run.node.ancestors())[:2]]
    return any(each.get("rel") == "author" or "author" in each.get("itemprop", "") for each in attributes)


def _stands_in_byline(run: Run) -> bool:
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
    return next(filter(None, map(iso_date, _short_lines(found, _first_of(found, blocks)))), "")


def _short_lines(found: list[Found], first: int) -> Iterator[str]:
    for each in found:
        near = first - BEFORE <= each.run.order <= first + 6 and len(each.text) <= 60
        if near and (is_dated(each.text) or len(re.sub(r"[\d\W_]+", "", each.text)) <= 24):
            yield each.text
