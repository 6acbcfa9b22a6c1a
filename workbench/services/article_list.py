"""The newsroom's articles as a list: searched, filtered, a page at a time, with how far each edition is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.orm import Session, joinedload

from workbench.models import Article, Assignment, Edition, EditionState, Unit, User
from workbench.services.editions import Progress, progress
from workbench.text.cleaning import visible

PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person looks for; empty values filter nothing. `mine` is the number of the person asked to work."""

    words: str = ""
    language: str = ""
    state: EditionState | None = None
    mine: int | None = None
    archived: bool = False

    @property
    def filters(self) -> bool:
        """Whether anything narrows the list, the archive apart."""
        return bool(self.words or self.language or self.state or self.mine)


@dataclass(frozen=True, slots=True)
class EditionLine:
    """An edition as lists show it. `stale`: the source has a newer version."""

    edition: Edition
    progress: Progress
    stale: bool
    people: Sequence[User] = ()
    last_change: datetime | None = None


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article with its editions, in the order of their languages."""

    article: Article
    editions: Sequence[EditionLine] = field(default_factory=tuple)

    @property
    def deadline(self) -> datetime | None:
        """The earliest deadline of an edition that is still worked on."""
        return min(
            (e.edition.deadline for e in self.editions if e.edition.deadline and e.edition.is_open), default=None
        )

    @property
    def last_activity(self) -> datetime:
        """When somebody last worked on it."""
        return max((e.last_change for e in self.editions if e.last_change), default=self.article.created_at)


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """One page of the list; `number` counts from 1, `total` is the number of articles on all pages."""

    lines: Sequence[ArticleLine]
    number: int
    last: int
    total: int


def article_page(session: Session, newsroom_id: int, wanted: Wanted, number: int = 1) -> ArticlePage:
    """The page of that number, or the last one when there are fewer: newest articles first, five statements."""
    conditions = _conditions(newsroom_id, wanted)
    total = session.scalar(select(func.count()).select_from(Article).where(*conditions)) or 0
    last = max(1, -(-total // PAGE_SIZE))
    page = min(max(number, 1), last)
    query = select(Article).where(*conditions).order_by(Article.id.desc())
    articles = list(session.scalars(query.limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE)))
    editions = edition_lines(session, articles)
    lines = [ArticleLine(article, editions.get(article.id, [])) for article in articles]
    return ArticlePage(lines, page, last, total)


def edition_lines(session: Session, articles: Sequence[Article]) -> dict[int, list[EditionLine]]:
    """The editions of the articles by article: four statements, however many there are."""
    known = {article.id: article for article in articles}
    query = select(Edition).where(Edition.article_id.in_(known), Edition.archived_at.is_(None))
    query = query.order_by(Edition.language)
    editions = list(session.scalars(query.options(joinedload(Edition.version, innerjoin=True))))
    numbers = [edition.id for edition in editions]
    far, changes, people = progress(session, numbers), _last_changes(session, numbers), _people(session, numbers)
    found: dict[int, list[EditionLine]] = defaultdict(list)
    for edition in editions:
        stale = edition.version.number < known[edition.article_id].latest_number
        line = EditionLine(
            edition, far[edition.id], stale, people[edition.id], changes.get(edition.id, edition.created_at)
        )
        found[edition.article_id].append(line)
    return found


def _last_changes(session: Session, numbers: Sequence[int]) -> dict[int, datetime]:
    query = select(Unit.edition_id, func.max(Unit.updated_at)).where(Unit.edition_id.in_(numbers))
    return {number: moment for number, moment in session.execute(query.group_by(Unit.edition_id)) if moment}


def _people(session: Session, numbers: Sequence[int]) -> dict[int, list[User]]:
    query = select(Assignment.edition_id, User).join(Assignment.user).where(Assignment.edition_id.in_(numbers))
    found: dict[int, list[User]] = defaultdict(list)
    for number, user in session.execute(query.order_by(Assignment.id)):
        if user not in found[number]:
            found[number].append(user)
    return found


def _conditions(newsroom_id: int, wanted: Wanted) -> list[ColumnElement[bool]]:
    away = Article.archived_at.is_not(None) if wanted.archived else Article.archived_at.is_(None)
    conditions = [Article.newsroom_id == newsroom_id, away]
    for word in visible(wanted.words).split()[:8]:
        conditions.append(or_(*(each.icontains(word, autoescape=True) for each in (Article.title, Article.section))))
    editions = [Edition.article_id == Article.id, Edition.archived_at.is_(None)]
    if wanted.state:
        editions.append(Edition.state == wanted.state)
    if wanted.mine:
        editions.append(exists().where(Assignment.edition_id == Edition.id, Assignment.user_id == wanted.mine))
    if wanted.language and len(editions) > 2:
        editions.append(Edition.language == wanted.language)
    elif wanted.language:
        own = Article.language == wanted.language
        return [*conditions, or_(own, exists().where(*editions, Edition.language == wanted.language))]
    return [*conditions, exists().where(*editions)] if len(editions) > 2 else conditions
