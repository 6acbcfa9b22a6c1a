"""The score of two editions: every dimension with its evidence, the whole from their weights, and the signature of both."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version

from workbench import __version__
from workbench.consistency import dimensions as folder
from workbench.consistency.compared import Compared
from workbench.consistency.evidence import Dimension, Evidence, Measured
from workbench.consistency.rules_mark import rules_mark

# From this share of the other editions on, most of them say the same.
MOST_AGREE = 0.5
BABEL = version("babel")


@cache
def dimensions() -> tuple[Dimension, ...]:
    """Every dimension in the order it is shown in, found by walking the folder `dimensions/`."""
    modules = (
        importlib.import_module(f"{folder.__name__}.{each.name}") for each in pkgutil.iter_modules(folder.__path__)
    )
    found = (getattr(module, "DIMENSION", None) for module in modules)
    return tuple(sorted((each for each in found if isinstance(each, Dimension)), key=lambda each: each.rank))


@dataclass(frozen=True, slots=True)
class Score:
    """What was measured for each dimension. `weights` are its parts of the whole; `encoder` names what compared meanings."""

    measured: Mapping[str, Measured]
    weights: Mapping[str, float]
    encoder: str = ""

    @property
    def value(self) -> float:
        """The weighted mean of the dimensions, from 0 to 100."""
        known = {name: weight for name, weight in self.weights.items() if self.measured[name].known}
        whole = sum(known.values())
        if not whole:
            return 100.0
        return sum(self.measured[name].value * weight for name, weight in known.items()) / whole

    @property
    def signature(self) -> str:
        """How the score was computed, to be shown with it: the version, a mark of all rules that find and compare, the version
        of Babel, whose CLDR data tells what facts are worth, the weights and the encoder
        ("consistency|version:0.1.0|rules:5f0c1a2b|babel:2.18.0|weights:coverage=25,...|encoder:none")."""
        told = ",".join(f"{name}={weight:g}" for name, weight in self.weights.items())
        versions = f"version:{__version__}|rules:{rules_mark()}|babel:{BABEL}"
        return f"consistency|{versions}|weights:{told}|encoder:{self.encoder or 'none'}"

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Everything that was lost, what costs the score most first."""
        told = [
            (self._cost(name, each), each) for name, measured in self.measured.items() for each in measured.evidence
        ]
        return tuple(each for _cost, each in sorted(told, key=lambda pair: _first(*pair)))

    def _cost(self, name: str, evidence: Evidence) -> float:
        return self.weights[name] * evidence.loss / max(self.measured[name].whole, 1e-9)


def _first(cost: float, evidence: Evidence) -> tuple[bool, int, float]:
    """What most other editions say against this one comes first, then what is severe, then what costs most."""
    return evidence.agreed < MOST_AGREE, -evidence.severity, -cost * evidence.agreed


def chosen_weights(weights: Mapping[str, float] | None = None) -> dict[str, float]:
    """Each dimension's weight, a newsroom's own in place of the usual ones. Raises ValueError for a weight below 0."""
    chosen = {each.id: (weights or {}).get(each.id, each.weight) for each in dimensions()}
    if any(weight < 0 for weight in chosen.values()):
        raise ValueError("A weight is below 0.")
    return chosen


def score(compared: Compared, weights: Mapping[str, float] | None = None, encoder: str = "") -> Score:
    """The score of two editions. `weights` replace the dimensions' own; one of 0 takes no part. Raises ValueError for a
    weight below 0."""
    chosen = chosen_weights(weights)
    measured = {each.id: each.measured(map(each.tally, compared.pairs)) for each in dimensions()}
    return Score(measured, chosen, encoder)
