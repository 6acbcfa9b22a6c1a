"""Something in the translation that the source does not say."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.evidence import ADDED, evidence_of_addition
from workbench.checks.finding import N_, Found, Severity, Span
from workbench.checks.pair import Pair
from workbench.checks.parts import trimmed

# With more sentences than the source, one in 300 correct translations of news is that much longer than usual; without,
# one in 500 is longer than the second.
LONG, VERY_LONG = 1.8, 3.0


def find(pair: Pair) -> Iterator[Found]:
    """A translation that is much longer than usual, sooner where it also has more sentences, and where meaning was looked at
    one that a part brings farther from the source."""
    evidence = evidence_of_addition(pair)
    if evidence is None:
        if _is_long(pair):
            yield _long(pair)
    elif evidence > ADDED:
        odd = pair.meaning.odd_in_target if pair.meaning else None
        yield _new(pair, odd.span) if odd and odd.gain > 0 else _long(pair)


def _is_long(pair: Pair) -> bool:
    if pair.lengths is None or pair.lengths.deviation <= LONG:
        return False
    return pair.lengths.deviation > VERY_LONG or len(pair.target.sentences) > len(pair.source.sentences)


def _long(pair: Pair) -> Found:
    lengths = pair.lengths
    told = {"target": str(lengths.target), "usual": str(lengths.usual)} if lengths else {}
    return Found(
        N_("The translation is very long: %(target)s characters, where %(usual)s are usual. Is something added?"),
        told,
        source=((0, len(pair.source.text)),),
        target=((0, len(pair.target.text)),),
    )


def _new(pair: Pair, span: Span) -> Found:
    span = trimmed(pair.target.bare, span)
    return Found(
        N_("The source does not seem to say “%(part)s”."),
        {"part": " ".join(pair.target.bare[slice(*span)].split())},
        target=(span,),
    )


CHECK = Check(
    id="addition",
    kind="addition",
    title=N_("Something added"),
    description=N_(
        "The translation is much longer than translations between these two languages are, or somewhat longer with more sentences. Where meaning is compared, a part of the translation counts as well without which both sides are nearer to each other."
    ),
    severity=Severity.MAJOR,
    find=find,
    example=Example(
        "ja",
        "市議会は来年度の予算案を可決した。",
        "en",
        "The city council passed next year's budget. The mayor, who had argued for months with the opposition over the new libraries, thanked everybody.",
        corrected="The city council passed next year's budget.",
    ),
)
