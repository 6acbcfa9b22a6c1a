"""How long a translation should be: the usual ratio of two languages, and how far a pair is from it.

A text's length is its characters without white space. Each language has an expansion against English, the mean of
ln(length / English length) over sentences of news translated by people; two languages' ratio is the difference of their
expansions. The deviation shrinks with length: a part that belongs to the pair, and one that belongs to each character.
Both constants were fitted so that the deviations of correct pairs have a standard deviation near one at every length.

In Korean, Chinese and Japanese a Latin letter says less than one of their own: it counts as in an English text, and names
given again in brackets ("젤렌스키(Zelensky)") do not count."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from workbench.checks.words import told

# Standard deviation of ln(ratio) between free translations, and the part of a single character.
OF_PAIR, OF_CHARACTER = 0.16, 1.1
# Expansion of languages that have no measured one, by the script they are written in.
UNMEASURED = 0.1
# Shorter texts than this say nothing by their length.
SHORTEST = 12
# Languages that say so much with a character have letters of another kind than Latin ones.
DENSE = -0.4
_GLOSS = re.compile(r"(?<=[^\W\d_A-Za-z]) ?[(（][^()（）\u1100-\u11ff\u3040-\u9fff\uac00-\ud7a3]{2,80}[)）]")
_LATIN = re.compile(r"[A-Za-z]+")


class Measured(Protocol):
    """A text to measure, without its inline codes."""

    bare: str
    language: str


@dataclass(frozen=True, slots=True)
class Lengths:
    """The two lengths, how long the target would usually be, and by how many standard deviations it differs."""

    source: int
    target: int
    usual: int
    deviation: float


@cache
def expansion(language: str) -> float:
    """The language's expansion against English, in ln."""
    parts = language.replace("_", "-").lower().split("-")
    if parts[0] == "en":
        return 0.0
    traditional = parts[0] == "zh" and not {"hant", "tw", "hk", "mo"}.isdisjoint(parts)
    value = told(parts[0], "length", "traditional" if traditional else "expansion")
    return float(value) if value else UNMEASURED


def compare_lengths(source: Measured, target: Measured) -> Lengths | None:
    """How the lengths compare; None where a side is too short to say."""
    here, there = letters(source), letters(target)
    if here < SHORTEST or there < 1:
        return None
    mean = expansion(target.language) - expansion(source.language)
    usual = here * math.exp(mean)
    spread = math.sqrt(OF_PAIR**2 + OF_CHARACTER**2 / min(here, there / math.exp(mean)))
    return Lengths(round(here), round(there), round(usual), math.log(there / usual) / spread)


def without_glosses(text: str) -> str:
    """The text without names in Latin letters that stand in brackets behind other letters: "젤렌스키(Zelensky)"."""
    return _GLOSS.sub("", text) if ")" in text or "）" in text else text


def in_english(side: Measured) -> float:
    """How many letters the text would usually have in English."""
    return letters(side) / math.exp(expansion(side.language))


def letters(side: Measured) -> float:
    """The characters that are not white space, as letters of the language."""
    bare = side.bare
    share = expansion(side.language)
    if share > DENSE:
        return len("".join(bare.split()))
    bare = without_glosses(bare)
    latin = len("".join(_LATIN.findall(bare)))
    return len("".join(bare.split())) - latin * (1 - math.exp(share))
