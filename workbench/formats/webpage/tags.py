"""A page's source cut into tags and text with their offsets; forgiving, linear, and without a tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from html import escape, unescape

from workbench.formats.trouble import Trouble, UnreadableDocument


class Kind(Enum):
    """What a piece of source is."""

    TEXT = "text"
    START = "start"
    END = "end"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the source from `start` to `end`. `name` is a tag's name in lower case; `raw` the piece as it stands."""

    kind: Kind
    start: int
    end: int
    raw: str
    name: str = ""

    @property
    def attributes(self) -> dict[str, str]:
        """A start tag's attributes, names in lower case, values without entities; the first of a name counts."""
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self.raw, 1 + len(self.name)):
            value = match[2] if match[2] is not None else match[3] if match[3] is not None else match[4] or ""
            found.setdefault(match[1].lower(), unescape(value))
        return found


_TAG = re.compile(r"</?([a-zA-Z][^\s/>\x00]*+)(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>")
_LOOSE_TAG = re.compile(r"</?([a-zA-Z][^\s/>\x00]*+)[^>]{0,2000}+>")
_OTHER = re.compile(r"<!--.*?(?:-->|$)|<[!?][^>]*>?|</[^a-zA-Z][^>]*>?", re.DOTALL)
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
# Elements whose content is not markup, and those whose content no reader of the article sees.
RAW_TEXT = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
# Work allowed for tags that never end, in characters looked at: keeps hostile pages linear.
PATIENCE = 60_000_000
TAG_LENGTH = 100_000


def pieces(source: str) -> Iterator[Piece]:
    """Every piece of the source in order; joined they are the source again. Raises UnreadableDocument for tag bombs."""
    place, patience = 0, PATIENCE
    while place < len(source):
        opening = source.find("<", place)
        if opening < 0:
            yield Piece(Kind.TEXT, place, len(source), source[place:])
            return
        if opening > place:
            yield Piece(Kind.TEXT, place, opening, source[place:opening])
        piece = _piece_at(source, opening)
        if piece.kind is Kind.TEXT:
            patience -= min(TAG_LENGTH, len(source) - opening)
            if patience < 0:
                raise UnreadableDocument(Trouble.BROKEN)
        yield piece
        place = piece.end
        if piece.kind is Kind.START and piece.name in RAW_TEXT and not piece.raw.endswith("/>"):
            end = _end_of_raw(source, piece.name, place)
            if end > place:
                yield Piece(
                    Kind.TEXT if piece.name in ("title", "textarea") else Kind.OTHER, place, end, source[place:end]
                )
            place = end


def with_attribute(piece: Piece, name: str, value: str) -> str:
    """The start tag's source with that attribute's value in place of the one it has; the same where it has none."""
    for match in _ATTRIBUTE.finditer(piece.raw, 1 + len(piece.name)):
        if match[1].lower() == name:
            return f'{piece.raw[: match.start()]}{match[1]}="{escape(value)}"{piece.raw[match.end() :]}'
    return piece.raw


def _piece_at(source: str, place: int) -> Piece:
    """The tag, comment or lone `<` at that place."""
    limit = place + TAG_LENGTH
    match = _TAG.match(source, place, limit) or _LOOSE_TAG.match(source, place, limit)
    if match:
        kind = Kind.END if source.startswith("</", place) else Kind.START
        return Piece(kind, place, match.end(), match[0], match[1].lower())
    if other := _OTHER.match(source, place):
        return Piece(Kind.OTHER, place, other.end(), other[0])
    return Piece(Kind.TEXT, place, place + 1, "<")


def _end_of_raw(source: str, name: str, place: int) -> int:
    match = re.compile(rf"</{re.escape(name)}(?=[\s/>])", re.IGNORECASE).search(source, place)
    return match.start() if match else len(source)
