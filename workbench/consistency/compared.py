"""Two editions side by side: what belongs together, and what the checks find in it, each found once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Protocol

from workbench.checks import Choices, Finding, Pair, Side, TermPair, check_pair, checks
from workbench.checks.looking_at_meaning import with_meaning
from workbench.consistency.closeness import closeness
from workbench.consistency.edition import EditionText
from workbench.consistency.evidence import Evidence, Place
from workbench.text.encoding_sentences import SentenceEncoder
from workbench.text.language import writes_spaces

# The kinds of findings that a dimension counts; facts are compared apart, and how a text is written is no difference.
COUNTED = frozenset({"omission", "addition", "negation", "name", "term", "quote", "meaning"})


@cache
def _others_are_off() -> Choices:
    return Choices(off=frozenset(check.id for check in checks() if check.kind not in COUNTED))


@dataclass(frozen=True, slots=True)
class Linked:
    """Sentences of both sides that say the same, as places; one side may be empty. `moved` tells that they stand elsewhere
    in the other edition."""

    sources: tuple[int, ...]
    targets: tuple[int, ...]
    moved: bool = False


class Joined:
    """The sentences of one side of a link as one text."""

    def __init__(self, edition: EditionText, places: Sequence[int]) -> None:
        self.places = tuple(places)
        between = " " if writes_spaces(edition.language) else ""
        told = [edition.sentences[place] for place in self.places]
        texts = [each.text for each in told]
        self.roles = frozenset(each.role for each in told)
        self.text = between.join(texts)
        self.starts: list[int] = []
        start = 0
        for text in texts:
            self.starts.append(start)
            start += len(text) + len(between)
        self.lengths = [len(text) for text in texts]

    def place(self, start: int, end: int) -> tuple[Place, ...]:
        """Where a span of the joined text stands in the sentences."""
        return tuple(
            Place(place, max(0, start - begin), min(length, end - begin))
            for place, begin, length in zip(self.places, self.starts, self.lengths, strict=True)
            if start < begin + length and end > begin
        )


class Termbase(Protocol):
    """What a house calls things."""

    def terms_in(self, text: str, source_language: str, target_language: str) -> tuple[TermPair, ...]:
        """The terms that may stand in a text of the source language, with what the target language may say for them."""


class LinkedPair:
    """A link with both sides as the checks see them."""

    def __init__(
        self, link: Linked, source: EditionText, target: EditionText, termbase: Termbase | None = None
    ) -> None:
        self.link = link
        self.source, self.target = Joined(source, link.sources), Joined(target, link.targets)
        self.outdated = target.outdated.intersection(link.targets)
        self.pair = Pair(
            Side(self.source.text, source.language, source.written_on or target.written_on),
            Side(self.target.text, target.language, target.written_on or source.written_on),
            terms=termbase.terms_in(self.source.text, source.language, target.language) if termbase else (),
        )

    @property
    def is_both(self) -> bool:
        """Whether there are sentences on both sides."""
        return bool(self.link.sources and self.link.targets)

    @property
    def alike(self) -> float | None:
        """How near both sides mean: 1 as translations usually are, 0 as any two sentences. None where no encoder was asked."""
        return None if self.pair.meaning is None else closeness(self.pair.meaning)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks find in the pair."""
        return check_pair(self.pair, _others_are_off()) if self.is_both else ()

    def evidence(self, finding: Finding, loss: float) -> Evidence:
        """A finding as evidence."""
        return Evidence(
            finding.kind,
            finding.severity,
            finding.message,
            finding.values,
            tuple(each for span in finding.source for each in self.source.place(*span)),
            tuple(each for span in finding.target for each in self.target.place(*span)),
            loss,
        )

    def whole_source(self) -> tuple[Place, ...]:
        """All of its source sentences."""
        return self.source.place(0, len(self.source.text))

    def whole_target(self) -> tuple[Place, ...]:
        """All of its target sentences."""
        return self.target.place(0, len(self.target.text))


class Compared:
    """A source edition, another edition, and the links between their sentences, which cover both. An encoder is asked what the
    sentences mean where there is one; it must have figures (`checks.likeness`)."""

    def __init__(
        self,
        source: EditionText,
        target: EditionText,
        links: Sequence[Linked],
        encoder: SentenceEncoder | None = None,
        termbase: Termbase | None = None,
    ) -> None:
        self.source, self.target, self.links = source, target, tuple(links)
        self._encoder, self._termbase = encoder, termbase

    @cached_property
    def pairs(self) -> tuple[LinkedPair, ...]:
        """Every link with both sides."""
        told = tuple(LinkedPair(link, self.source, self.target, self._termbase) for link in self.links)
        if self._encoder:
            look_at_meaning(told, self._encoder)
        return told


def look_at_meaning(pairs: Iterable[LinkedPair], encoder: SentenceEncoder) -> None:
    """Let the encoder say what it can of those pairs that have both sides, each text once."""
    both = [pair for pair in pairs if pair.is_both]
    for linked, looked_at in zip(both, with_meaning([each.pair for each in both], encoder), strict=True):
        linked.pair = looked_at
