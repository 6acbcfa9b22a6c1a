"""One language's version of an article as it is compared: its sentences in order, and what is known of them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from workbench.checks import TermPair
from workbench.formats.document import UNTRANSLATED_ROLES, Document
from workbench.text.detection import detect_language
from workbench.text.segmentation import segment


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the role of the block it stands in ("headline", "body", "caption" ...)."""

    text: str
    role: str = "body"


@dataclass(frozen=True, slots=True)
class EditionText:
    """An edition's sentences. `outdated` are the places of those whose source has changed since they were translated; `terms` the
    house's terms in the source's language, with the words that this edition may say for them."""

    language: str
    sentences: tuple[Sentence, ...]
    written_on: datetime.date | None = None
    outdated: frozenset[int] = frozenset()
    terms: tuple[TermPair, ...] = ()


def edition_text(language: str, *texts: str, written_on: datetime.date | None = None) -> EditionText:
    """An edition of plain sentences, the first of which is the headline."""
    roles = ["headline", *["body"] * (len(texts) - 1)]
    return EditionText(language, tuple(map(Sentence, texts, roles)), written_on)


def edition_of(document: Document, language: str = "") -> EditionText:
    """A document as an edition: the sentences of its blocks that are translated. The language is the one told, else what the
    document says, else what its words look like, else English; the day is the one it was published on."""
    blocks = [block for block in document.blocks if block.role not in UNTRANSLATED_ROLES]
    spoken = language or document.metadata.language
    spoken = spoken or detect_language("\n".join(block.content.plain for block in blocks)) or "en"
    found = (
        Sentence(" ".join(text[span.start : span.end].split()), block.role.value)
        for block in blocks
        for text in (block.content.plain,)
        for span in segment(text, spoken)
    )
    return EditionText(spoken, tuple(each for each in found if each.text), _day(document.metadata.published))


def _day(published: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(published[:10])
    except ValueError:
        return None
