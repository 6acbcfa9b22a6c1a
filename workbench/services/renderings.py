"""What a newsroom's editions in one language render in more than one way: sentences, names and terms, over all its articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from workbench.consistency.renderings import Passage, Term, Varying, renderings
from workbench.models import Article, Block, Concept, Edition, Unit
from workbench.text.inline import CodedText, from_json
from workbench.text.language import primary

# Passages that are looked at, the latest editions first: about ten seconds of work.
MOST = 10_000


@dataclass(frozen=True, slots=True)
class RenderedInNewsroom:
    """What varies; a place's `passage` is a place in `units`, and its `article` an article's number."""

    varying: tuple[Varying, ...]
    units: tuple[int, ...]


def renderings_in(session: Session, newsroom_id: int, source: str, target: str) -> RenderedInNewsroom:
    """The renderings of the newsroom's editions from one language into another: two statements. What was put away is left out."""
    found = list(session.execute(_query(newsroom_id, source, target)))
    passages = list(map(_passage, found))
    terms = list(_terms(session, newsroom_id, source, target))
    return RenderedInNewsroom(renderings(passages, source, target, terms), tuple(row.id for row in found))


def _query(newsroom_id: int, source: str, target: str) -> Select[Any]:
    return (
        select(Unit.id, Article.id.label("article"), Unit.start, Unit.end, Unit.target, Block.text, Block.codes)
        .join(Edition, Edition.id == Unit.edition_id)
        .join(Article, Article.id == Edition.article_id)
        .join(Block, Block.id == Unit.block_id)
        .where(
            Article.newsroom_id == newsroom_id,
            Article.archived_at.is_(None),
            Article.language == source,
            Edition.archived_at.is_(None),
            Edition.language == target,
            ~Unit.retired,
            ~Unit.removed,
            Unit.target != "",
        )
        .order_by(Edition.id.desc(), Unit.position, Unit.id)
        .limit(MOST)
    )


def _passage(row: Row[Any]) -> Passage:
    content = CodedText(row.text, from_json(row.codes))
    source = content.slice(row.start, row.end).plain.strip()
    return Passage(row.article, source, content.with_text(row.target).plain.strip())


def _terms(session: Session, newsroom_id: int, source: str, target: str) -> Iterator[Term]:
    """Every term of the source's language with all that its concept is called in the other, whatever its status."""
    query = select(Concept).where(Concept.newsroom_id == newsroom_id, Concept.archived_at.is_(None))
    for concept in session.scalars(query):
        words = tuple(term.text for term in concept.terms if primary(term.language) == primary(target))
        for term in concept.terms:
            if primary(term.language) == primary(source) and len(words) > 1:
                yield Term(term.text, words)
