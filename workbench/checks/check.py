"""What a module of `rules/` tells about itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from workbench.checks.finding import Found, Severity
from workbench.checks.house_style import StyleRule
from workbench.checks.pair import Pair, Side, TermPair


@dataclass(frozen=True, slots=True)
class Example:
    """A pair that the check has something to say about; the documentation shows it and a test runs it."""

    source_language: str
    source: str
    target_language: str
    target: str
    limit: int = 0
    terms: tuple[TermPair, ...] = ()
    style_rules: tuple[StyleRule, ...] = ()

    @property
    def pair(self) -> Pair:
        """The example as a pair."""
        return Pair(
            Side(self.source, self.source_language),
            Side(self.target, self.target_language),
            self.terms,
            self.limit,
            self.style_rules,
        )


@dataclass(frozen=True, slots=True)
class Check:
    """A check. `title` and `description` are gettext message ids; `severity` is what a newsroom may replace."""

    id: str
    kind: str
    title: str
    description: str
    severity: Severity
    find: Callable[[Pair], Iterator[Found]]
    example: Example
