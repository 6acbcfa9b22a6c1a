"""A text that was pasted twice."""

from __future__ import annotations

import math
from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Fix, Found, Severity
from workbench.checks.lengths import expansion
from workbench.checks.pair import Pair, Side

# Shorter texts, in letters of English, may be said twice on purpose: "No, no."
SHORTEST = 16


def find(pair: Pair) -> Iterator[Found]:
    """A translation whose second half is its first, while the source's is not."""
    text, half = pair.target.text, _doubled(pair.target)
    if half and not _doubled(pair.source):
        yield Found(
            N_("The translation stands there twice."),
            target=((half, len(text)),),
            fix=Fix(len(text[:half].rstrip()), len(text.rstrip()), ""),
        )


def _doubled(side: Side) -> int:
    """Where the text begins again; 0 where it does not."""
    whole = side.text.strip()
    if len(whole) < 2 * SHORTEST * math.exp(expansion(side.language)):
        return 0
    middle = len(whole) // 2
    for place in (middle - 1, middle, middle + 1):
        # Most texts differ in the first letters already.
        if whole.startswith(whole[place : place + 4].lstrip()) and whole[:place].strip() == whole[place:].strip():
            return len(side.text) - len(side.text.lstrip()) + place
    return 0


CHECK = Check(
    id="doubled_text",
    kind="repetition",
    title=N_("The text twice"),
    description=N_("The whole translation stands there twice, as after pasting twice."),
    severity=Severity.MAJOR,
    find=find,
    example=Example(
        "ko",
        "시장은 계획을 발표했다.",
        "ja",
        "市長は計画を発表したばかりだ。 市長は計画を発表したばかりだ。",
        corrected="市長は計画を発表したばかりだ。",
    ),
)
