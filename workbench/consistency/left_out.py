"""Whether an edition says less than the others do: what each of them alone only makes likely, all of them together tell."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.checks import Pair
from workbench.checks.evidence import evidence_of_omission

# The median over the others is above these in three of a thousand correct translations of news in groups of six editions: of
# the score for something left out (`checks.evidence`), and of the standard deviations by which lengths alone differ. In both
# more than eight of ten sentences that lost a clause are above.
BY_MEANING, BY_LENGTH = 2.4, 2.1
# So many others must have looked.
LEAST = 2


def says_less(pairs: Sequence[Pair]) -> bool:
    """Whether the targets, which are all the same sentences of one edition, say less than their sources: those of the others."""
    scores = [each for pair in pairs if (each := evidence_of_omission(pair)) is not None]
    if len(scores) >= LEAST:
        return _median(scores) > BY_MEANING
    lengths = [-pair.lengths.deviation for pair in pairs if pair.lengths]
    return len(lengths) >= LEAST and _median(lengths) > BY_LENGTH


def _median(values: Sequence[float]) -> float:
    """The middle one; of two the lower."""
    return sorted(values)[(len(values) - 1) // 2]
