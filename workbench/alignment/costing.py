"""What a step costs: all evidence on one scale, on which 0 is the same and 1 a random pair of sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy

from workbench.alignment.beads import CROSSED, JOINED, OMITTED, STEPS, Shape, Step, size
from workbench.alignment.lengths import Lengths
from workbench.alignment.meaning import Meaning
from workbench.alignment.path import Costs
from workbench.alignment.pieces import Pieces
from workbench.alignment.recognised import UNKNOWN, Recognised
from workbench.alignment.runs import Floats


@dataclass(frozen=True, slots=True)
class Weights:
    """How evidence is weighed. `recognised`, `squared_z` (levelling off by `level`) and `ratio` weigh facts, names and words,
    and the two measures of length; `growth` is the power by which a link of a x b sentences costs more; `joining` is paid
    for each sentence beyond two, less `going_on` for one that goes on in the next, `crossing` for two links that change places; `alone` is paid for a sentence without a
    partner, more by `nearest` where a likely partner exists and by `length` where it is long."""

    recognised: float
    squared_z: float
    level: float
    ratio: float
    growth: float
    joining: float
    going_on: float
    crossing: float
    alone: float
    nearest: float
    length: float


# What a sentence alone costs at least, and one that says nothing ("* * *").
LEAST = 0.05
# Sentences that are written alike are worth less than any joining of them, and more than a way round them.
SAME = -0.5
# Measured on edition pairs of news, on every second document.
WITH_MEANING: Final = Weights(0.3, 0.03, 0.04, 0.0, 0.5, 0.25, 0.2, 0.3, 0.6, 0.33, -0.07)
WITHOUT: Final = Weights(1.0, 0.02, 0.2, 0.3, 0.35, 0.35, 0.3, 0.3, 0.6, 0.0, 0.06)


def costs(lengths: Lengths, recognised: Recognised, pieces: Pieces, meaning: Meaning | None) -> Costs:
    """The costs of all steps; without `meaning` from what can be recognised and the lengths."""
    weights = WITH_MEANING if meaning else WITHOUT
    grid = (len(lengths.sources) + 1, len(lengths.targets) + 1)
    steps = numpy.full((len(STEPS) - 1, *grid), numpy.inf, dtype=numpy.float32)
    nearest = meaning.nearest if meaning else (numpy.float32(0.5), numpy.float32(0.5))
    steps[STEPS.index(OMITTED), 1:] = _alone(lengths.sources, pieces.silent[0], nearest[0], weights)[:, None]
    for shape in JOINED:
        here, there = shape
        if grid[0] > here and grid[1] > there:
            cost = _joined(shape, weights, lengths, recognised, meaning) - weights.going_on * pieces.inside(shape)
            steps[STEPS.index((shape,)), here:, there:] = cost
    here_alike, there_alike = (numpy.array(side, dtype=numpy.intp) + 1 for side in pieces.same)
    steps[STEPS.index(((1, 1),)), here_alike, there_alike] = SAME
    for step in CROSSED:
        _cross(step, steps, weights.crossing)
    return Costs(steps, _alone(lengths.targets, pieces.silent[1], nearest[1], weights))


def _joined(
    shape: Shape, weights: Weights, lengths: Lengths, recognised: Recognised, meaning: Meaning | None
) -> Floats:
    here, there = shape
    unlike = weights.recognised * recognised.unlike(shape)
    if meaning:
        unlike += meaning.unlike(shape) - weights.recognised * UNKNOWN
    z = lengths.squared_z(shape)
    unlike += weights.squared_z * z / (1 + weights.level * z)
    if weights.ratio:
        unlike += weights.ratio * lengths.ratio(shape)
    cost: Floats = unlike * (here * there) ** weights.growth + weights.joining * (here + there - 2)
    return cost


def _cross(step: Step, steps: Floats, price: float) -> None:
    """Fill in what two links cost of which the first one's targets stand behind those of the second."""
    first, second = step
    here, there = size(step)
    _steps, rows, columns = steps.shape
    if rows > here and columns > there:
        before, behind = steps[STEPS.index((first,))], steps[STEPS.index((second,))]
        both = (
            before[here - second[0] : rows - second[0], there:] + behind[here:, there - first[1] : columns - first[1]]
        )
        steps[STEPS.index(step), here:, there:] = both + price


def _alone(lengths: Floats, silent: Floats, nearest: Floats | numpy.float32, weights: Weights) -> Floats:
    longer = numpy.log((lengths + 5) / (lengths.mean() + 5)) if len(lengths) else lengths
    alone = weights.alone + weights.nearest * (nearest - 0.5) + weights.length * longer
    return numpy.asarray(numpy.where(silent, LEAST, numpy.maximum(alone, LEAST)), dtype=numpy.float32)
