"""Which format bytes are in, and what is wrong with them, told to people."""

from __future__ import annotations

import re

from workbench.formats import Format, UnreadableDocument, format_named, format_of_file, readers
from workbench.formats.trouble import Trouble
from workbench.services.problems import N_, Invalid

MAX_BYTES = 20 * 1024 * 1024
SNIFFED = 4_096

SENTENCES = {
    Trouble.EMPTY: N_("There is nothing in it: the file or text is empty. Nothing was stored."),
    Trouble.WRONG_TYPE: N_(
        "This kind of file cannot be read. Use HTML, Markdown, a Word document (.docx) or plain text. Nothing was stored."
    ),
    Trouble.BROKEN: N_(
        "The file is broken and cannot be read. Open it where it was made, save it again, and import that. "
        "Nothing was stored."
    ),
    Trouble.TOO_LARGE: N_("This is too large to be an article: 20 MB is the most. Nothing was stored."),
    Trouble.BOMB: N_("This file unpacks to far more than an article can be, so it was not opened. Nothing was stored."),
    Trouble.ENCODING: N_(
        "The characters of this file cannot be made out. Save it as UTF-8 and import it again. Nothing was stored."
    ),
    Trouble.UNSAFE: N_("This file holds something that is not safe to open. Nothing was stored."),
    Trouble.NO_TEXT: N_("No article text was found in it. Paste the text instead. Nothing was stored."),
}

_BY_MEDIA_TYPE = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "plain-text",
    "text/markdown": "markdown",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}
_MARKUP = re.compile(
    rb"<(!doctype|html|head|body|article|main|section|div|p|h[1-6]|ul|ol|table|span|br)\b", re.IGNORECASE
)


def unreadable(error: UnreadableDocument) -> Invalid:
    """The reader's trouble as a problem that a door can tell."""
    return Invalid(SENTENCES[error.trouble])


def format_for(data: bytes, format_name: str | None, file_name: str = "", media_type: str = "") -> Format:
    """The reading format: the named one, else by the media type, the file name's ending, or the first bytes.

    Raises Invalid when there is no such format, or the file name's ending is one nobody reads."""
    if format_name:
        if format_name not in readers():
            raise Invalid(N_("There is no import format %(name)s."), name=format_name)
        return format_named(format_name)
    by_type = _BY_MEDIA_TYPE.get(media_type.partition(";")[0].strip().lower())
    if by_type:
        return format_named(by_type)
    if found := format_of_file(file_name):
        return found
    if _has_foreign_ending(file_name) or data.startswith(
        (b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"\x89PNG", b"\xff\xd8")
    ):
        raise Invalid(SENTENCES[Trouble.WRONG_TYPE])
    return format_named(_sniffed(data))


def _has_foreign_ending(file_name: str) -> bool:
    """Whether the name ends like a file of some other program ("report.pdf")."""
    return bool(re.search(r"\.(?!html?$|txt$)[A-Za-z][A-Za-z0-9]{1,4}$", file_name))


def _sniffed(data: bytes) -> str:
    if data.startswith(b"PK\x03\x04"):
        return "docx"
    return "html" if _MARKUP.search(data[:SNIFFED]) else "plain-text"
