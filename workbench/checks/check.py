"""What a module of `rules/` tells about itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from workbench.checks.finding import Found, Severity
from workbench.checks.house_style import StyleRule
from workbench.checks.meaning import Meaning
from workbench.checks.pair import Pair, Side, TermPair


@dataclass(frozen=True, slots=True)
class Example:
    """A pair that the check has something to say about; the documentation shows it and a test runs it.

    `corrected` is the target as it should be; where none is told, a side compared with itself has nothing wrong. `meaning` is
    what an encoder says of the wrong one."""

    source_language: str
    source: str
    target_language: str
    target: str
    limit: int = 0
    terms: tuple[TermPair, ...] = ()
    style_rules: tuple[StyleRule, ...] = ()
    corrected: str = ""
    meaning: Meaning | None = None

    @property
    def pair(self) -> Pair:
        """The example as a pair."""
        return replace(self._pair(Side(self.source, self.source_language), self.target), meaning=self.meaning)

    @property
    def right(self) -> Pair:
        """A pair of which the check has nothing to say: with the corrected target, or the target on both sides."""
        if self.corrected:
            return self._pair(Side(self.source, self.source_language), self.corrected)
        return self._pair(Side(self.target, self.target_language), self.target)

    def _pair(self, source: Side, target: str) -> Pair:
        return Pair(
            source,
            Side(target, self.target_language),
            self.terms,
            self.limit,
            self.style_rules,
        )


@dataclass(frozen=True, slots=True)
class Check:
    """A check. `title` and `description` are gettext message ids; `severity` is what a newsroom may replace. `gravest` is the
    highest severity of its findings, where it is above that."""

    id: str
    kind: str
    title: str
    description: str
    severity: Severity
    find: Callable[[Pair], Iterator[Found]]
    example: Example
    gravest: Severity = Severity.MINOR
