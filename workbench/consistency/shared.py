"""What several editions say and the source does not: put together, so that it is the source that stands alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from workbench.consistency.compared import Linked, LinkedPair, look_at_meaning
from workbench.consistency.comparing import linked, usable
from workbench.consistency.edition import EditionText
from workbench.consistency.encoded_once import EncodedOnce
from workbench.consistency.matrix import Group

# As near as this, on the way from any two sentences to a usual translation, two added sentences are one.
ALIKE = 0.6
# Without an encoder they share facts, and their lengths differ by so many standard deviations at most.
LENGTHS = 2.0


def with_shared(
    editions: Sequence[EditionText], groups: Sequence[Group], once: EncodedOnce | None
) -> tuple[Group, ...]:
    """The groups, of which the source has no sentence in some: those of them that say the same in several editions are one."""
    told = [group for group in groups if group[0]]
    alone = [group for group in groups if not group[0]]
    for one, other in combinations(range(1, len(editions)), 2):
        for here, there in _same(editions, alone, (one, other), once):
            alone.remove(there)
            alone[alone.index(here)] = tuple(mine or yours for mine, yours in zip(here, there, strict=True))
    return (*told, *alone)


def _same(
    editions: Sequence[EditionText], alone: Sequence[Group], two: tuple[int, int], once: EncodedOnce | None
) -> Iterator[tuple[Group, Group]]:
    """Groups of one edition and of the other that say the same; each once."""
    one, other = two
    mine = [group for group in alone if group[one] and not group[other]]
    yours = [group for group in alone if group[other] and not group[one]]
    if not mine or not yours:
        return
    sides = _only(editions[one], mine, one), _only(editions[other], yours, other)
    asked = usable(once, *sides)
    pairs = [LinkedPair(link, *sides) for link in linked(*sides, once) if _is_one(link, mine, yours)]
    if asked:
        look_at_meaning(pairs, asked)
    for pair in pairs:
        if _say_the_same(pair):
            yield mine[pair.link.sources[0]], yours[pair.link.targets[0]]


def _is_one(link: Linked, mine: Sequence[Group], yours: Sequence[Group]) -> bool:
    """Whether it pairs one group with one that no third edition tells apart."""
    if len(link.sources) != 1 or len(link.targets) != 1:
        return False
    here, there = mine[link.sources[0]], yours[link.targets[0]]
    return not any(one and other for one, other in zip(here, there, strict=True))


def _only(edition: EditionText, groups: Sequence[Group], place: int) -> EditionText:
    """The edition's first sentence of each group."""
    return EditionText(
        edition.language, tuple(edition.sentences[group[place][0]] for group in groups), edition.written_on
    )


def _say_the_same(pair: LinkedPair) -> bool:
    if pair.alike is not None:
        return pair.alike >= ALIKE
    facts, lengths = pair.pair.source.facts, pair.pair.lengths
    return bool(facts and lengths and abs(lengths.deviation) < LENGTHS and not pair.pair.differences)
