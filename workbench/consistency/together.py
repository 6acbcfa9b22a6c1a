"""All editions of an article side by side: how consistent any two are, what the others say against each, and the odd one out.

Where three editions say 280 million and one says 28, the one is wrong, whichever of them is the source. So an edition's standing counts
what is found in it beside one other edition only as far as it is found beside the others too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from workbench.checks import Side
from workbench.checks.lengths import english_letters
from workbench.consistency.against import against
from workbench.consistency.compared import Termbase
from workbench.consistency.comparing import Terms, linked
from workbench.consistency.edition import EditionText
from workbench.consistency.encoded_once import EncodedOnce
from workbench.consistency.grouping import groups_of
from workbench.consistency.matrix import Group, Row, matrix
from workbench.consistency.pairwise import Pairwise
from workbench.consistency.scoring import Score, chosen_weights, dimensions
from workbench.consistency.shared import with_shared
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
        termbase: Termbase | None = None,
    ) -> None:
        """`moved` are (edition, group) pairs: those groups stand elsewhere in that edition. With a `termbase` the house's terms are
        looked for, too."""
        self.editions, self.groups = tuple(editions), tuple(groups)
        self.weights = chosen_weights(weights)
        self._pairwise = Pairwise(editions, groups, encoder, moved, termbase)

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
        places = [place for place, group in enumerate(self.groups) if group[one] or group[other]]
        measured = {
            each.id: each.measured(self._pairwise.tally(each, one, other, place) for place in places)
            for each in dimensions()
        }
        return Score(measured, self.weights, self._pairwise.signature(one, other))

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """Where each edition stands among the others, the source too."""
        return tuple(
            standing(against(self._pairwise, edition), self._letters, self.weights)
            for edition in range(len(self.editions))
        )

    @cached_property
    def odd_one(self) -> int | None:
        """The edition that stands lowest, where something plain is said against it; None where none stands alone there, or no two
        others could agree against it."""
        if len(self.editions) < 3:
            return None
        values = [standing.value for standing in self.standings]
        lowest = values.index(min(values))
        alone = values.count(values[lowest]) == 1
        return lowest if alone and self.standings[lowest].is_plain else None

    @cached_property
    def _letters(self) -> float:
        """Of the longest edition, as many as an English text would have."""
        sides = (Side("\n".join(each.text for each in told.sentences), told.language) for told in self.editions)
        return max(map(english_letters, sides), default=0.0)


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
    groups = with_shared(editions, groups_of(len(source.sentences), links), once)
    moved = {
        (number, place)
        for number, column in enumerate(links, 1)
        for link in column
        if link.moved
        for place, group in enumerate(groups)
        if not set(group[0]).isdisjoint(link.sources)
    }
    return Together(editions, groups, once, weights, moved)
