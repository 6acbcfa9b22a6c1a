"""An article's editions side by side: their sentences, and which of them belong together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.consistency import EditionText
from workbench.consistency.grouping import groups_of
from workbench.consistency.matrix import Group
from workbench.models import Article, Block, Edition, Unit
from workbench.services.additions import additions_in
from workbench.services.comparing_columns import Column, SourceSentences, column_of
from workbench.services.editions import blocks_of, latest_version
from workbench.services.findings import written_on
from workbench.services.house_terms import HouseTerms, terms_of


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The source and its editions. `groups` are the sentences that belong together: an entry for the source, and one for each
    column; `termbase` holds the newsroom's terms."""

    article: Article
    source: EditionText
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    termbase: HouseTerms

    @property
    def editions(self) -> tuple[EditionText, ...]:
        """All texts, the source first."""
        return (self.source, *(column.text for column in self.columns))


def side_by_side(session: Session, article: Article) -> SideBySide:
    """The article's source as it is now, and its editions that have a text, with what they add: five statements."""
    version = latest_version(session, article)
    source = SourceSentences(blocks_of(session, version.id))
    day = written_on(version.about)
    query = select(Edition).where(Edition.article_id == article.id, Edition.archived_at.is_(None))
    editions = list(session.scalars(query.order_by(Edition.id)))
    numbers = [edition.id for edition in editions]
    units, added = _units(session, numbers), additions_in(session, numbers)
    columns = [
        column_of(edition, units[each], added.get(each, ()), source, day)
        for edition in editions
        if units[each := edition.id]
    ]
    text = EditionText(article.language, tuple(source.sentences), day)
    groups = groups_of(len(source.sentences), [column.links for column in columns])
    return SideBySide(article, text, tuple(columns), groups, terms_of(session, article))


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
