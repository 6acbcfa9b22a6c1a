"""Why an edition of an archive could not be read, in sentences that name the file."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.formats import UnreadableDocument
from workbench.formats.trouble import Trouble
from workbench.services.problems import N_, Problem

SENTENCES = {
    Trouble.EMPTY: N_("The file is empty."),
    Trouble.WRONG_TYPE: N_("This kind of file cannot be read."),
    Trouble.BROKEN: N_("The file is broken and cannot be read."),
    Trouble.TOO_LARGE: N_("It is too large to be an article."),
    Trouble.BOMB: N_("The file unpacks to far more than an article can be, so it was not opened."),
    Trouble.ENCODING: N_("The characters of this file cannot be made out. Save it as UTF-8."),
    Trouble.UNSAFE: N_("The file holds something that is not safe to open."),
    Trouble.NO_TEXT: N_("No article text was found in it."),
}


class Unread(Exception):
    """An edition that could not be read. `message` is a gettext message id, `values` fill its places."""

    def __init__(self, place: str, message: str, values: Mapping[str, object] | None = None) -> None:
        super().__init__(place, message)
        self.place, self.message, self.values = place, message, dict(values or {})

    def __str__(self) -> str:
        said = self.message % self.values if self.values else self.message
        return f"{self.place}: {said}" if self.place else said


def unread(place: str, error: Exception) -> Unread:
    """What to tell of an error that reading a place raised."""
    match error:
        case UnreadableDocument():
            return Unread(place, SENTENCES[error.trouble])
        case Problem():
            return Unread(place, error.message, error.values)
        case FileNotFoundError():
            return Unread(place, N_("There is no such file."))
        case OSError():
            return Unread(place, N_("It cannot be read: %(why)s."), {"why": error.strerror or type(error).__name__})
    return Unread(place, N_("Reading it failed: %(why)s."), {"why": f"{type(error).__name__}: {error}"[:300]})
