"""Quotation marks that one side has and the other lacks altogether."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair, Side
from workbench.facts import SURE, Fact


def find(pair: Pair) -> Iterator[Found]:
    """Words that are quoted on one side while the other quotes nothing; speech matters more than single words."""
    here, there = _quotations(pair.source), _quotations(pair.target)
    if here and not there:
        yield Found(
            N_("The source quotes; the translation has no quotation marks."),
            source=_spans(here),
            severity=_severity(here),
        )
    elif there and not here:
        yield Found(
            N_("The translation quotes; the source has no quotation marks."),
            target=_spans(there),
            severity=_severity(there),
        )


def _quotations(side: Side) -> list[Fact]:
    return [fact for fact in side.facts if fact.kind == "quote"]


def _spans(quotations: list[Fact]) -> tuple[tuple[int, int], ...]:
    return tuple((fact.start, fact.end) for fact in quotations)


def _severity(quotations: list[Fact]) -> Severity:
    """A quotation of a sentence, open or closed, is somebody's word; names and single words lose their marks often."""
    plain = (
        any(fact.unit == "speech" for fact in quotations) or len([fact for fact in quotations if fact.sure >= SURE]) > 1
    )
    return Severity.MAJOR if plain else Severity.MINOR


CHECK = Check(
    id="quotations",
    kind="quote",
    title=N_("Quotation lost or added"),
    description=N_(
        "What somebody says stands between quotation marks on one side, and the other side has no quotation marks at all."
    ),
    severity=Severity.MAJOR,
    find=find,
    example=Example(
        "ko", "그는 “곧 돌아와 시민 여러분께 설명하겠다”고 말했다.", "en", "He said he would be back soon and explain."
    ),
)
