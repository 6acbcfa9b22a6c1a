"""How large a document may be before it is no article any more."""

from __future__ import annotations

from workbench.formats.trouble import Trouble, UnreadableDocument

MAX_BYTES = 20 * 1024 * 1024
MAX_BLOCKS = 20_000
MAX_TEXT = 5_000_000


def check_bytes(data: bytes) -> None:
    """Raises UnreadableDocument for no bytes at all, or too many."""
    if not data.strip():
        raise UnreadableDocument(Trouble.EMPTY)
    if len(data) > MAX_BYTES:
        raise UnreadableDocument(Trouble.TOO_LARGE)


def check_blocks(texts: list[str]) -> None:
    """Raises UnreadableDocument when there are more blocks, or more text in them, than an article can have."""
    if len(texts) > MAX_BLOCKS or sum(map(len, texts)) > MAX_TEXT:
        raise UnreadableDocument(Trouble.TOO_LARGE)
