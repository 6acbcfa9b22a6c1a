"""Any two of many editions beside each other, in each group of sentences; everything is looked at when first asked for, and once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.consistency.compared import Linked, LinkedPair, Termbase, look_at_meaning
from workbench.consistency.comparing import usable
from workbench.consistency.edition import EditionText
from workbench.consistency.encoded_once import EncodedOnce
from workbench.consistency.evidence import Dimension, Tally
from workbench.consistency.matrix import Group
from workbench.text.encoding_sentences import SentenceEncoder


class Pairwise:
    """Editions whose sentences belong together as the groups say. `moved` are (edition, group) pairs: those groups stand elsewhere
    in that edition. With a `termbase` the house's terms are looked for, too."""

    def __init__(
        self,
        editions: Sequence[EditionText],
        groups: Sequence[Group],
        encoder: SentenceEncoder | None = None,
        moved: Iterable[tuple[int, int]] = (),
        termbase: Termbase | None = None,
    ) -> None:
        self.editions, self.groups = tuple(editions), tuple(groups)
        self._moved, self._termbase = frozenset(moved), termbase
        self._once = EncodedOnce(encoder) if encoder else None
        self._pairs: dict[tuple[int, int], tuple[LinkedPair, ...]] = {}
        self._tallies: dict[tuple[str, int, int, int], Tally] = {}

    def others(self, edition: int) -> list[int]:
        """The places of all editions but that one."""
        return [other for other in range(len(self.editions)) if other != edition]

    def pair(self, one: int, other: int, place: int) -> LinkedPair:
        """What the two editions have in the group at that place, the first as the source; a side may be empty."""
        if (one, other) not in self._pairs:
            told = tuple(self._linked(one, other, each) for each in range(len(self.groups)))
            if encoder := self._encoder_for(one, other):
                look_at_meaning(told, encoder)
            self._pairs[one, other] = told
        return self._pairs[one, other][place]

    def tally(self, dimension: Dimension, one: int, other: int, place: int) -> Tally:
        """What the dimension counts there."""
        key = dimension.id, one, other, place
        if key not in self._tallies:
            self._tallies[key] = dimension.tally(self.pair(one, other, place))
        return self._tallies[key]

    def signature(self, one: int, other: int) -> str:
        """The encoder that is asked about these two; "" where none is."""
        encoder = self._encoder_for(one, other)
        return encoder.signature if encoder else ""

    def _linked(self, one: int, other: int, place: int) -> LinkedPair:
        group = self.groups[place]
        moved = ((one, place) in self._moved) != ((other, place) in self._moved)
        link = Linked(group[one], group[other], moved)
        return LinkedPair(link, self.editions[one], self.editions[other], self._termbase)

    def _encoder_for(self, one: int, other: int) -> EncodedOnce | None:
        return usable(self._once, self.editions[one], self.editions[other])
