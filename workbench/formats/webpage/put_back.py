"""A translation put into the page it came from: the words of its blocks change, and what was left out is not there."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_left
from html import escape

from workbench.formats.document import TranslatedBlock, TranslatedDocument
from workbench.formats.encoding import BOMS, decode
from workbench.formats.webpage.blocks import found_in
from workbench.formats.webpage.edition_head import Change, head_changes
from workbench.formats.webpage.tags import Kind, Piece, pieces
from workbench.formats.webpage.tree import build
from workbench.text.inline import PLACEHOLDER, CodedText


def _as_reference(error: UnicodeError) -> tuple[str | bytes, int]:
    """For the encoder: bytes that were broken come back as they were, characters the encoding lacks as references."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    char = error.object[error.start]
    if 0xDC80 <= ord(char) <= 0xDCFF:
        return bytes([ord(char) - 0xDC00]), error.start + 1
    return f"&#{ord(char)};", error.start + 1


# Stands for what was left out until the elements around it are gone too; never part of a stored text.
EMPTIED = "\ufdd0"
DEEPEST = 60
_EMPTIED_ELEMENT = re.compile(
    rf"<(?!(?:td|th|body|html|main|article|script|style)\b)([a-zA-Z][\w-]*)\b[^<>]*>[\s{EMPTIED}]*{EMPTIED}[\s{EMPTIED}]*</\1\s*>",
    re.IGNORECASE,
)

codecs.register_error("workbench.html", _as_reference)


def write_back(document: TranslatedDocument) -> bytes:
    """The original file with its translated blocks in the edition's language and without what was left out at the import;
    a draft says so on every page. A file nobody translated comes back byte for byte, but for a draft's mark: it is the
    source, and its head says so."""
    skeleton = document.document.skeleton
    changes = [_change(block, document.language) for block in document.blocks if _is_translated(block)]
    if not changes and not document.draft:
        return skeleton
    decoded = decode(skeleton, document.document.encoding)
    source_pieces = list(pieces(decoded.text))
    if changes:
        in_unicode = decoded.encoding.startswith("utf")
        changes += head_changes(source_pieces, document, in_unicode=in_unicode) + _left_out(source_pieces, document)
    if document.draft:
        changes.append(_draft_change(source_pieces, document))
    source = _without_emptied(_with_changes(decoded.text, changes))
    mark = next((bom for bom, name in BOMS if decoded.bom and name == decoded.encoding), b"")
    return mark + source.encode(decoded.encoding, "workbench.html")


def _is_translated(block: TranslatedBlock) -> bool:
    return bool(block.block.anchor) and any(unit.target is not None for unit in block.units)


def _change(block: TranslatedBlock, language: str) -> Change:
    return *_range(block), native(block.target(language))


def native(content: CodedText) -> str:
    """The text as HTML with each code's own markup."""
    table = content.table
    return "".join(
        table[part].data if part in table else escape(PLACEHOLDER.sub("", part), quote=False)
        for part in re.split(f"({PLACEHOLDER.pattern})", content.text)
    )


def _left_out(source_pieces: list[Piece], document: TranslatedDocument) -> list[Change]:
    """Whatever has words and is none of the article's blocks: menus and footers, and what a person left out."""
    kept = sorted(_range(block) for block in document.blocks if block.block.anchor and not block.is_left_out)
    runs = ((each.content.start, each.content.end) for each in found_in(build(source_pieces), keep_plain=True))
    return [(start, end, EMPTIED) for start, end in runs if not _overlaps(start, end, kept)]


def _range(block: TranslatedBlock) -> tuple[int, int]:
    start, _, end = block.block.anchor.partition(":")
    return int(start), int(end)


def _overlaps(start: int, end: int, ranges: list[tuple[int, int]]) -> bool:
    """Whether a range holds a part of it; they are in order and do not overlap each other."""
    before = bisect_left(ranges, (end, 0))
    return before > 0 and ranges[before - 1][1] > start


def _without_emptied(source: str) -> str:
    """Without the elements that held nothing but what was left out; cells stay, so that tables keep their columns."""
    for _ in range(DEEPEST):
        smaller = _EMPTIED_ELEMENT.sub(EMPTIED, source)
        if smaller == source:
            break
        source = smaller
    return source.replace(EMPTIED, "")


def _with_changes(source: str, changes: list[Change]) -> str:
    parts, place = [], 0
    for start, end, text in sorted(changes):
        if start >= place:
            parts += [source[place:start], text]
            place = end
    return "".join(parts) + source[place:]


def _draft_change(source_pieces: list[Piece], document: TranslatedDocument) -> Change:
    """The mark at the beginning of the body, or at the end where no body begins."""
    body = (piece.end for piece in source_pieces if piece.kind is Kind.START and piece.name == "body")
    place = next(body, source_pieces[-1].end)
    return place, place, _draft_mark(document)


def _draft_mark(document: TranslatedDocument) -> str:
    """A line that stays in view on a screen and is repeated on every printed page."""
    style = "position:fixed;top:8px;right:8px;z-index:9999;margin:0;padding:4px 8px;border:2px solid;color:#b00020;background:#fff"
    return f'<p role="note" style="{style}"><strong>{escape(document.draft_label)}</strong></p>'
