"""Two editions side by side: what belongs together, and what the checks find in it, each found once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from workbench.checks import Finding, Pair, Side, check_pair
from workbench.consistency.edition import EditionText
from workbench.consistency.evidence import Evidence, Place
from workbench.text.language import writes_spaces


@dataclass(frozen=True, slots=True)
class Linked:
    """Sentences of both sides that say the same, as places; one side may be empty. `moved` tells that they stand elsewhere
    in the other edition; `alike` how near their meanings are, from 0 (any two sentences) to 1, where that was measured."""

    sources: tuple[int, ...]
    targets: tuple[int, ...]
    moved: bool = False
    alike: float | None = None


class Joined:
    """The sentences of one side of a link as one text."""

    def __init__(self, edition: EditionText, places: Sequence[int]) -> None:
        self.places = tuple(places)
        between = " " if writes_spaces(edition.language) else ""
        texts = [edition.sentences[place].text for place in self.places]
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


class LinkedPair:
    """A link with both sides as the checks see them."""

    def __init__(self, link: Linked, source: EditionText, target: EditionText) -> None:
        self.link = link
        self.source, self.target = Joined(source, link.sources), Joined(target, link.targets)
        self.pair = Pair(
            Side(self.source.text, source.language, source.written_on or target.written_on),
            Side(self.target.text, target.language, target.written_on or source.written_on),
        )

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks find in the pair."""
        return check_pair(self.pair) if self.link.sources and self.link.targets else ()

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
    """A source edition, another edition, and the links between their sentences, which cover both."""

    def __init__(self, source: EditionText, target: EditionText, links: Sequence[Linked]) -> None:
        self.source, self.target, self.links = source, target, tuple(links)

    @cached_property
    def pairs(self) -> tuple[LinkedPair, ...]:
        """Every link with both sides."""
        return tuple(LinkedPair(link, self.source, self.target) for link in self.links)

    @property
    def both(self) -> Iterator[LinkedPair]:
        """The links that have sentences on both sides."""
        return (pair for pair in self.pairs if pair.link.sources and pair.link.targets)

    @property
    def omitted(self) -> Iterator[LinkedPair]:
        """Source sentences that have no partner."""
        return (pair for pair in self.pairs if not pair.link.targets)

    @property
    def added(self) -> Iterator[LinkedPair]:
        """Target sentences that have no partner."""
        return (pair for pair in self.pairs if not pair.link.sources)
