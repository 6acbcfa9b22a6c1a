"""An article's editions side by side: what each tells of every fact, and how consistent each is with the source."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.consistency import EditionText, Linked, Score, Sentence, compare_linked
from workbench.consistency.encoded_once import EncodedOnce
from workbench.consistency.grouping import groups_of, whole
from workbench.consistency.matrix import Group, Row, matrix
from workbench.consistency.together import Together
from workbench.formats.document import Role
from workbench.models import Addition, Article, Block, Edition, Unit
from workbench.services.additions import additions_in
from workbench.services.editions import blocks_of, latest_version
from workbench.services.findings import written_on
from workbench.services.house_terms import HouseTerms, terms_of
from workbench.text.encoding_sentences import SentenceEncoder
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


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The source and its editions. `groups` are the sentences that belong together: an entry for the source, and one for each
    column; `termbase` holds the newsroom's terms."""

    article: Article
    source: EditionText
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    termbase: HouseTerms

    def rows(self) -> tuple[Row, ...]:
        """The matrix: the source first, then the columns."""
        return matrix([self.source, *(column.text for column in self.columns)], self.groups)

    def scores(
        self, encoder: SentenceEncoder | None = None, weights: Mapping[str, float] | None = None
    ) -> tuple[Score, ...]:
        """How consistent each column is with the source, by the newsroom's weights where none are told. An encoder is asked where
        it covers both languages. Raises ValueError for a weight below 0."""
        once = EncodedOnce(encoder) if encoder else None
        return tuple(self.score_of(column, once, weights) for column in self.columns)

    def score_of(
        self, column: Column, encoder: SentenceEncoder | None = None, weights: Mapping[str, float] | None = None
    ) -> Score:
        """The score of one column, likewise."""
        chosen = self._weights(weights)
        told = compare_linked(self.source, column.text, column.links, encoder, chosen, self.termbase)
        return told.score

    def together(self, encoder: SentenceEncoder | None = None, weights: Mapping[str, float] | None = None) -> Together:
        """All of them side by side, the source first: any two editions' score, where each stands, and the odd one out."""
        editions = [self.source, *(column.text for column in self.columns)]
        return Together(editions, self.groups, encoder, self._weights(weights), termbase=self.termbase)

    def _weights(self, told: Mapping[str, float] | None) -> Mapping[str, float] | None:
        return self.article.newsroom.score_weights if told is None else told


def side_by_side(session: Session, article: Article) -> SideBySide:
    """The article's source as it is now, and its editions that have a text, with what they add: five statements."""
    version = latest_version(session, article)
    source = _Source(blocks_of(session, version.id))
    day = written_on(version.about)
    query = select(Edition).where(Edition.article_id == article.id, Edition.archived_at.is_(None))
    editions = list(session.scalars(query.order_by(Edition.id)))
    numbers = [edition.id for edition in editions]
    units, added = _units(session, numbers), additions_in(session, numbers)
    columns = [
        _column(edition, _said(units[each], added.get(each, ()), source), source, day)
        for edition in editions
        if units[each := edition.id]
    ]
    text = EditionText(article.language, tuple(source.sentences), day)
    groups = groups_of(len(source.sentences), [column.links for column in columns])
    return SideBySide(article, text, tuple(columns), groups, terms_of(session, article))


class _Source:
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


_UNIT = (
    Unit.id,
    Unit.edition_id,
    Unit.position,
    Unit.block_id,
    Unit.start,
    Unit.end,
    Unit.target,
    Unit.previous_block_id,
    Block.text,
    Block.codes,
    Block.role,
)


def _units(session: Session, editions: Sequence[int]) -> dict[int, list[Any]]:
    query = select(*_UNIT).join(Block, Block.id == Unit.block_id)
    there = query.where(Unit.edition_id.in_(editions), ~Unit.retired, ~Unit.removed, Unit.target != "")
    found: dict[int, list[Any]] = defaultdict(list)
    for unit in session.execute(there.order_by(Unit.edition_id, Unit.position, Unit.id)):
        found[unit.edition_id].append(unit)
    return found


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


def _said(units: Sequence[Any], additions: Sequence[Addition], source: _Source) -> list[_Said]:
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


def _column(edition: Edition, said: Sequence[_Said], source: _Source, day: datetime.date | None) -> Column:
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


def _is_outdated(unit: Any, content: CodedText, sources: tuple[int, ...], source: _Source) -> bool:
    """Whether the source of the unit is not what it was translated from."""
    if unit.previous_block_id is not None or not sources:
        return True
    words = content.slice(unit.start, unit.end).plain.strip()
    return unit.block_id not in source.places and words != source.sentences[sources[0]].text
