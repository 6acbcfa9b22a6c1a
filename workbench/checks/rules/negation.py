"""A negation that one side has and the other lacks: "the bridge is not safe" for "the bridge is safe"."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.denials import denials, knows_denials, stand_ins, times
from workbench.checks.finding import N_, Found, Severity, Span
from workbench.checks.lengths import in_english
from workbench.checks.pair import Pair, Side

# In longer texts, in letters of English, a second negation is often one of many ways to say it.
SHORT = 80


def find(pair: Pair) -> Iterator[Found]:
    """A side that denies more often than all words of the other side could stand for. Minor where the other denies too, unless
    a short text denies at least twice as often."""
    if not knows_denials(pair.source) or not knows_denials(pair.target):
        return
    here, there = denials(pair.source), denials(pair.target)
    often, again = times(pair.source, here), times(pair.target, there)
    most_here, most_there = len(here) + stand_ins(pair.source), len(there) + stand_ins(pair.target)
    if often > most_there:
        yield Found(
            N_("The source denies (%(words)s); the translation does not.")
            if not there
            else N_("The source denies more often (%(words)s) than the translation."),
            {"words": _words(pair.source.text, here)},
            source=here,
            target=there,
            severity=_severity(pair.source, often, there, most_there),
        )
    elif again > most_here:
        yield Found(
            N_("The translation denies (%(words)s); the source does not.")
            if not here
            else N_("The translation denies more often (%(words)s) than the source."),
            {"words": _words(pair.target.text, there)},
            source=here,
            target=there,
            severity=_severity(pair.target, again, here, most_here),
        )


def _severity(side: Side, often: int, others: tuple[Span, ...], most: int) -> Severity | None:
    """How much it matters that the side denies `often`, and the other `most` times at most by what it says."""
    if others and (often < 2 * most or in_english(side) > SHORT):
        return Severity.MINOR
    return None


def _words(text: str, spans: tuple[Span, ...]) -> str:
    return ", ".join(text[start:end].strip() for start, end in spans[:3])


CHECK = Check(
    id="negation",
    kind="negation",
    title=N_("Negation lost or added"),
    description=N_(
        'One side denies what the other side asserts. Words that deny without a negation ("refuse", "only", "without") count as one for the other side.'
    ),
    severity=Severity.CRITICAL,
    find=find,
    example=Example(
        "ko",
        "도서관은 공휴일에도 문을 닫지 않습니다.",
        "en",
        "The library closes on public holidays.",
        corrected="The library does not close on public holidays.",
    ),
)
