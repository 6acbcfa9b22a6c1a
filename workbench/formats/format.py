"""What a format module tells about itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from workbench.formats.document import Document, TranslatedDocument

Reader = Callable[[bytes], Document]
Writer = Callable[[TranslatedDocument], bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """A document format.

    `read` turns a file's bytes into a Document and raises UnreadableDocument with a reason a person understands.
    `write` makes the edition's file in a clean layout of its own, from any document.
    `write_back` puts the translation into the document's own skeleton (same structure, same markup) when the document was
    read from this same format; with no unit translated it gives the skeleton back byte for byte (archives: member by member),
    except that a draft carries its mark in words: what nobody approved says so, whoever takes it out.
    """

    name: str
    label: str
    suffixes: tuple[str, ...]
    media_type: str
    read: Reader | None = None
    write: Writer | None = None
    write_back: Writer | None = None
    rank: int = 50
