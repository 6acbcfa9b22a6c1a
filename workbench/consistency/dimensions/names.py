"""Whether people, places and the house's terms are the same."""

from __future__ import annotations

from workbench.consistency.compared import Compared
from workbench.consistency.evidence import N_, Dimension, Evidence, Measured, Unit
from workbench.facts import SURE, Fact

KINDS = frozenset({"name", "term"})


def measure(compared: Compared) -> Measured:
    """Names of the source, and those only the edition has; lost are those that are another name there, or none."""
    whole = lost = 0.0
    evidence: list[Evidence] = []
    for pair in compared.pairs:
        here = _names(pair.pair.source.facts)
        whole += here
        if not pair.link.targets:
            lost += here
            continue
        found = [each for each in pair.findings if each.kind in KINDS]
        # A name that only the edition has is one more to compare; terms are asked for by the house.
        whole += sum(not each.source for each in found)
        lost += len(found)
        evidence += [pair.evidence(each, 1.0) for each in found]
    return Measured(max(whole, lost), lost, Unit.NAMES, tuple(evidence))


def _names(facts: tuple[Fact, ...]) -> int:
    return sum(fact.kind == "name" and fact.sure >= SURE for fact in facts)


DIMENSION = Dimension(
    id="names",
    rank=30,
    title=N_("Names and terms"),
    formula=N_("Names that both editions have, in whatever script, and terms as the house wants them, of all names."),
    weight=10,
    measure=measure,
)
