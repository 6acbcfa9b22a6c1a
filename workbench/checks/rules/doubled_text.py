"""A text that was pasted twice."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair

# Shorter texts may be said twice on purpose: "No, no."
SHORTEST = 16


def find(pair: Pair) -> Iterator[Found]:
    """A translation whose second half is its first, while the source's is not."""
    half = _doubled(pair.target.text)
    if half and not _doubled(pair.source.text):
        yield Found(N_("The translation stands there twice."), target=((half, len(pair.target.text)),))


def _doubled(text: str) -> int:
    """Where the text begins again; 0 where it does not."""
    whole = text.strip()
    middle = len(whole) // 2
    for place in (middle - 1, middle, middle + 1):
        first, second = whole[:place].strip(), whole[place:].strip()
        if len(first) >= SHORTEST and first == second:
            return text.find(whole) + place
    return 0


CHECK = Check(
    id="doubled_text",
    kind="repetition",
    title=N_("The text twice"),
    description=N_("The whole translation stands there twice, as after pasting twice."),
    severity=Severity.MAJOR,
    find=find,
    example=Example(
        "ko", "시장은 계획을 발표했다.", "ja", "市長は計画を発表したばかりだ。 市長は計画を発表したばかりだ。"
    ),
)
