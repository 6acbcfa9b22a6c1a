"""All editions of an article side by side: how consistent any two are, what the others say against each, and the odd one out.

Where three editions say 280 million and one says 28, the one is wrong, whichever of them is the source. So an edition's standing counts a
loss only as far as half of the other editions see it: in each group of sentences and each dimension the median of what it
loses beside each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from workbench.consistency.compared import Compared, Linked, LinkedPair, look_at_meaning
from workbench.consistency.comparing import Terms, linked, usable
from workbench.consistency.edition import EditionText
from workbench.consistency.encoded_once import EncodedOnce
from workbench.consistency.evidence import Dimension, Evidence, Measured, Place, Tally
from workbench.consistency.grouping import groups_of
from workbench.consistency.matrix import Group, Row, matrix
from workbench.consistency.scoring import MOST_AGREE, Score, chosen_weights, dimensions
from workbench.text.encoding_sentences import SentenceEncoder


class Together:
    """Editions whose sentences belong together as the groups say; the first edition is the source. Everything is computed when first
    asked for, and once. Raises ValueError for a weight below 0."""

    def __init__(
        self,
        editions: Sequence[EditionText],
        groups: Sequence[Group],
        encoder: SentenceEncoder | None = None,
        weights: Mapping[str, float] | None = None,
        moved: Iterable[tuple[int, int]] = (),
    ) -> None:
        """`moved` are (edition, group) pairs: those groups stand elsewhere in that edition."""
        self.editions, self.groups = tuple(editions), tuple(groups)
        self.weights = chosen_weights(weights)
        self.moved = frozenset(moved)
        self._encoder = encoder
        self._pairs: dict[tuple[int, int, int], LinkedPair] = {}
        self._tallies: dict[tuple[str, int, int, int], Tally] = {}

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The matrix of what each edition tells."""
        return matrix(self.editions, self.groups)

    @cached_property
    def scores(self) -> tuple[Score, ...]:
        """How consistent each edition but the first is with the source."""
        return tuple(self.between(0, edition) for edition in range(1, len(self.editions)))

    def between(self, one: int, other: int) -> Score:
        """How consistent two editions are, the first taken as the source."""
        places = [place for place in range(len(self.groups)) if self.groups[place][one] or self.groups[place][other]]
        measured = {
            dimension.id: dimension.measured(self._tally(dimension, one, other, place) for place in places)
            for dimension in dimensions()
        }
        return Score(measured, self.weights, self._signature(one, other))

    @cached_property
    def standings(self) -> tuple[Score, ...]:
        """For each edition, the source too, what the others say of it. Its evidence is what the source shows, or else another edition
        where most others say the same; `agreed` tells how many do."""
        return tuple(self._standing(edition) for edition in range(len(self.editions)))

    @cached_property
    def odd_one(self) -> int | None:
        """The edition that stands lowest; None where two stand as low, and where no two others could agree against it."""
        if len(self.editions) < 3:
            return None
        values = [standing.value for standing in self.standings]
        lowest = min(values)
        return values.index(lowest) if values.count(lowest) == 1 else None

    def _standing(self, edition: int) -> Score:
        measured = {each.id: self._agreed(each, edition) for each in dimensions()}
        others = (self._signature(other, edition) for other in range(len(self.editions)) if other != edition)
        return Score(measured, self.weights, next(filter(None, others), ""))

    def _agreed(self, dimension: Dimension, edition: int) -> Measured:
        found = [self._agreed_in(dimension, edition, place) for place in range(len(self.groups))]
        return dimension.measured(found)

    def _agreed_in(self, dimension: Dimension, edition: int, place: int) -> Tally:
        """The median of the tallies beside each other edition; where some could be looked at in full, of those."""
        others = [other for other in range(len(self.editions)) if other != edition]
        told = {
            other: self._tally(dimension, other, edition, place)
            for other in others
            if self.groups[place][other] or self.groups[place][edition]
        }
        if not told:
            return Tally()
        absent = len(others) - len(told)
        full = [each for each in told.values() if each.known] or list(told.values())
        lost = _median([*(each.lost for each in full), *[0.0] * absent])
        whole = max(lost, _median([each.whole for each in full]))
        return Tally(whole, lost, tuple(self._told(dimension, edition, place, told)))

    def _told(self, dimension: Dimension, edition: int, place: int, told: Mapping[int, Tally]) -> Iterator[Evidence]:
        others = len(self.editions) - 1
        first = next(iter(told))
        for each in told[first].evidence:
            yield replace(each, agreed=sum(_has(tally, each) for tally in told.values()) / others)
        seen = list(told[first].evidence)
        for tally in list(told.values())[1:]:
            for each in tally.evidence:
                agreed = sum(_has(other, each) for other in told.values()) / others
                if agreed >= MOST_AGREE and not any(_is_same(each, one) for one in seen):
                    seen.append(each)
                    yield replace(each, source=(), agreed=agreed)

    def _tally(self, dimension: Dimension, one: int, other: int, place: int) -> Tally:
        key = dimension.id, one, other, place
        if key not in self._tallies:
            self._tallies[key] = dimension.tally(self._pair(one, other, place))
        return self._tallies[key]

    def _pair(self, one: int, other: int, place: int) -> LinkedPair:
        key = one, other, place
        if key not in self._pairs:
            found = [self._linked(one, other, each) for each in range(len(self.groups))]
            told = {(one, other, each): pair for each, pair in enumerate(found)}
            if encoder := self._encoder_for(one, other):
                look_at_meaning(told.values(), encoder)
            self._pairs.update(told)
        return self._pairs[key]

    def _linked(self, one: int, other: int, place: int) -> LinkedPair:
        group = self.groups[place]
        moved = ((one, place) in self.moved) != ((other, place) in self.moved)
        return LinkedPair(Linked(group[one], group[other], moved), self.editions[one], self.editions[other])

    @cached_property
    def _once(self) -> EncodedOnce | None:
        return EncodedOnce(self._encoder) if self._encoder else None

    def _encoder_for(self, one: int, other: int) -> EncodedOnce | None:
        return usable(self._once, self.editions[one], self.editions[other])

    def _signature(self, one: int, other: int) -> str:
        encoder = self._encoder_for(one, other)
        return encoder.signature if encoder else ""


