"""What the other editions say against one: each piece of evidence with the share of them that bears it out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from workbench.checks import Severity
from workbench.consistency.compared import LinkedPair
from workbench.consistency.evidence import N_, Dimension, Evidence, Place, Tally
from workbench.consistency.left_out import says_less
from workbench.consistency.pairwise import Pairwise
from workbench.consistency.scoring import MOST_AGREE, dimensions


def against(editions: Pairwise, edition: int) -> dict[str, list[Evidence]]:
    """All evidence against the edition, by dimension."""
    places = range(len(editions.groups))
    told = {
        each.id: [found for place in places for found in _in_group(editions, each, edition, place)]
        for each in dimensions()
    }
    told["coverage"] = list(_with_left_out(editions, told["coverage"], edition))
    return told


def _in_group(editions: Pairwise, dimension: Dimension, edition: int, place: int) -> Iterator[Evidence]:
    """What the first of the others shows, and what another shows where most of the others show the same."""
    group = editions.groups[place]
    others = editions.others(edition)
    there = [other for other in others if group[other] or group[edition]]
    tallies = [editions.tally(dimension, other, edition, place) for other in there]
    seen: list[Evidence] = []
    for other, tally in zip(there, tallies, strict=True):
        for each in tally.evidence:
            same = _same_in(tallies, each)
            agreed = len(same) / len(others)
            is_first = other == there[0] or bool(each.target) and agreed >= MOST_AGREE
            if is_first and not any(is_same(each, one) for one in seen):
                seen.append(each)
                severity = sorted(one.severity for one in same)[len(same) // 2]
                yield replace(each, severity=severity, agreed=agreed, beside=other)


def _same_in(tallies: Sequence[Tally], evidence: Evidence) -> list[Evidence]:
    """From each tally what is the same, if anything."""
    found = (next((each for each in tally.evidence if is_same(each, evidence)), None) for tally in tallies)
    return [each for each in found if each]


def is_same(one: Evidence, other: Evidence) -> bool:
    """Whether both are about the same words of the edition, or both about something that it does not say."""
    if one.kind != other.kind:
        return False
    if not one.target or not other.target:
        return not one.target and not other.target
    return any(_overlap(here, there) for here in one.target for there in other.target)


def _overlap(one: Place, other: Place) -> bool:
    return one.sentence == other.sentence and one.start < other.end and other.start < one.end


def _with_left_out(editions: Pairwise, told: Iterable[Evidence], edition: int) -> Iterator[Evidence]:
    """The same with the sentences that say less than those of the others taken together."""
    less = {pair: other for place in range(len(editions.groups)) for other, pair in _less(editions, edition, place)}
    seen: set[LinkedPair] = set()
    for each in told:
        these = {pair for pair in less if each.kind == "omission" and _is_in(each, pair)}
        seen |= these
        yield replace(each, agreed=1.0) if these else each
    message = N_("Says less here than the other editions. Is something left out?")
    for pair, other in less.items():
        if pair not in seen:
            places = pair.whole_source(), pair.whole_target()
            yield Evidence("omission", Severity.MAJOR, message, {}, *places, beside=other)


def _less(editions: Pairwise, edition: int, place: int) -> Iterator[tuple[int, LinkedPair]]:
    """The first other that has such sentences, and the edition's beside them, where they say less than most."""
    group = editions.groups[place]
    others = [other for other in editions.others(edition) if group[other]]
    if group[edition] and others:
        pairs = [editions.pair(other, edition, place) for other in others]
        if says_less([each.pair for each in pairs]):
            yield others[0], pairs[0]


def _is_in(evidence: Evidence, pair: LinkedPair) -> bool:
    """Whether the evidence is about one of the pair's sentences."""
    if evidence.target:
        return any(each.sentence in pair.link.targets for each in evidence.target)
    return any(each.sentence in pair.link.sources for each in evidence.source)
