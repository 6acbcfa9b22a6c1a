"""What a page shows its readers of its dates and authors, line by line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from workbench.formats.document import UNTRANSLATED_ROLES, Block, Metadata
from workbench.formats.webpage.blocks import Found
from workbench.formats.webpage.byline_patterns import LONGEST_BYLINE
from workbench.formats.webpage.bylines import names_in_line
from workbench.formats.webpage.dates import iso_date
from workbench.formats.webpage.furniture import is_dated
from workbench.formats.webpage.tags import Kind, Piece

# How far before the article's element its headline, standfirst and date may stand, in runs.
BEFORE = 60


def is_byline(text: str, about: Metadata) -> bool:
    """Whether the line says who wrote the article, and nothing else."""
    if len(text) > LONGEST_BYLINE:
        return False
    name = about.byline
    if name and (text == name or re.fullmatch(rf"(?:by|von|par|por)?\s*{re.escape(name)}\W*", text, re.IGNORECASE)):
        return True
    told = names_in_line(text)
    return bool(told) and not (name and _are_others(told, name))


def _are_others(names: str, authors: str) -> bool:
    """Whether the names in a line are none of the authors', as far as both are written in Latin letters."""
    said, known = (set(re.findall(r"[^\W\d_]{2,}", each.casefold())) for each in (names, authors))
    latin = all("LATIN" in unicodedata.name(letter, "") for word in said | known for letter in word[:1])
    return latin and not said & known


def is_date_line(text: str, about: Metadata) -> bool:
    """Whether a short line holds the article's own date and hardly anything else."""
    if len(text) > 60 or not about.published:
        return False
    told = iso_date(text)
    letters = re.sub(r"[\d\W_]+", "", text)
    return bool(told) and told[:10] in (about.published[:10], about.updated[:10]) and len(letters) <= 20


def date_told(all_pieces: list[Piece]) -> str:
    """The date that an element says the article came out, else the first that a time element tells."""
    starts = [(piece, piece.attributes) for piece in all_pieces if piece.kind is Kind.START and _may_tell(piece)]
    named = (
        each for _piece, each in starts if "datepublished" in each.get("itemprop", "").lower() or "pubdate" in each
    )
    times = (each for piece, each in starts if piece.name == "time")
    for group in (named, times):
        for each in group:
            if told := iso_date(each.get("datetime", "") or each.get("content", "")):
                return told
    return ""


def _may_tell(piece: Piece) -> bool:
    return piece.name == "time" or "itemprop" in piece.raw


def date_in(found: list[Found], blocks: list[Block]) -> str:
    """The date of a short line near the article's beginning that tells hardly anything else."""
    return next(filter(None, map(iso_date, _short_lines(found, _first_of(found, blocks)))), "")


def _first_of(found: list[Found], blocks: list[Block]) -> int:
    """Where the article begins, in runs."""
    ids = {block.id for block in blocks if block.role not in UNTRANSLATED_ROLES}
    return next((each.run.order for each in found if f"b{each.content.start}" in ids), 0)


def _short_lines(found: list[Found], first: int) -> Iterator[str]:
    for each in found:
        near = first - BEFORE <= each.run.order <= first + 6 and len(each.text) <= 60
        if near and (is_dated(each.text) or len(re.sub(r"[\d\W_]+", "", each.text)) <= 24):
            yield each.text
