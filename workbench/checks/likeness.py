"""How alike translations usually are in a model's eyes: a cosine says something only beside what is usual for two languages.

A model is one file, `data/meaning/<model>.toml`, made by `benchmarks/calibrate_meaning.py`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from functools import cache
from importlib.resources import files
from statistics import fmean

from workbench.text.language import primary

_DATA = files("workbench.checks") / "data" / "meaning"
_VERSION = re.compile(r"/\d[\w.+-]*$")
_NOT_A_NAME = re.compile(r"[^\w.]+")


@dataclass(frozen=True, slots=True)
class Usual:
    """Mean and standard deviation of the cosine of correct translations, and of sentences that have nothing to do with each
    other."""

    translated: float
    spread: float
    unrelated: float
    unrelated_spread: float

    def deviation(self, cosine: float) -> float:
        """How far a cosine is above (or below) that of translations, in their standard deviations."""
        return (cosine - self.translated) / self.spread

    def nearness(self, gained: float) -> float:
        """A difference of two cosines as a share of the way from unrelated sentences to translations."""
        return gained / (self.translated - self.unrelated)

    def above_unrelated(self, cosine: float) -> float:
        """How far a cosine is above that of unrelated sentences, in their standard deviations."""
        return (cosine - self.unrelated) / self.unrelated_spread


@dataclass(frozen=True, slots=True)
class Likeness:
    """What is usual in a model's eyes between the pairs of languages that were measured."""

    pairs: Mapping[frozenset[str], Usual]

    def usual(self, one: str, other: str) -> Usual:
        """What is usual between two languages; a cosine has no direction. For a pair that was not measured the mean of those
        that have one of the two languages, else of all."""
        wanted = frozenset({primary(one), primary(other)})
        if wanted in self.pairs:
            return self.pairs[wanted]
        akin = [usual for pair, usual in self.pairs.items() if pair & wanted] or list(self.pairs.values())
        return Usual(*(fmean(figures) for figures in zip(*map(astuple, akin), strict=True)))


def model_of(signature: str) -> str:
    """The model's name as a file's: "use-multilingual-3/0.2.1" is use-multilingual-3."""
    return _NOT_A_NAME.sub("-", _VERSION.sub("", signature)).strip("-.")


@cache
def likeness(signature: str) -> Likeness | None:
    """What is usual for the encoder of that signature; None where nobody measured it."""
    file = _DATA / f"{model_of(signature)}.toml"
    if not file.is_file():
        return None
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    return Likeness({frozenset(pair.split("-")): Usual(*figures) for pair, figures in told["pairs"].items()})
