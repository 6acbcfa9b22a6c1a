"""A segment and its translation as the checks see them; what several checks ask for is found once."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from functools import cached_property

from workbench.checks.comparison import Difference, compare
from workbench.facts import Fact, find_facts
from workbench.facts.shadow import lowered, shadow
from workbench.text.inline import PLACEHOLDER, TOKEN, CodedText
from workbench.text.language import primary
from workbench.text.segmentation import segment


class Side:
    """One side of a pair and what is found in it, each once and when first asked for. `bare` is the text with spaces in the
    place of its inline codes."""

    def __init__(self, text: str, language: str, written_on: datetime.date | None = None) -> None:
        self.text = text
        self.language = language
        self.primary = primary(language)
        self.written_on = written_on
        self.bare = TOKEN.sub(lambda token: " " * len(token[0]), PLACEHOLDER.sub(" ", text))

    @cached_property
    def plain(self) -> str:
        """The text's shadow: digits, widths and spaces made alike; inline codes are spaces. Places stay."""
        return shadow(self.bare)

    @cached_property
    def low(self) -> str:
        """The shadow in lower case."""
        return lowered(self.plain)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """What it claims."""
        return find_facts(self.bare, self.language, self.written_on)

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Its sentences, white space at the ends left out."""
        spans = segment(self.text, self.language)
        return tuple(filter(None, (self.text[span.start : span.end].strip() for span in spans)))


@dataclass(frozen=True, slots=True)
class TermPair:
    """A term of the termbase that stands in the source, and the words the edition may say for it."""

    source: str
    allowed: tuple[str, ...]
    forbidden: tuple[str, ...] = ()


@dataclass(frozen=True)
class Pair:
    """A source segment, its translation, and what the newsroom knows that bears on them.

    `limit` is the most characters the target may have (0: any); `coded_source` the source with its inline codes where
    there are any, whose placeholders then stand in both texts."""

    source: Side
    target: Side
    terms: tuple[TermPair, ...] = ()
    limit: int = 0
    coded_source: CodedText = field(default_factory=lambda: CodedText(""))

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """Where the facts of the two sides differ."""
        return compare(self.source.facts, self.target.facts)


def pair_of(source: str, source_language: str, target: str, target_language: str) -> Pair:
    """A pair of two plain texts."""
    return Pair(Side(source, source_language), Side(target, target_language))
