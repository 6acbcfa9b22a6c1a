"""One language's version of an article as it is compared: its sentences in order, and what is known of them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the role of the block it stands in ("headline", "body", "caption" ...)."""

    text: str
    role: str = "body"


@dataclass(frozen=True, slots=True)
class EditionText:
    """An edition's sentences. `outdated` are the places of those whose source has changed since they were translated."""

    language: str
    sentences: tuple[Sentence, ...]
    written_on: datetime.date | None = None
    outdated: frozenset[int] = frozenset()


def edition_text(language: str, *texts: str, written_on: datetime.date | None = None) -> EditionText:
    """An edition of plain sentences, the first of which is the headline."""
    roles = ["headline", *["body"] * (len(texts) - 1)]
    return EditionText(language, tuple(map(Sentence, texts, roles)), written_on)
