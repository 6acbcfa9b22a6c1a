"""Names of many editions put together, in whatever script each writes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from workbench.checks.rules.names import is_missing, names_of
from workbench.consistency.group import Part
from workbench.facts import Fact
from workbench.facts.names.romanising import HEARD, SAME, heard_in, same_name

Span = tuple[int, int]


@dataclass(slots=True)
class NamedAcross:
    """A name with where each edition says it: `said` by the edition's place. `unknown` are those of which it cannot be told:
    Chinese characters do not say how a name sounds, and part of it may be translated. `others` are other names that stand there instead."""

    said: dict[int, Span]
    unknown: set[int] = field(default_factory=set)
    others: dict[int, Span] = field(default_factory=dict)


def named_across(parts: Sequence[Part]) -> list[NamedAcross]:
    """The names of people and the like that the editions tell in these sentences."""
    found: list[NamedAcross] = []
    for edition, part in enumerate(parts):
        for fact in names_of(part.side):
            if not any(_is_at(each.said.get(edition), fact) for each in found):
                found.append(_looked_for(fact, edition, parts))
    told = _without_instead(found)
    for name in told:
        if len(name.said) == 1 and name.unknown:
            name.unknown |= _silent(name, parts)
    return told


def _silent(name: NamedAcross, parts: Sequence[Part]) -> set[int]:
    """The editions that were not found to say it. Where one alone says it and another may translate it ("Riverside Library"),
    these may do so as well."""
    return {n for n, part in enumerate(parts) if part.is_there and n not in name.said and n not in name.others}


def _is_at(span: Span | None, fact: Fact) -> bool:
    return span is not None and span[0] < fact.end and fact.start < span[1]


def _looked_for(fact: Fact, edition: int, parts: Sequence[Part]) -> NamedAcross:
    name = NamedAcross({edition: (fact.start, fact.end)})
    for other, part in enumerate(parts):
        if other == edition or not part.is_there:
            continue
        same = next((each for each in names_of(part.side) if _is_same(fact, parts[edition], each, part)), None)
        if same:
            name.said[other] = (same.start, same.end)
            continue
        heard = heard_in(fact.text, parts[edition].language, part.side.bare, part.language)
        if heard and heard.score >= HEARD:
            name.said[other] = (heard.start, heard.end)
        elif heard is None or not is_missing(fact, parts[edition].side, part.side):
            name.unknown.add(other)
    return name


def _is_same(one: Fact, mine: Part, other: Fact, yours: Part) -> bool:
    return one.text == other.text or same_name(one.text, mine.language, other.text, yours.language) >= SAME


def _without_instead(found: list[NamedAcross]) -> list[NamedAcross]:
    """The names; one that a single edition has in the place of another's name is put beside that."""
    shared = [name for name in found if len(name.said) > 1 or name.unknown]
    instead: list[NamedAcross] = []
    for name in found:
        if name in shared:
            continue
        ((edition, span),) = name.said.items()
        place = next(_lacking(shared, edition), None)
        if place:
            place.others[edition] = span
            instead.append(name)
    return [name for name in found if name not in instead]


def _lacking(names: Sequence[NamedAcross], edition: int) -> Iterator[NamedAcross]:
    return (
        each
        for each in names
        if edition not in each.said and edition not in each.unknown and edition not in each.others
    )
