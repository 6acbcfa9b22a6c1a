"""What a report says against an edition, the gravest first."""

from __future__ import annotations

from dataclasses import replace

from workbench.consistency.evidence import Evidence
from workbench.consistency.scoring import MOST_AGREE
from workbench.consistency.standing import points
from workbench.consistency.together import Together

# How far a difference from the source counts that the other editions do not bear out: they may all be as old as this one.
SOURCE_ALONE = 0.5


def said_against(together: Together, edition: int) -> tuple[Evidence, ...]:
    """What the source shows against the edition at that place, and what most of the editions show; where there is no other edition,
    what the source shows."""
    if len(together.editions) < 3:
        return together.scores[edition - 1].evidence
    told = [
        (max(charge.points, _by_source(charge.evidence)), charge.evidence)
        for charge in together.standings[edition].charges
        if charge.evidence.beside == 0 or charge.evidence.agreed > MOST_AGREE
    ]
    return tuple(
        each for _points, each in sorted(told, key=lambda pair: (-pair[0], -pair[1].severity, -pair[1].agreed))
    )


def _by_source(evidence: Evidence) -> float:
    """The points of what the source shows, were there no other edition to ask."""
    return SOURCE_ALONE * points(replace(evidence, agreed=1.0)) if evidence.beside == 0 else 0.0
