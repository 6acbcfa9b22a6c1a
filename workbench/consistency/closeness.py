"""How near two sentences mean, on a scale on which every correct translation stands at the top."""

from __future__ import annotations

from workbench.checks.meaning import Meaning

# A cosine this many standard deviations below that of translations between the two languages is still usual: of correct
# translations of news one in fifteen lies below.
LEEWAY = 1.5


def closeness(meaning: Meaning) -> float:
    """1 for what is usual between the two languages; below it the place on the way from there, measured in the
    deviations of translations, to any two sentences, measured in theirs: 0."""
    short = -meaning.deviation - LEEWAY
    if short <= 0:
        return 1.0
    above = max(0.0, meaning.above_unrelated)
    return above / (above + short)
