"""A document as it came in (a file, pasted text, a page), and reading it: for articles and for their translations."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from workbench.formats import Format, UnreadableDocument
from workbench.formats.document import Document
from workbench.formats.html import read_html
from workbench.formats.trouble import Trouble
from workbench.formats.webpage.bylines import without_by
from workbench.services.fetching import Page
from workbench.services.intake_addresses import clean_address
from workbench.services.intake_formats import MAX_BYTES, SENTENCES, format_for, unreadable
from workbench.services.intake_language import language_of
from workbench.services.problems import Invalid
from workbench.text.cleaning import visible


@dataclass(frozen=True, slots=True)
class Received:
    """The bytes and the format they are in. `charset` is what the page's server said, `fetched` whether one did."""

    data: bytes
    kind: Format
    file_name: str = ""
    url: str | None = None
    charset: str = ""
    fetched: bool = False


def received_file(data: bytes, format_name: str | None = None, file_name: str = "", url: str | None = None) -> Received:
    """A file's bytes. Without `format_name` the file name's ending says the format, else the first bytes.

    Raises Invalid, with a sentence that says why, for one that is too large or of a kind that cannot be read."""
    name = _base_name(file_name)
    _check_size(data)
    return Received(data, format_for(data, format_name, name), name, url)


def received_text(text: str, format_name: str | None = None) -> Received:
    """Text that was pasted or typed; without `format_name` its beginning says whether it is HTML. Raises Invalid."""
    data = visible(text).encode()
    _check_size(data)
    return Received(data, format_for(data, format_name), charset="utf-8")


def received_page(page: Page) -> Received:
    """A page that was fetched. Raises Invalid."""
    _check_size(page.data)
    kind = format_for(page.data, None, _base_name(page.url.partition("?")[0]), page.media_type)
    return Received(page.data, kind, url=page.url, charset=page.charset, fetched=True)


def read_document(kind: Format, data: bytes, url: str | None, charset: str) -> Document:
    """The document the bytes hold, its language the one the text is in; Invalid says why they cannot be read."""
    if kind.read is None:
        raise Invalid(SENTENCES[Trouble.WRONG_TYPE])
    try:
        from_page = kind.name == "html"
        document = read_html(data, url=url or "", charset=charset) if from_page else kind.read(data)
    except UnreadableDocument as error:
        raise unreadable(error) from error
    if not any(block.content.plain.strip() for block in document.blocks):
        raise Invalid(SENTENCES[Trouble.NO_TEXT])
    about = {
        "url": clean_address(document.metadata.url or url) or "",
        "language": language_of(document),
        "byline": without_by(document.metadata.byline),
    }
    return replace(document, metadata=replace(document.metadata, **about))


def _check_size(data: bytes) -> None:
    if len(data) > MAX_BYTES:
        raise Invalid(SENTENCES[Trouble.TOO_LARGE])


def _base_name(file_name: str) -> str:
    """The last part of the name, without what cannot be shown, at most 255 characters."""
    last = PurePosixPath(visible(file_name).replace("\\", "/").replace("\n", " ")).name
    return last if len(last) <= 255 else last[-255:]
