"""What a translation got wrong: a pair of segments in, findings out.

A check is one module of `rules/` that says `CHECK = Check(...)`; nothing else is edited to add one."""

from __future__ import annotations

from workbench.checks.finding import Finding, Severity
from workbench.checks.pair import Pair, Side, TermPair, pair_of
from workbench.checks.running import Choices, below, check_pair, checks

__all__ = ["Choices", "Finding", "Pair", "Severity", "Side", "TermPair", "below", "check_pair", "checks", "pair_of"]
