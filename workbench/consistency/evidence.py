"""What a dimension's figure rests on: each loss with the words on both sides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from workbench.checks import Severity
from workbench.text.messages import N_

if TYPE_CHECKING:
    from workbench.consistency.compared import LinkedPair

__all__ = ["N_", "Dimension", "Evidence", "Measured", "Place", "Tally", "Unit"]


class Unit(StrEnum):
    """What a dimension counts."""

    CHARACTERS = "characters"
    FACTS = "facts"
    NAMES = "names"
    QUOTATIONS = "quotations"
    SENTENCES = "sentences"


@dataclass(frozen=True, slots=True)
class Place:
    """`sentence` is a place in the edition's sentences; `start` and `end` are offsets into its text."""

    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that the two editions tell differently. `kind` is "omitted", "added", "moved" or a finding's kind; `message`
    a gettext message id with the values for its places; `loss` what it counts in its dimension, in that dimension's units.
    Where there are several editions, `agreed` is the share of the others that say the same against this one, and `beside` the place
    of the edition that `source` stands in."""

    kind: str
    severity: Severity
    message: str
    values: Mapping[str, str] = field(default_factory=dict)
    source: tuple[Place, ...] = ()
    target: tuple[Place, ...] = ()
    loss: float = 0.0
    agreed: float = 1.0
    beside: int = 0

    @property
    def told(self) -> str:
        """The message in English."""
        return self.message % self.values if self.values else self.message


@dataclass(frozen=True, slots=True)
class Tally:
    """What a dimension counts in one link: `lost` of `whole`, in the dimension's units, and what that rests on. `known` is False
    where the link could not be looked at in full."""

    whole: float = 0.0
    lost: float = 0.0
    evidence: tuple[Evidence, ...] = ()
    known: bool = True


@dataclass(frozen=True, slots=True)
class Measured:
    """`lost` of `whole` is what the editions do not share, counted in `unit`; `value` goes from 0 to 100.

    A whole of 0 tells that there is nothing to compare: nothing is lost, and the value is 100. `known` is False where it
    could not be measured at all; such a dimension takes no part in the score."""

    whole: float
    lost: float
    unit: Unit
    evidence: tuple[Evidence, ...] = ()
    known: bool = True

    @property
    def value(self) -> float:
        """The share that is not lost, in percent."""
        return 100.0 if self.whole <= 0 else 100.0 * max(0.0, 1.0 - self.lost / self.whole)


@dataclass(frozen=True, slots=True)
class Dimension:
    """A way in which two editions can differ. `title` and `formula` are gettext message ids; `weight` is its part of the
    score, which a newsroom may change; `tally` what it counts in a link, in `unit`. Dimensions are shown in the order of
    `rank`."""

    id: str
    rank: int
    title: str
    formula: str
    weight: float
    unit: Unit
    tally: Callable[[LinkedPair], Tally]

    def measured(self, tallies: Iterable[Tally]) -> Measured:
        """The tallies of all links put together."""
        told = tuple(tallies)
        evidence = tuple(evidence for each in told for evidence in each.evidence)
        return Measured(sum(each.whole for each in told), sum(each.lost for each in told), self.unit, evidence)
