"""What a report tells: each edition's figures, what is said against it with the words of both sides, and what it leaves out or adds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from workbench.checks import Severity
from workbench.consistency.evidence import Evidence
from workbench.consistency.report.words import Words, words_of
from workbench.consistency.scoring import Score, dimensions
from workbench.consistency.standing import POINTS, Charge, Standing
from workbench.consistency.together import Together
from workbench.text.language import name

# What costs less than this is a doubt that most other editions do not share: it is told last.
DOUBT = 0.25


@dataclass(frozen=True, slots=True)
class Finding:
    """Something said against an edition: in which dimension, the evidence, its points, and the words of both sides. `source` are the
    words of the edition `evidence.beside`; an edition that says nothing has none. `others` are the editions besides this one."""

    dimension: str
    evidence: Evidence
    points: float
    source: Words
    target: Words
    others: int

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return self.evidence.severity

    @property
    def agreed(self) -> str:
        """How many of the others bear it out; "" beside one other edition."""
        if self.others < 2:
            return ""
        many = round(self.evidence.agreed * self.others)
        return f"{many} of {self.others} other editions bear this out."

    @property
    def is_doubtful(self) -> bool:
        """Whether most of the other editions do not bear it out."""
        return self.points < DOUBT * POINTS[Severity.MINOR]


class Report:
    """Editions side by side under their names (files or addresses), the source first."""

    def __init__(self, names: Sequence[str], together: Together) -> None:
        self.names = tuple(names)
        self.together = together

    @property
    def editions(self) -> range:
        """The places of the editions but the source."""
        return range(1, len(self.names))

    def language(self, edition: int) -> str:
        """The edition's language by its tag."""
        return self.together.editions[edition].language

    def title(self, edition: int) -> str:
        """The name of the language in English, or its tag."""
        return name(self.language(edition))

    def score(self, edition: int) -> Score:
        """How consistent the edition is with the source."""
        return self.together.scores[edition - 1]

    def standing(self, edition: int) -> Standing:
        """Where it stands among the others."""
        return self.together.standings[edition]

    @cached_property
    def findings(self) -> tuple[tuple[Finding, ...], ...]:
        """For each edition, the source too, what is said against it: the gravest first."""
        return tuple(
            tuple(self._finding(edition, charge) for charge in self.standing(edition).charges)
            for edition in range(len(self.names))
        )

    def left_out(self, edition: int) -> Iterator[Words]:
        """Passages of the source that the edition does not have."""
        for group in self.together.groups:
            if group[0] and not group[edition]:
                yield words_of(self.together.editions[0], group[0])

    def added(self, edition: int) -> Iterator[Words]:
        """Passages of the edition that the source does not have."""
        for group in self.together.groups:
            if group[edition] and not group[0]:
                yield words_of(self.together.editions[edition], group[edition])

    def not_yet_told(self, edition: int) -> Iterator[tuple[str, Words]]:
        """What the edition leaves out ("Left out") and adds ("Added") that no plain finding tells."""
        plain = [each for each in self.findings[edition] if not each.is_doubtful]
        told = {each.source.text for each in plain} | {each.target.text for each in plain}
        for title, passages in (("Left out", self.left_out(edition)), ("Added", self.added(edition))):
            yield from ((title, words) for words in passages if words.text not in told)

    def side_by_side(self, edition: int) -> Iterator[tuple[Words, Words]]:
        """Every passage of the source with the edition's, either of which may have no words."""
        for group in self.together.groups:
            if group[0] or group[edition]:
                yield (
                    words_of(self.together.editions[0], group[0]),
                    words_of(self.together.editions[edition], group[edition]),
                )

    @property
    def signature(self) -> str:
        """How the scores were computed."""
        told = {score.signature for score in self.together.scores}
        return " ".join(sorted(told))

    def _finding(self, edition: int, charge: Charge) -> Finding:
        evidence = charge.evidence
        beside = evidence.beside if evidence.beside != edition else 0
        sources = {place.sentence for place in evidence.source}
        targets = {place.sentence for place in evidence.target}
        for group in self.together.groups:
            if not sources.isdisjoint(group[beside]) or not targets.isdisjoint(group[edition]):
                sources.update(group[beside])
                targets.update(group[edition])
        return Finding(
            charge.dimension,
            evidence,
            charge.points,
            words_of(self.together.editions[beside], sources, evidence.source),
            words_of(self.together.editions[edition], targets, evidence.target),
            len(self.names) - 1,
        )


TITLES = {each.id: each.title for each in dimensions()}
