"""Terms of the house: the source uses one, the translation says it otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity, Span
from workbench.checks.inflection import occurrences
from workbench.checks.pair import Pair, TermPair


def find(pair: Pair) -> Iterator[Found]:
    """Terms of the source whose translation is none of the allowed ones, and forbidden words."""
    for term in pair.terms:
        source = tuple(occurrences(term.source, pair.source))
        if source:
            yield from _wrong(term, pair, source)


def _wrong(term: TermPair, pair: Pair, source: tuple[Span, ...]) -> Iterator[Found]:
    allowed = [span for word in term.allowed for span in occurrences(word, pair.target)]
    forbidden = [
        (word, span)
        for word in term.forbidden
        for span in occurrences(word, pair.target)
        if not any(start <= span[0] and span[1] <= end for start, end in allowed)
    ]
    for word, span in forbidden:
        told = {"word": word, "term": term.source}
        yield Found(N_("“%(word)s” is not to be used for “%(term)s”."), told, source, (span,))
    if not forbidden and not allowed and term.allowed:
        told = {"term": term.source, "words": "” / “".join(term.allowed)}
        yield Found(N_("“%(term)s” is “%(words)s” here."), told, source)


CHECK = Check(
    id="terms",
    kind="term",
    title=N_("Another word than the house's term"),
    description=N_(
        "A term of the termbase stands in the source, and its translation is not the one the house uses, or a forbidden one. Terms are found in their inflected forms and never inside another word."
    ),
    severity=Severity.MAJOR,
    find=find,
    example=Example(
        "ko",
        "국방부는 답하지 않았다.",
        "en",
        "The Defence Office did not answer.",
        terms=(TermPair("국방부", ("Ministry of National Defense",)),),
        corrected="The Ministry of National Defense did not answer.",
    ),
)
