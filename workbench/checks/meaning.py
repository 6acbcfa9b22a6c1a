"""What a sentence encoder says of a pair: how alike both sides mean, and what to leave out to bring them nearer.

Where the translation leaves a part of the source out, the rest of the source is nearer to it than the whole; where it adds
something, the translation without that is nearer to the source."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.checks.finding import Span


@dataclass(frozen=True, slots=True)
class Odd:
    """The part of a side that fits the other side least: its span, and how much nearer both are without it, as a share of the
    way from unrelated sentences to translations (below 0: they are farther apart)."""

    span: Span
    gain: float


@dataclass(frozen=True, slots=True)
class Meaning:
    """How alike both sides mean.

    `similarity` is the cosine; `deviation` how far it is above (or below) that of correct translations between the two
    languages, `above_unrelated` above that of sentences that have nothing to do with each other, each in standard deviations.
    The odd parts are None where nothing speaks for looking, or a side has one part only."""

    similarity: float
    deviation: float
    above_unrelated: float
    odd_in_source: Odd | None = None
    odd_in_target: Odd | None = None
