"""Names of the source that cannot be heard in the translation, and names of the translation that are not in the source."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair, Side
from workbench.facts import SURE, Fact
from workbench.facts.names.name import Sort
from workbench.facts.names.romanising import heard_in

# Below this a name is missing; stricter than what the room of names calls missing, since translations shorten names.
MISSING = 0.5


def find(pair: Pair) -> Iterator[Found]:
    """People and other names in capitals on one side that no words of the other side sound like."""
    lost = [fact for fact in _names(pair.source) if _is_missing(fact, pair.source, pair.target)]
    new = [fact for fact in _names(pair.target) if _is_missing(fact, pair.target, pair.source)]
    for fact in lost:
        yield Found(
            N_("“%(name)s” is not found in the translation."), {"name": fact.text}, source=((fact.start, fact.end),)
        )
    for fact in new:
        yield Found(N_("“%(name)s” is not found in the source."), {"name": fact.text}, target=((fact.start, fact.end),))


def _names(side: Side) -> Iterator[Fact]:
    """Names of several words, which are people's or titles of their own; those with a code are compared by it."""
    for fact in side.facts:
        if (
            fact.kind == "name"
            and fact.sure >= SURE
            and fact.unit in (Sort.PERSON, Sort.NAME)
            and " " in fact.text.strip()
        ):
            yield fact


def _is_missing(fact: Fact, side: Side, other: Side) -> bool:
    if fact.text.lower() in other.low:
        return False
    heard = heard_in(fact.text, side.language, other.bare, other.language)
    return heard is not None and heard.score < MISSING


CHECK = Check(
    id="names",
    kind="name",
    title=N_("Another name"),
    description=N_("A name of one side cannot be heard on the other, in whatever script it is written."),
    severity=Severity.MAJOR,
    find=find,
    example=Example("en", "Nora Whitfield opened the new library.", "ko", "마르틴 슐츠가 새 도서관을 열었다."),
)
