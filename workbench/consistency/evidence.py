"""What a dimension's figure rests on: each loss with the words on both sides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from workbench.checks import Severity
from workbench.text.messages import N_

if TYPE_CHECKING:
    from workbench.consistency.compared import Compared

__all__ = ["N_", "Dimension", "Evidence", "Measured", "Place", "Unit"]


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
    a gettext message id with the values for its places; `loss` what it counts in its dimension, in that dimension's units."""

    kind: str
    severity: Severity
    message: str
    values: Mapping[str, str] = field(default_factory=dict)
    source: tuple[Place, ...] = ()
    target: tuple[Place, ...] = ()
    loss: float = 0.0

    @property
    def told(self) -> str:
        """The message in English."""
        return self.message % self.values if self.values else self.message


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
    score, which a newsroom may change. Dimensions are shown in the order of `rank`."""

    id: str
    rank: int
    title: str
    formula: str
    weight: float
    measure: Callable[[Compared], Measured]
