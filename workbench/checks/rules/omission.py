"""A part of the source that the translation leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.evidence import LEFT_OUT, evidence_of_omission
from workbench.checks.finding import N_, Found, Severity, Span
from workbench.checks.pair import Pair
from workbench.checks.parts import trimmed

# Beyond this many standard deviations one in 300 correct translations of news is shorter.
SHORT = -2.4


def find(pair: Pair) -> Iterator[Found]:
    """A translation that is much shorter than translations between these languages are, and where meaning was looked at one
    that is nearer to the source without a part of it."""
    evidence = evidence_of_omission(pair)
    if evidence is None:
        if pair.lengths and pair.lengths.deviation < SHORT:
            yield _short(pair)
    elif evidence > LEFT_OUT:
        odd = pair.meaning.odd_in_source if pair.meaning else None
        yield _lost(pair, odd.span) if odd and odd.gain > 0 else _short(pair)


def _short(pair: Pair) -> Found:
    lengths = pair.lengths
    told = {"target": str(lengths.target), "usual": str(lengths.usual)} if lengths else {}
    return Found(
        N_("The translation is very short: %(target)s characters, where %(usual)s are usual. Is something left out?"),
        told,
        source=((0, len(pair.source.text)),),
        target=((0, len(pair.target.text)),),
    )


def _lost(pair: Pair, span: Span) -> Found:
    span = trimmed(pair.source.bare, span)
    return Found(
        N_("The translation seems to leave out “%(part)s”."),
        {"part": " ".join(pair.source.bare[slice(*span)].split())},
        source=(span,),
    )


CHECK = Check(
    id="omission",
    kind="omission",
    title=N_("Something left out"),
    description=N_(
        "The translation is much shorter than translations between these two languages are. Where meaning is compared, a part of the source counts as well without which both sides are nearer to each other."
    ),
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
