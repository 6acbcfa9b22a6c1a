"""Where the sentences of one version of an article stand in another one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import Indel

from workbench.models import Block
from workbench.text.inline import PLACEHOLDER, CodedText
from workbench.text.matching import match_segments
from workbench.text.tokens import tokenise


@dataclass(frozen=True, slots=True)
class Place:
    """A slice of a block."""

    block_id: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A segment of a version, and `order`, its place among all of them."""

    order: int
    block_id: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Part:
    """A slice of a new sentence."""

    sentence: Sentence
    start: int
    end: int


def said(text: str) -> str:
    """The text for comparing: without inline codes, white space one space."""
    return " ".join(PLACEHOLDER.sub("", text).split())


def sentences_of(blocks: Iterable[Block]) -> list[Sentence]:
    """The segments of the blocks in order."""
    places = ((block, segment) for block in blocks if block.translate for segment in block.segments)
    return [
        Sentence(order, block.id, segment.start, segment.end, block.text[segment.start : segment.end])
        for order, (block, segment) in enumerate(places)
    ]


class Pairing:
    """Two versions of an article, sentence by sentence."""

    def __init__(self, old_blocks: Sequence[Block], new_blocks: Sequence[Block], language: str) -> None:
        self.language = language
        self.old, self.new = sentences_of(old_blocks), sentences_of(new_blocks)
        self.contents = {block.id: block.content for block in (*old_blocks, *new_blocks)}
        self.matches = match_segments([said(each.text) for each in self.old], [said(each.text) for each in self.new])
        self._partner = {match.old: match.new for match in self.matches if match.old is not None}

    def slice(self, place: Place) -> CodedText:
        """What stands there, with its codes."""
        return self.contents[place.block_id].slice(place.start, place.end)

    def moved(self, place: Place) -> Place | None:
        """Where the old slice stands in the new version; None when nothing of it is there any more.

        A slice of several sentences stays one where they still follow each other, else its longest such part counts."""
        parts = [part for sentence in self._touched(place) if (part := self._moved_part(place, sentence))]
        if not parts:
            return None
        run = max(_runs(parts), key=lambda each: sum(part.end - part.start for part in each))
        return Place(run[0].sentence.block_id, run[0].start, run[-1].end)

    def uncovered(self, places: Iterable[Place]) -> list[Place]:
        """The slices of new sentences that none of the places covers, in order."""
        taken: dict[int, list[Place]] = {}
        for place in places:
            taken.setdefault(place.block_id, []).append(place)
        found: list[Place] = []
        for sentence in self.new:
            found += self._left_over(sentence, sorted(taken.get(sentence.block_id, ()), key=lambda each: each.start))
        return found

    def _left_over(self, sentence: Sentence, taken: Iterable[Place]) -> list[Place]:
        found, start = [], sentence.start
        for place in taken:
            if place.end <= sentence.start or place.start >= sentence.end:
                continue
            found.append(Place(sentence.block_id, start, place.start))
            start = max(start, place.end)
        found.append(Place(sentence.block_id, start, sentence.end))
        return [each for each in found if each.end > each.start and said(self.slice(each).text)]

    @cached_property
    def _by_block(self) -> dict[int, list[Sentence]]:
        found: dict[int, list[Sentence]] = {}
        for sentence in self.old:
            found.setdefault(sentence.block_id, []).append(sentence)
        return found

    def _touched(self, place: Place) -> list[Sentence]:
        """The old sentences the slice shares text with."""
        sentences = self._by_block.get(place.block_id, ())
        return [each for each in sentences if each.start < place.end and each.end > place.start]

    def _moved_part(self, place: Place, sentence: Sentence) -> _Part | None:
        partner = self._partner.get(sentence.order)
        if partner is None:
            return None
        there = self.new[partner]
        start = there.start + self._offset(sentence, there, max(place.start - sentence.start, 0))
        end = there.start + self._offset(sentence, there, min(place.end, sentence.end) - sentence.start)
        part = self.contents[there.block_id].text[start:end]
        return _Part(there, start, end) if said(part) else None

    def _offset(self, old: Sentence, new: Sentence, offset: int) -> int:
        """Where in the new sentence a cut at `offset` of the old one falls: between words, after the same words."""
        if offset <= 0:
            return 0
        if offset >= len(old.text):
            return len(new.text)
        if old.text == new.text:
            return offset
        exact = _through_changes(old.text, new.text, offset)
        ends = (token.end for token in tokenise(new.text, self.language))
        return next((end for end in ends if end >= exact), len(new.text))


def _through_changes(old: str, new: str, offset: int) -> int:
    for step in Indel.opcodes(old, new):
        if step.src_start <= offset < step.src_end:
            return step.dest_start + (offset - step.src_start if step.tag == "equal" else 0)
    return len(new)


def _runs(parts: list[_Part]) -> list[list[_Part]]:
    """The parts in groups that follow each other without a gap in one block."""
    runs = [[parts[0]]]
    for part in parts[1:]:
        if _follows(runs[-1][-1], part):
            runs[-1].append(part)
        else:
            runs.append([part])
    return runs


def _follows(before: _Part, after: _Part) -> bool:
    if before.sentence is after.sentence:
        return before.end == after.start
    next_in_block = after.sentence.order == before.sentence.order + 1
    return next_in_block and after.sentence.block_id == before.sentence.block_id
