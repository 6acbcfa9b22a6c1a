"""HTML: pages from the web, files of a publisher, and what was pasted from either."""

from __future__ import annotations

import re
from dataclasses import replace

from workbench.formats.document import Block, Document, Metadata, Role
from workbench.formats.encoding import Decoded, decode
from workbench.formats.format import Format
from workbench.formats.limits import check_blocks, check_bytes
from workbench.formats.trouble import Trouble, UnreadableDocument
from workbench.formats.webpage.about import about_page
from workbench.formats.webpage.article import document_blocks, page_blocks, plain_text
from workbench.formats.webpage.authors_shown import byline_in
from workbench.formats.webpage.blocks import Found, found_in, heading_level
from workbench.formats.webpage.container import votes_on
from workbench.formats.webpage.laid_out import write
from workbench.formats.webpage.put_back import write_back
from workbench.formats.webpage.shown import date_in, date_told
from workbench.formats.webpage.tags import Piece, pieces
from workbench.formats.webpage.tree import build
from workbench.text.detection import detect_language

# Elements that only pages with something around their article have.
_FURNITURE = re.compile(r"<(?:nav|aside|footer|form|iframe)\b|<link[^>]+stylesheet|<script[^>]+src=", re.IGNORECASE)


def read(data: bytes) -> Document:
    """The document in an HTML file. Raises UnreadableDocument."""
    return read_html(data)


def read_html(data: bytes, url: str = "", charset: str = "") -> Document:
    """The document in a page. `url` is where it came from, `charset` what its server said.

    A page with things around its article is searched for the article; a plain document is read whole.
    Raises UnreadableDocument when it is empty, too large, no text, or has nothing to read."""
    check_bytes(data)
    decoded = decode(data, charset)
    return _read(data, decoded, url)


def _read(data: bytes, decoded: Decoded, url: str) -> Document:
    source = decoded.text
    all_pieces = list(pieces(source))
    tree = build(all_pieces)
    is_page = bool(url) or bool(_FURNITURE.search(source))
    found = found_in(tree, keep_plain=not is_page)
    about, house = about_page(all_pieces, url, (each.text for each in found if heading_level(each.run) in (1, 2)))
    blocks = page_blocks(found, votes_on(source), about) if is_page else document_blocks(found)
    check_blocks([block.content.text for block in blocks])
    if not any(block.translate for block in blocks):
        raise UnreadableDocument(Trouble.NO_TEXT)
    about = replace(about, byline=about.byline or byline_in(found, blocks) or house)
    return Document("html", tuple(blocks), _completed(about, blocks, found, all_pieces), data, decoded.encoding)


def _completed(about: Metadata, blocks: list[Block], found: list[Found], all_pieces: list[Piece]) -> Metadata:
    """What the page does not say of itself, read off the article."""
    headline = next((block.content.plain for block in blocks if block.role is Role.HEADLINE), "")
    return replace(
        about,
        title=" ".join((about.title or headline).split()),
        published=about.published or date_told(all_pieces) or date_in(found, blocks),
        language=about.language or detect_language(plain_text(blocks)) or "",
    )


FORMAT = Format(
    name="html",
    label="HTML",
    suffixes=(".html", ".htm", ".xhtml"),
    media_type="text/html",
    read=read,
    write=write,
    write_back=write_back,
    rank=10,
)
