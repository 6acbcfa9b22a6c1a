"""Something in the translation that the source does not say."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.meaning import leaning
from workbench.checks.pair import Pair

# With more sentences than the source, one in 300 correct translations of news is that much longer than usual; without,
# one in 500 is longer than the second.
LONG, VERY_LONG = 1.8, 3.0


def find(pair: Pair) -> Iterator[Found]:
    """A translation that is much longer than usual, sooner where it also has more sentences."""
    lengths = pair.lengths
    if lengths is None or lengths.deviation - leaning(pair) <= LONG:
        return
    if lengths.deviation > VERY_LONG or len(pair.target.sentences) > len(pair.source.sentences):
        told = {"target": str(lengths.target), "usual": str(lengths.usual)}
        yield Found(
            N_("The translation is very long: %(target)s characters, where %(usual)s are usual. Is something added?"),
            told,
            source=((0, len(pair.source.text)),),
            target=((0, len(pair.target.text)),),
        )


CHECK = Check(
    id="addition",
    kind="addition",
    title=N_("Something added"),
    description=N_(
        "The translation is much longer than translations between these two languages are, or somewhat longer with more sentences."
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
