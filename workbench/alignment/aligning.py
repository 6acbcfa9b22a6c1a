"""Pairing the sentences of two texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.alignment.beads import size
from workbench.alignment.costing import costs
from workbench.alignment.index import index
from workbench.alignment.lengths import lengths, ratios
from workbench.alignment.link import Link, confidence
from workbench.alignment.meaning import Meaning, meaning, read_whole
from workbench.alignment.path import Costs, Taken, search, walk_back
from workbench.alignment.pieces import pieces
from workbench.alignment.recognised import recognised
from workbench.alignment.rivals import contenders, extra_costs, margins
from workbench.alignment.runs import Floats
from workbench.alignment.witnesses import Witness
from workbench.text.encoding_sentences import SentenceEncoder

# Joined sentences are read as a whole where a link of theirs would make the alignment at most so much dearer. Measured: with
# more, nothing gets better, and time goes into encoding.
CLOSE = 0.2


@dataclass(frozen=True, slots=True)
class Text:
    """A side: its sentences with what is known of each. `vectors` is None where no encoder covers both languages."""

    sentences: Sequence[str]
    language: str
    witnesses: Sequence[tuple[Witness, ...]]
    vectors: Floats | None

    def part(self, start: int, end: int) -> Text:
        """The sentences from `start` to before `end`."""
        vectors = None if self.vectors is None else self.vectors[start:end]
        return Text(self.sentences[start:end], self.language, self.witnesses[start:end], vectors)


@dataclass(frozen=True, slots=True)
class Aligned:
    """Links in the order of the way, on which only neighbours change places, and what every step costs."""

    links: list[Link]
    costs: Costs


def align_whole(source: Text, target: Text, encoder: SentenceEncoder | None, ratio: float | None = None) -> Aligned:
    """Two texts of a few hundred sentences, neither of them empty, by looking at every pair of places. `ratio` is that of
    their lengths, where it is known; else the one that makes the alignment cheapest."""
    known = None
    if source.vectors is not None and target.vectors is not None:
        known = meaning(source.vectors, target.vectors)
    shared = recognised(index(source.witnesses), index(target.witnesses))
    form = pieces(source.sentences, target.sentences)
    tried = (ratio,) if ratio else ratios(source.sentences, target.sentences)
    usual = [lengths(source.sentences, target.sentences, each) for each in tried]
    priced = [costs(each, shared, form, known) for each in usual]
    totals = [search(prices) for prices in priced]
    best = min(range(len(tried)), key=lambda number: float(totals[number][-1, -1]))
    prices, found = priced[best], totals[best]
    extra = extra_costs(prices, found)
    if known and encoder:
        closer = _read_closely(known, encoder, source, target, list(contenders(extra, CLOSE)))
        if closer is not known:
            prices = costs(usual[best], shared, form, closer)
            found = search(prices)
            extra = extra_costs(prices, found)
    way = walk_back(prices, found)
    told = zip(way, margins(way, extra), strict=True)
    return Aligned([link for taken, margin in told for link in _links(taken, margin)], prices)


def _read_closely(
    known: Meaning,
    encoder: SentenceEncoder,
    source: Text,
    target: Text,
    close: Sequence[tuple[tuple[int, int], int, int]],
) -> Meaning:
    here = {(end - length, length) for (length, _given), end, _target_end in close if length > 1}
    there = {(end - length, length) for (_taken, length), _source_end, end in close if length > 1}
    sides = (source.sentences, source.language, here), (target.sentences, target.language, there)
    return read_whole(known, encoder, *sides)


def _links(taken: Taken, margin: float) -> list[Link]:
    """One link, or the two of a crossing."""
    first, last = taken.source_end - size(taken.step)[0], taken.target_end
    links = []
    for here, there in taken.step:
        sources, targets = range(first, first + here), range(last - there, last)
        links.append(Link(tuple(sources), tuple(targets), confidence(margin), len(taken.step) > 1))
        first, last = first + here, last - there
    return links
