"""Where an edition stands among the others: penalty points for what most of them say against it.

Points are those of MQM (Multidimensional Quality Metrics): 1 for a minor, 5 for a major, 10 for a critical finding, for each hundred
words that an English text would have. They count as far as the others agree, and as far as such a finding can be trusted at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.checks import Severity
from workbench.consistency.evidence import Evidence
from workbench.consistency.scoring import dimensions

POINTS = {Severity.MINOR: 1.0, Severity.MAJOR: 5.0, Severity.CRITICAL: 10.0}
# How far a finding counts that most other editions share, where that is not in full. Measured on correct translations of news into eleven
# languages: of a hundred editions twelve have a negation that others say in other words, eight a name told in another way, and
# every second one a number that others imply.
TRUSTED = {"negation": 0.2, "name": 0.6}
ONE_SIDED = 0.5
# A whole sentence that the others have, or that none of them has: one in seventy correct editions.
WHOLE = frozenset({"omitted", "added"})
# Letters of an English word with its share of marks.
WORD = 5.0


@dataclass(frozen=True, slots=True)
class Charge:
    """A piece of evidence of a dimension and the points it costs."""

    dimension: str
    evidence: Evidence
    points: float


@dataclass(frozen=True, slots=True)
class Standing:
    """What is said against an edition, the gravest first. `words` are those an English article of this length has."""

    charges: tuple[Charge, ...]
    words: float

    @property
    def points(self) -> float:
        """Penalty points in all."""
        return sum(charge.points for charge in self.charges)

    @property
    def value(self) -> float:
        """From 0 to 100: 100 without the points of each hundred words."""
        return max(0.0, 100.0 - 100.0 * self.points / max(self.words, 1.0))

    @property
    def is_plain(self) -> bool:
        """Whether anything is said against it that costs as much as a minor finding that all others bear out."""
        return any(charge.points >= POINTS[Severity.MINOR] for charge in self.charges)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What is said against it, the gravest first."""
        return tuple(charge.evidence for charge in self.charges)


def standing(told: Mapping[str, Sequence[Evidence]], letters: float, weights: Mapping[str, float]) -> Standing:
    """The standing from the evidence of each dimension and the article's letters, as many as in English. A dimension counts as much
    more or less as the newsroom weighs it against its usual weight."""
    usual = {each.id: each.weight for each in dimensions()}
    charges = [
        Charge(name, each, points(each) * weights[name] / usual[name]) for name, found in told.items() for each in found
    ]
    charges.sort(key=lambda charge: (-charge.points, -charge.evidence.severity, -charge.evidence.agreed))
    return Standing(tuple(charges), letters / WORD)


def points(evidence: Evidence) -> float:
    """What a finding costs at its usual weight: nothing where half of the others say otherwise, all where they agree."""
    if evidence.kind in WHOLE:
        return POINTS[Severity.CRITICAL] * max(0.0, 2.0 * evidence.agreed - 1.0)
    trusted = TRUSTED.get(evidence.kind, 1.0)
    if evidence.severity is Severity.MINOR:
        trusted = min(trusted, ONE_SIDED)
    return POINTS[evidence.severity] * trusted * max(0.0, 2.0 * evidence.agreed - 1.0)