def together(
    editions: Sequence[EditionText],
    encoder: SentenceEncoder | None = None,
    weights: Mapping[str, float] | None = None,
    terms: Terms = (),
) -> Together:
    """Editions of which nothing is known but their sentences, the first of them the source: each is paired with it. Raises
    ValueError for a weight below 0, and where there is no edition."""
    if not editions:
        raise ValueError("There is no edition.")
    once = EncodedOnce(encoder) if encoder else None
    source, *others = editions
    links = [linked(source, other, once, terms) for other in others]
    groups = groups_of(len(source.sentences), links)
    moved = {
        (number, place)
        for number, column in enumerate(links, 1)
        for link in column
        if link.moved
        for place, group in enumerate(groups)
        if not set(group[0]).isdisjoint(link.sources)
    }
    return Together(editions, groups, once, weights, moved)


def _median(values: Sequence[float]) -> float:
    """The middle one; of two the lower: a loss that only half of the others see may be theirs."""
    return sorted(values)[(len(values) - 1) // 2]


def _has(tally: Tally, evidence: Evidence) -> bool:
    return any(_is_same(each, evidence) for each in tally.evidence)


def _is_same(one: Evidence, other: Evidence) -> bool:
    """Whether both are about the same words of the edition, or both about something that it does not say."""
    if one.kind != other.kind:
        return False
    if not one.target or not other.target:
        return not one.target and not other.target
    return any(_overlap(here, there) for here in one.target for there in other.target)


def _overlap(one: Place, other: Place) -> bool:
    return one.sentence == other.sentence and one.start < other.end and other.start < one.end
