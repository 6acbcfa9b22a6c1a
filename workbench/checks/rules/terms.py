"""Terms of the house: the source uses one, the translation says it otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair, TermPair


def find(pair: Pair) -> Iterator[Found]:
    """Terms of the source whose translation is none of the allowed ones, and forbidden words."""
    for term in pair.terms:
        place = pair.source.text.find(term.source)
        if place < 0:
            continue
        source = ((place, place + len(term.source)),)
        forbidden = [word for word in term.forbidden if word.lower() in pair.target.low]
        for word in forbidden:
            at = pair.target.low.find(word.lower())
            yield Found(
                N_("“%(word)s” is not to be used for “%(term)s”."),
                {"word": word, "term": term.source},
                source,
                ((at, at + len(word)),),
            )
        if not forbidden and term.allowed and not any(_stands_in(word, pair) for word in term.allowed):
            yield Found(
                N_("“%(term)s” is “%(words)s” here."),
                {"term": term.source, "words": "” / “".join(term.allowed)},
                source,
            )


def _stands_in(word: str, pair: Pair) -> bool:
    """Whether the translation has the word, in a form that keeps all but its last letter (plurals, cases)."""
    low = word.lower()
    return low in pair.target.low or len(low) > 4 and low[:-1] in pair.target.low


CHECK = Check(
    id="terms",
    kind="term",
    title=N_("Another word than the house's term"),
    description=N_(
        "A term of the termbase stands in the source, and its translation is not the one the house uses, or a forbidden one."
    ),
    severity=Severity.MAJOR,
    find=find,
    example=Example(
        "ko",
        "국방부는 답하지 않았다.",
        "en",
        "The Defence Office did not answer.",
        terms=(TermPair("국방부", ("Ministry of National Defense",)),),
    ),
)
