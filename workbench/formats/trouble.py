"""Why a document could not be read, told so that the doors can say it in the person's language."""

from __future__ import annotations

from enum import StrEnum


class Trouble(StrEnum):
    """The kinds of trouble a file can make."""

    EMPTY = "empty"
    WRONG_TYPE = "wrong_type"
    BROKEN = "broken"
    TOO_LARGE = "too_large"
    BOMB = "bomb"
    ENCODING = "encoding"
    UNSAFE = "unsafe"
    NO_TEXT = "no_text"


class UnreadableDocument(ValueError):
    """Raised by readers. `trouble` says what kind; `detail` adds where (a member's name, a line), untranslated."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        self.trouble, self.detail = trouble, detail
        super().__init__(f"{trouble.value}: {detail}" if detail else trouble.value)
