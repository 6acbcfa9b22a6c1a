"""Reading a document where it lies, a file or an address, for whoever needs the document alone and stores nothing."""

from __future__ import annotations

from pathlib import Path

from workbench.config import fetch_hosts
from workbench.formats import format_named, format_of_file
from workbench.formats.document import Document
from workbench.formats.html import read_html
from workbench.formats.limits import MAX_BYTES
from workbench.formats.trouble import Trouble, UnreadableDocument
from workbench.services.fetching import FetchPolicy, fetch_page


def read_file(path: Path) -> Document:
    """The document in a file; its ending says the format, HTML when it says none. Of a file that is too large only so much is
    read that the reader sees it is. Raises UnreadableDocument, OSError."""
    kind = format_of_file(path.name) or format_named("html")
    if kind.read is None:
        raise UnreadableDocument(Trouble.WRONG_TYPE, kind.label)
    with path.open("rb") as file:
        return kind.read(file.read(MAX_BYTES + 1))


def read_address(address: str) -> Document:
    """The page at an address. Raises Problem when it cannot be fetched, UnreadableDocument when it cannot be read."""
    page = fetch_page(address, FetchPolicy(allowed_hosts=fetch_hosts()))
    return read_html(page.data, url=page.url, charset=page.charset)
