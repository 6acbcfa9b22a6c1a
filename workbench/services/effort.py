"""How much a reviewer changed: the distance between the text a translator handed over and the one that stands now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from workbench.consistency.references import ready_metrics


class Pair(Protocol):
    """A unit's two texts, as far as this room needs them."""

    @property
    def handed_over(self) -> str: ...  # noqa: D102
    @property
    def now(self) -> str: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Texts:
    """What the translator handed over, and what stands now."""

    handed_over: str
    now: str


@dataclass(frozen=True, slots=True)
class Effort:
    """TER (edits of a hundred words of the text as it stands; 0 is untouched) and chrF2++ (0 to 100; 100 is untouched),
    with the sacreBLEU signatures that say how each was computed. `changed` of `units` differ."""

    ter: float
    chrf: float
    ter_signature: str
    chrf_signature: str
    changed: int
    units: int


def effort(pairs: Sequence[Pair], language: str) -> Effort | None:
    """The effort over all pairs; None when there is nothing to compare.

    Where nothing was changed TER is 0 and chrF2++ 100 by definition, and sacreBLEU is not asked."""
    told = [pair for pair in pairs if pair.handed_over.strip() or pair.now.strip()]
    if not told:
        return None
    ter, chrf = ready_metrics(language)
    changed = sum(pair.handed_over != pair.now for pair in told)
    ter_score, chrf_score = 0.0, 100.0
    if changed:
        hypotheses, references = [pair.handed_over for pair in told], [[pair.now for pair in told]]
        ter_score = float(ter.corpus_score(hypotheses, references).score)
        chrf_score = float(chrf.corpus_score(hypotheses, references).score)
    signatures = str(ter.get_signature()), str(chrf.get_signature())
    return Effort(round(ter_score, 1), round(chrf_score, 1), *signatures, changed, len(told))
