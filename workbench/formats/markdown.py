"""Markdown (CommonMark with tables, footnotes and front matter)."""

from __future__ import annotations

from dataclasses import replace

from workbench.formats.document import Document, Role
from workbench.formats.encoding import decode
from workbench.formats.format import Format
from workbench.formats.limits import check_blocks, check_bytes
from workbench.formats.marked.laid_out import write
from workbench.formats.marked.reading import about, blocks_of
from workbench.formats.marked.writing import write_back
from workbench.formats.trouble import Trouble, UnreadableDocument
from workbench.text.detection import detect_language


def read(data: bytes) -> Document:
    """The document in a Markdown file. Raises UnreadableDocument."""
    check_bytes(data)
    decoded = decode(data)
    blocks = blocks_of(decoded.text)
    check_blocks([block.content.text for block in blocks])
    if not any(block.translate for block in blocks):
        raise UnreadableDocument(Trouble.NO_TEXT)
    told = about(decoded.text)
    headline = next((block.content.plain for block in blocks if block.role is Role.HEADLINE), "")
    language = (
        told.language or detect_language("\n".join(block.content.plain for block in blocks if block.translate)) or ""
    )
    metadata = replace(told, title=told.title or headline, language=language)
    return Document("markdown", tuple(blocks), metadata, data, decoded.encoding)


FORMAT = Format("markdown", "Markdown", (".md", ".markdown"), "text/markdown", read, write, write_back, rank=20)
