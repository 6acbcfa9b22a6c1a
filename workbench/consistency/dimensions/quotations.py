"""Whether what people say is quoted in both editions."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks import Severity, Side
from workbench.consistency.compared import LinkedPair
from workbench.consistency.evidence import N_, Dimension, Evidence, Tally, Unit
from workbench.consistency.quoted import cut_short
from workbench.consistency.speakers import other_speakers
from workbench.facts import SURE
from workbench.facts.quotations import Sort

# How much of a quotation is lost that is cut short; what quoted words count that nobody says: names, a word meant otherwise.
CUT, WORDS = 0.5, 0.25


def tally(pair: LinkedPair) -> Tally:
    """Direct quotations of the source, and those only the edition has; lost are those that one edition does not quote, that
    somebody else says there, and half of those cut short."""
    here, there = _speeches(pair.pair.source), _speeches(pair.pair.target)
    if not pair.link.targets:
        return Tally(here, here)
    found = [each for each in pair.findings if each.kind == "quote"]
    if found:
        loss = max(here, there) or WORDS
        return Tally(loss, loss, tuple(pair.evidence(each, loss / len(found)) for each in found))
    if not here or not there:
        return Tally(here)
    evidence = [*_said_by_others(pair), *_cut_short(pair)]
    return Tally(here, min(here, sum(each.loss for each in evidence)), tuple(evidence))


def _said_by_others(pair: LinkedPair) -> Iterator[Evidence]:
    for mine, yours in other_speakers(pair.pair):
        yield Evidence(
            "quote",
            Severity.CRITICAL,
            N_("Somebody else says this: %(source)s in the source, %(target)s here."),
            {"source": mine.name, "target": yours.name},
            pair.source.place(mine.start, mine.end),
            pair.target.place(yours.start, yours.end),
            1.0,
        )


def _cut_short(pair: LinkedPair) -> Iterator[Evidence]:
    if told := cut_short(pair.pair):
        yield Evidence(
            "quote",
            Severity.MAJOR,
            N_("The quotation is much shorter than in the source. Is something left out?"),
            source=tuple(each for span in told[0] for each in pair.source.place(*span)),
            target=tuple(each for span in told[1] for each in pair.target.place(*span)),
            loss=CUT,
        )


def _speeches(side: Side) -> int:
    """How many times somebody is quoted."""
    return sum(fact.kind == "quote" and fact.unit == Sort.SPEECH and fact.sure >= SURE for fact in side.facts)


DIMENSION = Dimension(
    id="quotations",
    rank=40,
    title=N_("Quotations"),
    formula=N_(
        "Direct quotations of either edition that stand between quotation marks in both, in full and said by the same person,"
        " of all of them."
    ),
    weight=10,
    unit=Unit.QUOTATIONS,
    tally=tally,
)
