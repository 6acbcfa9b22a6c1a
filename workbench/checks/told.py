"""How facts are told in findings: the words of the text and what they are worth."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from workbench.checks.comparison import Difference, How
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair
from workbench.facts import Fact

CONTRADICTS = N_("Source: %(source)s; translation: %(target)s.")
MISSING = N_("Source: %(source)s; the translation does not say it.")
EXTRA = N_("Translation: %(target)s; the source does not say it.")


def differences(pair: Pair, *kinds: str) -> Iterator[Found]:
    """The differences of the pair's facts of those kinds as findings. What only one side says is minor."""
    for each in pair.differences:
        if each.kind in kinds:
            yield found(each)


def found(difference: Difference) -> Found:
    """A difference with its evidence on both sides."""
    here, there = difference.source, difference.target
    values = {name: worth(fact) for name, fact in (("source", here), ("target", there)) if fact}
    spans = {name: ((fact.start, fact.end),) for name, fact in (("source", here), ("target", there)) if fact}
    message = CONTRADICTS if here and there else MISSING if here else EXTRA
    severity = None if difference.how in (How.VALUE, How.UNIT) else Severity.MINOR
    return Found(message, values, spans.get("source", ()), spans.get("target", ()), severity)


def worth(fact: Fact) -> str:
    """ "2억 8천만 달러 = USD 280,000,000": the words and their value, where the value says more than the words."""
    words = " ".join(fact.text.split())
    value = f"{fact.value:,f}" if isinstance(fact.value, Decimal) else fact.value
    if isinstance(fact.value, Decimal) and "." in value:
        value = value.rstrip("0").rstrip(".")
    told = (
        f"{fact.unit} {value}"
        if fact.kind == "money" and fact.unit
        else f"{value} {fact.unit}".strip()
        if fact.kind in ("quantity", "duration")
        else value
    )
    return words if told in words else f"{words} = {told}"
