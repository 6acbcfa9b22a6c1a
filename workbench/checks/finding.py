"""A finding: what a check noticed in a translation, with its evidence on both sides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from workbench.text.messages import N_

__all__ = ["Finding", "Fix", "Found", "N_", "Severity", "Span"]

Span = tuple[int, int]


class Severity(IntEnum):
    """How much a finding matters, in MQM's words (Multidimensional Quality Metrics, severity levels)."""

    MINOR = 1
    MAJOR = 2
    CRITICAL = 3

    @property
    def word(self) -> str:
        """The name in lower case, as the command line tells it."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Fix:
    """A repair: what stands in the target from `start` to `end` (nothing where they are the same) becomes `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a check's function tells: a gettext message id with the values for its places, and the words it is about.

    Spans are offsets into the pair's source and target. `severity` and `kind` replace the check's own where told. `fix` is the
    repair where the check knows one that leaves nobody a choice."""

    message: str
    values: Mapping[str, str] = field(default_factory=dict)
    source: tuple[Span, ...] = ()
    target: tuple[Span, ...] = ()
    severity: Severity | None = None
    kind: str = ""
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding of the check `check`. `kind` is one of the contract's ("number", "date", "negation" ...). `fix` removes it and
    brings no new one of the same check, where there is one."""

    check: str
    kind: str
    severity: Severity
    message: str
    values: Mapping[str, str]
    source: tuple[Span, ...]
    target: tuple[Span, ...]
    fix: Fix | None = None

    @property
    def told(self) -> str:
        """The message in English."""
        return self.message % self.values if self.values else self.message
