"""An edition as a column beside the source: its sentences in order, those it adds among them, and what they translate."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.consistency import EditionText, Linked, Sentence
from workbench.consistency.grouping import whole
from workbench.formats.document import Role
from workbench.models import Addition, Block, Edition
from workbench.text.inline import CodedText, from_json
from workbench.text.matching import match_segments


@dataclass(frozen=True, slots=True)
class Column:
    """An edition beside the source. `units` are the units to go to for its sentences, in their order: for what the edition
    adds the one before it, or the first. `links` pair the source's sentences with them, and cover both. `additions` are the
    numbers of additions by the places of their sentences."""

    edition: Edition
    text: EditionText
    units: tuple[int, ...]
    links: tuple[Linked, ...]
    additions: Mapping[int, int]


class SourceSentences:
    """The source's sentences, and where each stands in its block."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self.sentences: list[Sentence] = []
        self.places: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        for block in blocks:
            if not block.translate:
                continue
            for segment in block.segments:
                text = block.content.slice(segment.start, segment.end).plain.strip()
                self.places[block.id].append((segment.start, segment.end, len(self.sentences)))
                self.sentences.append(Sentence(text, block.role.value))

    def of(self, units: Sequence[Any], contents: Sequence[CodedText]) -> list[tuple[int, ...]]:
        """The sentences that each unit translates; of units of an older version those most like theirs."""
        found = [self._here(unit) for unit in units]
        old = [place for place, unit in enumerate(units) if unit.block_id not in self.places]
        if old:
            texts = [contents[place].slice(units[place].start, units[place].end).plain.strip() for place in old]
            for match in match_segments(texts, [each.text for each in self.sentences]):
                if match.old is not None and match.new is not None:
                    found[old[match.old]] = (match.new,)
        return found

    def _here(self, unit: Any) -> tuple[int, ...]:
        told = self.places.get(unit.block_id, ())
        return tuple(place for start, end, place in told if start < unit.end and unit.start < end)


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence of an edition: after which unit's position it stands, the unit to go to, the source sentences it translates;
    the number of the addition where it is one."""

    position: int
    text: str
    role: str
    unit: int | None
    sources: tuple[int, ...] = ()
    is_outdated: bool = False
    addition: int | None = None


def _said(units: Sequence[Any], additions: Sequence[Addition], source: SourceSentences) -> list[_Said]:
    """What the edition says, in its order."""
    contents = [CodedText(unit.text, from_json(unit.codes)) for unit in units]
    sources = source.of(units, contents)
    translated = [
        _Said(
            unit.position,
            content.with_text(unit.target).plain.strip(),
            unit.role.value,
            unit.id,
            places,
            _is_outdated(unit, content, places, source),
        )
        for unit, content, places in zip(units, contents, sources, strict=True)
    ]
    return sorted([*translated, *map(_added, additions)], key=lambda each: each.position)


def _added(addition: Addition) -> _Said:
    before = addition.after_unit
    is_there = before is not None and not (before.retired or before.removed)
    return _Said(
        before.position if before else 0,
        addition.text.strip(),
        Role.BODY.value,
        before.id if before and is_there else None,
        addition=addition.id,
    )


def column_of(
    edition: Edition,
    units: Sequence[Any],
    additions: Sequence[Addition],
    source: SourceSentences,
    day: datetime.date | None,
) -> Column:
    """The edition's column. `units` are rows of its units that have a text, in their order, at least one, each with the text,
    codes and role of its block; `additions` come with the units before them."""
    said = _said(units, additions, source)
    sentences = tuple(Sentence(each.text, each.role) for each in said)
    outdated = frozenset(place for place, each in enumerate(said) if each.is_outdated)
    links = whole(((each.sources, place) for place, each in enumerate(said)), len(source.sentences))
    additions = {place: each.addition for place, each in enumerate(said) if each.addition is not None}
    return Column(edition, EditionText(edition.language, sentences, day, outdated), _ways(said), links, additions)


def _ways(said: Sequence[_Said]) -> tuple[int, ...]:
    """The unit to go to for each sentence: its own, else the one before it, else the first; there is one."""
    last = next(each.unit for each in said if each.unit is not None)
    ways: list[int] = []
    for each in said:
        last = last if each.unit is None else each.unit
        ways.append(last)
    return tuple(ways)


def _is_outdated(unit: Any, content: CodedText, sources: tuple[int, ...], source: SourceSentences) -> bool:
    """Whether the source of the unit is not what it was translated from."""
    if unit.previous_block_id is not None or not sources:
        return True
    words = content.slice(unit.start, unit.end).plain.strip()
    return unit.block_id not in source.places and words != source.sentences[sources[0]].text
