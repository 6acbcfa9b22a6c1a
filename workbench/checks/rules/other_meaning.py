"""A translation that says something else altogether."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.lengths import in_english
from workbench.checks.meaning import Meaning
from workbench.checks.pair import Pair

# No correct translation of 5,700 in five pairs of languages is as unlike; 95 of a hundred sentences that have nothing to do with
# each other are. Shorter texts ("It's normal.") are translated too freely to tell.
UNRELATED, UNUSUAL, SHORTEST = 2.0, -3.0, 30


def find(pair: Pair) -> Iterator[Found]:
    """Sides as unlike as sentences that have nothing to do with each other, and far from what translations are."""
    meaning = pair.meaning
    if meaning is None or meaning.above_unrelated > UNRELATED or meaning.deviation > UNUSUAL:
        return
    if min(in_english(pair.source), in_english(pair.target)) >= SHORTEST:
        yield Found(
            N_("The translation seems to say something else. Is it that of another sentence?"),
            source=((0, len(pair.source.text)),),
            target=((0, len(pair.target.text)),),
        )


CHECK = Check(
    id="other_meaning",
    kind="meaning",
    title=N_("Something else is said"),
    description=N_(
        "Both sides are as unlike in meaning as sentences that have nothing to do with each other. Found only where meaning is compared."
    ),
    severity=Severity.MAJOR,
    find=find,
    example=Example(
        "ko",
        "시의회는 지난주에 새 도서관 세 곳을 짓는 계획을 승인했다.",
        "en",
        "The ferry to the island will not run until the storm has passed.",
        corrected="Last week the city council approved the plan to build three new libraries.",
        meaning=Meaning(similarity=0.05, deviation=-6.0, above_unrelated=0.0),
    ),
)
