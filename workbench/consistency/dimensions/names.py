"""Whether people, places and the house's terms are the same."""

from __future__ import annotations

from workbench.checks import Pair
from workbench.checks.inflection import occurrences
from workbench.consistency.compared import LinkedPair
from workbench.consistency.evidence import N_, Dimension, Tally, Unit
from workbench.facts import SURE, Fact

KINDS = frozenset({"name", "term"})


def tally(pair: LinkedPair) -> Tally:
    """Names and terms of the source, and names only the edition has; lost are those that are another one there, or none."""
    here = _names(pair.pair.source.facts) + _terms(pair.pair)
    if not pair.link.targets:
        return Tally(here, here)
    found = [each for each in pair.findings if each.kind in KINDS]
    whole = here + sum(not each.source for each in found)
    return Tally(max(whole, len(found)), len(found), tuple(pair.evidence(each, 1.0) for each in found))


def _names(facts: tuple[Fact, ...]) -> int:
    return sum(fact.kind == "name" and fact.sure >= SURE for fact in facts)


def _terms(pair: Pair) -> int:
    """How many of the house's terms stand in the source."""
    return sum(next(occurrences(term.source, pair.source), None) is not None for term in pair.terms)


DIMENSION = Dimension(
    id="names",
    rank=30,
    title=N_("Names and terms"),
    formula=N_(
        "Names that both editions have, in whatever script, and terms as the house wants them, of all names and terms."
    ),
    weight=10,
    unit=Unit.NAMES,
    tally=tally,
)
