"""A part of the source that the translation leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.meaning import leaning
from workbench.checks.pair import Pair

# Beyond this many standard deviations one in 300 correct translations of news is shorter; the second where their meaning
# was compared as well.
SHORT, SHORT_WITH_MEANING = -2.4, -2.6


def find(pair: Pair) -> Iterator[Found]:
    """A translation that is much shorter than translations between these languages are."""
    lengths = pair.lengths
    least = SHORT if pair.similarity is None else SHORT_WITH_MEANING
    if lengths and lengths.deviation + leaning(pair) < least:
        told = {"target": str(lengths.target), "usual": str(lengths.usual)}
        yield Found(
            N_(
                "The translation is very short: %(target)s characters, where %(usual)s are usual. Is something left out?"
            ),
            told,
            source=((0, len(pair.source.text)),),
            target=((0, len(pair.target.text)),),
        )


CHECK = Check(
    id="omission",
    kind="omission",
    title=N_("Something left out"),
    description=N_("The translation is much shorter than translations between these two languages are."),
    severity=Severity.MAJOR,
    find=find,
    example=Example(
        "ko",
        "시의회는 내년 예산안을 통과시켰지만, 도서관 세 곳을 새로 짓는 계획은 재정이 부족하다는 이유로 다음 회기로 미루기로 했다.",
        "en",
        "The city council passed the budget.",
        corrected="The city council passed next year's budget but put off plans for three new libraries to the next session, saying there was not enough money.",
    ),
)
