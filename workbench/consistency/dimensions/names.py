"""Whether people, places and the house's terms are the same."""

from __future__ import annotations

from workbench.consistency.compared import LinkedPair
from workbench.consistency.evidence import N_, Dimension, Tally, Unit
from workbench.facts import SURE, Fact

KINDS = frozenset({"name", "term"})


def tally(pair: LinkedPair) -> Tally:
    """Names of the source, and those only the edition has; lost are those that are another name there, or none."""
    here = _names(pair.pair.source.facts)
    if not pair.link.targets:
        return Tally(here, here)
    found = [each for each in pair.findings if each.kind in KINDS]
    # A name that only the edition has is one more to compare; terms are asked for by the house.
    whole = here + sum(not each.source for each in found)
    return Tally(max(whole, len(found)), len(found), tuple(pair.evidence(each, 1.0) for each in found))


def _names(facts: tuple[Fact, ...]) -> int:
    return sum(fact.kind == "name" and fact.sure >= SURE for fact in facts)


DIMENSION = Dimension(
    id="names",
    rank=30,
    title=N_("Names and terms"),
    formula=N_("Names that both editions have, in whatever script, and terms as the house wants them, of all names."),
    weight=10,
    unit=Unit.NAMES,
    tally=tally,
)
