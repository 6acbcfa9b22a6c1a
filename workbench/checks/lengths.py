"""How long a translation should be: the usual ratio of two languages, and how far a pair is from it.

A text's length is its characters without white space. Each language has an expansion against English, the mean of
ln(length / English length) over sentences of news translated by people; two languages' ratio is the difference of their
expansions. The deviation shrinks with length: a part that belongs to the pair, and one that belongs to each character.
Both constants were fitted so that the deviations of correct pairs have a standard deviation near one at every length."""

from __future__ import annotations

import math
from dataclasses import dataclass

from workbench.checks.pair import Side
from workbench.checks.words import told

# Standard deviation of ln(ratio) between free translations, and the part of a single character.
OF_PAIR, OF_CHARACTER = 0.16, 1.1
# Expansion of languages that have no measured one, by the script they are written in.
UNMEASURED = 0.1
# Shorter texts than this say nothing by their length.
SHORTEST = 12


@dataclass(frozen=True, slots=True)
class Lengths:
    """The two lengths, how long the target would usually be, and by how many standard deviations it differs."""

    source: int
    target: int
    usual: int
    deviation: float


def expansion(side: Side) -> float:
    """The language's expansion against English, in ln."""
    if side.primary == "en":
        return 0.0
    tag = side.language.replace("_", "-").lower()
    traditional = side.primary == "zh" and any(part in tag for part in ("hant", "tw", "hk", "mo"))
    value = told(side.primary, "length", "traditional" if traditional else "expansion")
    return float(value) if value else UNMEASURED


def compare_lengths(source: Side, target: Side) -> Lengths | None:
    """How the lengths compare; None where a side is too short to say."""
    here, there = letters(source), letters(target)
    if here < SHORTEST or not there:
        return None
    mean = expansion(target) - expansion(source)
    usual = here * math.exp(mean)
    spread = math.sqrt(OF_PAIR**2 + OF_CHARACTER**2 / min(here, there / math.exp(mean)))
    return Lengths(here, there, round(usual), math.log(there / usual) / spread)


def letters(side: Side) -> int:
    """The characters that are not white space."""
    return len("".join(side.plain.split()))
