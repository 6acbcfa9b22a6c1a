"""A quotation of a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Span = tuple[int, int]


class Sort(StrEnum):
    """What stands between the marks: what somebody says, a word or two that are quoted or meant otherwise, a work's title."""

    SPEECH = "speech"
    WORDS = "words"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Quotation:
    """`span` covers the marks, `inner` the words without them. `depth` is 0 of an outer quotation, 1 of one within it.
    One that is not `closed` begins before the text or ends after it."""

    span: Span
    inner: Span
    depth: int
    sort: Sort
    closed: bool = True

    @property
    def is_speech(self) -> bool:
        """Whether somebody says it, as far as the text shows."""
        return self.sort is Sort.SPEECH
