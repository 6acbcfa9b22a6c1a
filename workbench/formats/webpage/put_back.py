"""A translation put into the page it came from: only the words of translated blocks are changed."""

from __future__ import annotations

import codecs
import re
from html import escape

from workbench.formats.document import TranslatedBlock, TranslatedDocument
from workbench.formats.encoding import BOMS, decode
from workbench.formats.webpage.tags import Kind, pieces
from workbench.text.inline import PLACEHOLDER, CodedText
from workbench.text.language import direction


def _as_reference(error: UnicodeError) -> tuple[str | bytes, int]:
    """For the encoder: bytes that were broken come back as they were, characters the encoding lacks as references."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    char = error.object[error.start]
    if 0xDC80 <= ord(char) <= 0xDCFF:
        return bytes([ord(char) - 0xDC00]), error.start + 1
    return f"&#{ord(char)};", error.start + 1


codecs.register_error("workbench.html", _as_reference)


def write_back(document: TranslatedDocument) -> bytes:
    """The original file with its translated blocks in the edition's language; without any, the file byte for byte."""
    skeleton = document.document.skeleton
    changes = [_change(block, document.language) for block in document.blocks if _is_translated(block)]
    if not changes:
        return skeleton
    decoded = decode(skeleton, document.document.encoding)
    source = _with_changes(decoded.text, changes + _head_changes(decoded.text, document))
    mark = next((bom for bom, name in BOMS if decoded.bom and name == decoded.encoding), b"")
    return mark + source.encode(decoded.encoding, "workbench.html")


def _is_translated(block: TranslatedBlock) -> bool:
    return bool(block.block.anchor) and any(unit.target is not None for unit in block.units)


Change = tuple[int, int, str]


def _change(block: TranslatedBlock, language: str) -> Change:
    start, _, end = block.block.anchor.partition(":")
    return int(start), int(end), native(block.target(language))


def native(content: CodedText) -> str:
    """The text as HTML with each code's own markup."""
    table = content.table
    return "".join(
        table[part].data if part in table else escape(PLACEHOLDER.sub("", part), quote=False)
        for part in re.split(f"({PLACEHOLDER.pattern})", content.text)
    )


def _with_changes(source: str, changes: list[Change]) -> str:
    parts, place = [], 0
    for start, end, text in sorted(changes):
        if start >= place:
            parts += [source[place:start], text]
            place = end
    return "".join(parts) + source[place:]


def _head_changes(source: str, document: TranslatedDocument) -> list[Change]:
    """The root's `lang` and `dir`, and the title."""
    changes: list[Change] = []
    title_follows = False
    for piece in pieces(source):
        if piece.kind is Kind.START and piece.name == "html":
            changes.append((piece.start, piece.end, _root(piece.raw, document.language)))
        elif title_follows and piece.kind is Kind.TEXT and document.metadata.title:
            changes.append((piece.start, piece.end, escape(document.metadata.title, quote=False)))
        elif piece.name == "body":
            break
        title_follows = piece.kind is Kind.START and piece.name == "title"
    return changes


def _root(tag: str, language: str) -> str:
    """The root's start tag in the edition's language and direction."""
    without = re.sub(
        r"""\s(?:xml:)?lang\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)|\sdir\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)""",
        "",
        tag,
        flags=re.I,
    )
    return re.sub(r"^<(\w+)", rf'<\1 lang="{escape(language)}" dir="{direction(language)}"', without)
