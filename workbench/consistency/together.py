"""All editions of an article side by side: how consistent any two are, what the others say against each, and the odd one out.

Where three editions say 280 million and one says 28, the one is wrong, whichever of them is the source. So an edition's standing counts
what is found in it beside one other edition only as far as it is found beside the others too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from workbench.checks import Severity, Side
from workbench.checks.lengths import english_letters
from workbench.consistency.compared import Linked, LinkedPair, look_at_meaning
from workbench.consistency.comparing import Terms, linked, usable
from workbench.consistency.edition import EditionText
from workbench.consistency.encoded_once import EncodedOnce
from workbench.consistency.evidence import N_, Dimension, Evidence, Place, Tally
from workbench.consistency.grouping import groups_of
from workbench.consistency.left_out import says_less
from workbench.consistency.matrix import Group, Row, matrix
from workbench.consistency.scoring import MOST_AGREE, Score, chosen_weights, dimensions
from workbench.consistency.standing import Standing, standing
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
    def standings(self) -> tuple[Standing, ...]:
        """Where each edition stands among the others, the source too."""
        return tuple(self._standing(edition) for edition in range(len(self.editions)))

    @cached_property
    def odd_one(self) -> int | None:
        """The edition that stands lowest; None where none stands alone there, or no two others could agree against it."""
        if len(self.editions) < 3:
            return None
        values = [standing.value for standing in self.standings]
        lowest = min(values)
        return values.index(lowest) if values.count(lowest) == 1 else None

    def _standing(self, edition: int) -> Standing:
        told = {
            each.id: [found for place in range(len(self.groups)) for found in self._against(each, edition, place)]
            for each in dimensions()
        }
        told["coverage"] = list(self._with_left_out(told["coverage"], edition))
        return standing(told, self._letters, self.weights)

    @cached_property
    def _letters(self) -> float:
        """Of the longest edition, as many as an English text would have."""
        sides = (Side("\n".join(each.text for each in told.sentences), told.language) for told in self.editions)
        return max(map(english_letters, sides), default=0.0)

    def _against(self, dimension: Dimension, edition: int, place: int) -> Iterator[Evidence]:
        """What the first of the others shows, and what another shows where most of the others show the same."""
        others = [other for other in range(len(self.editions)) if other != edition]
        there = [other for other in others if self.groups[place][other] or self.groups[place][edition]]
        tallies = [self._tally(dimension, other, edition, place) for other in there]
        seen: list[Evidence] = []
        for number, tally in enumerate(tallies):
            for each in tally.evidence:
                if any(is_same(each, one) for one in seen):
                    continue
                same = [one for other in tallies if (one := _like(other, each))]
                agreed = len(same) / len(others)
                if number and (agreed < MOST_AGREE or (there[number] and not each.target)):
                    continue
                seen.append(each)
                severity = sorted(one.severity for one in same)[len(same) // 2]
                yield replace(each, severity=severity, agreed=agreed, beside=there[number])

    def _with_left_out(self, told: Iterable[Evidence], edition: int) -> Iterator[Evidence]:
        """The same with the sentences that say less than those of the others taken together."""
        less = {pair: other for place in range(len(self.groups)) for other, pair in self._says_less(edition, place)}
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

    def _says_less(self, edition: int, place: int) -> Iterator[tuple[int, LinkedPair]]:
        """The first other that has such sentences, and the edition's beside them, where they say less than most."""
        others = [other for other in range(len(self.editions)) if other != edition and self.groups[place][other]]
        if self.groups[place][edition] and others:
            pairs = [self._pair(other, edition, place) for other in others]
            if says_less([each.pair for each in pairs]):
                yield others[0], pairs[0]

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


def _like(tally: Tally, evidence: Evidence) -> Evidence | None:
    """What the tally has that is the same."""
    return next((each for each in tally.evidence if is_same(each, evidence)), None)


def _is_in(evidence: Evidence, pair: LinkedPair) -> bool:
    """Whether the evidence is about one of the pair's sentences."""
    if evidence.target:
        return any(each.sentence in pair.link.targets for each in evidence.target)
    return any(each.sentence in pair.link.sources for each in evidence.source)


def is_same(one: Evidence, other: Evidence) -> bool:
    """Whether both are about the same words of the edition, or both about something that it does not say."""
    if one.kind != other.kind:
        return False
    if not one.target or not other.target:
        return not one.target and not other.target
    return any(_overlap(here, there) for here in one.target for there in other.target)


def _overlap(one: Place, other: Place) -> bool:
    return one.sentence == other.sentence and one.start < other.end and other.start < one.end
