"""Plain text: paragraphs by blank lines, or by lines where there are none."""

from __future__ import annotations

import re
from collections.abc import Mapping

from workbench.formats.document import (
    Block,
    BlockType,
    Document,
    Metadata,
    Role,
    TranslatedBlock,
    TranslatedDocument,
)
from workbench.formats.encoding import BOMS, Decoded, decode, encode
from workbench.formats.format import Format
from workbench.formats.limits import check_blocks, check_bytes
from workbench.formats.notes import note_marks
from workbench.formats.tables import Table, grouped
from workbench.formats.trouble import Trouble, UnreadableDocument
from workbench.text.cleaning import visible
from workbench.text.detection import detect_language
from workbench.text.inline import PLACEHOLDER, CodedText
from workbench.text.messages import N_

_PARAGRAPH = re.compile(r"[^\r\n]+(?:(?:\r\n|\r|\n)[^\r\n]*\S[^\r\n]*)*")
_LINE = re.compile(r"[^\r\n]*\S[^\r\n]*")
_BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")
_BREAK = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")
# A line this long is a paragraph of its own and not a line of a wrapped one.
WRAPPED_AT = 100
# The longest first line that is taken for a headline.
HEADLINE = 120


def read(data: bytes) -> Document:
    """The document in a text file. Raises UnreadableDocument."""
    check_bytes(data)
    decoded = decode(data)
    text = decoded.text
    places = _places(text)
    if not places:
        raise UnreadableDocument(Trouble.NO_TEXT)
    check_blocks([text[start:end] for start, end in places])
    blocks = tuple(
        _block(text, start, end, headline=_is_headline(text, places, at)) for at, (start, end) in enumerate(places)
    )
    language = detect_language("\n".join(block.content.text for block in blocks)) or ""
    title = blocks[0].content.plain if blocks[0].role is Role.HEADLINE else ""
    return Document("plain-text", blocks, Metadata(title=title, language=language), data, decoded.encoding)


def _places(text: str) -> list[tuple[int, int]]:
    """Where the paragraphs stand."""
    lines = [line for line in text.splitlines() if line.strip()]
    wrapped = bool(_BLANK_LINE.search(text)) and not any(len(line) > WRAPPED_AT for line in lines)
    pattern = _PARAGRAPH if wrapped else _LINE
    found = (_trimmed(text, match.start(), match.end()) for match in pattern.finditer(text))
    return [(start, end) for start, end in found if end > start and _clean(text[start:end])]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))


def _is_headline(text: str, places: list[tuple[int, int]], at: int) -> bool:
    """The first paragraph, when it is short, one line, ends no sentence, and something follows."""
    start, end = places[0]
    first = text[start:end]
    return (
        at == 0 and len(places) > 1 and len(first) <= HEADLINE and "\n" not in first and first[-1] not in ".。!！?？।؟"
    )


def _clean(text: str) -> str:
    return PLACEHOLDER.sub("", visible(text)).strip()


def _block(text: str, start: int, end: int, *, headline: bool) -> Block:
    return Block(
        id=f"b{start}",
        type=BlockType.HEADING if headline else BlockType.PARAGRAPH,
        content=CodedText(_BREAK.sub(" ", _clean(text[start:end]))),
        role=Role.HEADLINE if headline else Role.BODY,
        level=1 if headline else None,
        anchor=f"{start}:{end}",
    )


def write_back(document: TranslatedDocument) -> bytes:
    """The original file with its translated paragraphs in the edition's language and without those that were left out; a
    draft says so at the top. A file nobody translated comes back as it was."""
    skeleton = document.document.skeleton
    translated = [block for block in document.blocks if any(unit.target is not None for unit in block.units)]
    if not translated:
        return skeleton
    decoded = decode(skeleton)
    parts, place = [f"*** {document.draft_label} ***{decoded.newline * 2}" if document.draft else ""], 0
    for block in document.blocks:
        if block not in translated and not block.is_left_out:
            continue
        start, _, end = block.block.anchor.partition(":")
        parts += [decoded.text[place : int(start)], "" if block.is_left_out else _lines(block, document.language)]
        place = _behind_gap(decoded.text, int(end)) if block.is_left_out else int(end)
    return _encoded("".join(parts) + decoded.text[place:], decoded)


def _behind_gap(text: str, place: int) -> int:
    """The place behind the blank lines that follow."""
    return place + len(text[place:]) - len(text[place:].lstrip("\r\n"))


def _encoded(text: str, decoded: Decoded) -> bytes:
    """In the file's own encoding when that is Unicode's, else in UTF-8 with its mark.

    An encoding of one language is no place for another: GB 18030 could hold Korean, but a text file does not say what it
    is in, and whoever opens the Korean edition would see none of it."""
    if decoded.encoding.startswith("utf") or text.isascii():
        return encode(text, decoded)
    return BOMS[0][0] + text.encode()


def write(document: TranslatedDocument) -> bytes:
    """The edition as UTF-8 text, a blank line between paragraphs, the cells of a table's row apart by tabs; a draft says so
    at the top."""
    marks = note_marks(document.blocks)
    paragraphs = [
        _table(each, document.language, marks)
        if isinstance(each, Table)
        else _written(each, document.language, marks.get(each.block.id, ""))
        for each in grouped(document.blocks)
    ]
    if document.draft:
        paragraphs.insert(0, f"*** {document.draft_label} ***")
    return ("\n\n".join(filter(None, paragraphs)) + "\n").encode()


def _written(block: TranslatedBlock, language: str, note: str) -> str:
    mark = "• " if block.block.type is BlockType.LIST_ITEM else ""
    text = block.target(language).plain.strip()
    return note + mark + text if text else ""


def _table(table: Table, language: str, marks: Mapping[str, str]) -> str:
    """A line a row; a cell is a line of its own words, empty where another cell covers it."""
    lines = []
    for row in table.rows:
        told = {
            place.column: " ".join(
                " ".join(_written(block, language, marks.get(block.block.id, "")).split()) for block in place.blocks
            )
            for place in row
        }
        lines.append("\t".join(told.get(column, "") for column in range(1, table.width + 1)))
    return "\n".join(lines)


def _lines(block: TranslatedBlock, language: str) -> str:
    return " ".join(block.target(language).plain.split("\n"))


FORMAT = Format("plain-text", N_("Text"), (".txt",), "text/plain", read, write, write_back, rank=40)
