"""How consistent a newsroom's editions are: the last score of each, what they come to by language and desk, and over time."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, Subquery, case, func, select
from sqlalchemy.orm import Session, contains_eager

from workbench.models import Article, ArticleVersion, Edition, EditionScore
from workbench.models.base import now

PAGE_SIZE = 50
# How far back the newsroom's scores are shown.
WEEKS = 26


@dataclass(frozen=True, slots=True)
class Standing:
    """An edition with its last score, None where it has none. `stale`: the source has a newer version."""

    edition: Edition
    score: EditionScore | None
    stale: bool


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean of the last scores of `count` editions that have one thing in common."""

    name: str
    value: float
    count: int


@dataclass(frozen=True, slots=True)
class Week:
    """The mean of `count` scores of one language that were made in the week that begins on that Monday."""

    language: str
    monday: datetime.date
    value: float
    count: int


@dataclass(frozen=True, slots=True)
class Overview:
    """One page of the newsroom's editions, stale ones first, then those with the lowest score; `unscored` is how many have
    none."""

    standings: Sequence[Standing]
    number: int
    last: int
    total: int
    unscored: int
    by_language: Sequence[Mean]
    by_section: Sequence[Mean]
    weeks: Sequence[Week]


def overview(session: Session, newsroom_id: int, number: int = 1) -> Overview:
    """The page of that number, or the last one where there are fewer: six statements."""
    latest = _latest(newsroom_id)
    total, scored = session.execute(_counts(newsroom_id, latest)).one()
    last = max(1, -(-total // PAGE_SIZE))
    page = min(max(number, 1), last)
    return Overview(
        _standings(session, newsroom_id, latest, page),
        page,
        last,
        total,
        total - scored,
        _means(session, newsroom_id, latest, Edition.language),
        _means(session, newsroom_id, latest, Article.section),
        _weeks(session, newsroom_id),
    )


def _live(newsroom_id: int) -> tuple[ColumnElement[bool], ...]:
    return Article.newsroom_id == newsroom_id, Article.archived_at.is_(None), Edition.archived_at.is_(None)


def _latest(newsroom_id: int) -> Subquery:
    query = select(func.max(EditionScore.id).label("id"), EditionScore.edition_id).group_by(EditionScore.edition_id)
    query = query.join(Edition, Edition.id == EditionScore.edition_id).join(Article, Article.id == Edition.article_id)
    return query.where(*_live(newsroom_id)).subquery()


def _counts(newsroom_id: int, latest: Subquery) -> Select[tuple[int, int]]:
    query = select(func.count(Edition.id), func.count(latest.c.id)).select_from(Edition)
    query = query.join(Article, Article.id == Edition.article_id)
    return query.outerjoin(latest, latest.c.edition_id == Edition.id).where(*_live(newsroom_id))


def _standings(session: Session, newsroom_id: int, latest: Subquery, page: int) -> list[Standing]:
    stale = case((ArticleVersion.number < Article.latest_number, 1), else_=0)
    query = (
        select(Edition, EditionScore, stale)
        .join(Edition.article)
        .join(Edition.version)
        .outerjoin(latest, latest.c.edition_id == Edition.id)
        .outerjoin(EditionScore, EditionScore.id == latest.c.id)
        .options(contains_eager(Edition.article))
        .where(*_live(newsroom_id))
        .order_by(stale.desc(), EditionScore.value.asc().nulls_last(), Edition.id.desc())
    )
    rows = session.execute(query.limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE))
    return [Standing(edition, score, bool(is_stale)) for edition, score, is_stale in rows]


def _means(session: Session, newsroom_id: int, latest: Subquery, by: ColumnElement[str]) -> list[Mean]:
    mean = func.avg(EditionScore.value)
    query = select(by, mean, func.count()).select_from(EditionScore).join(latest, latest.c.id == EditionScore.id)
    query = query.join(Edition, Edition.id == EditionScore.edition_id).join(Article, Article.id == Edition.article_id)
    rows = session.execute(query.where(*_live(newsroom_id)).group_by(by).order_by(mean, by))
    return [Mean(name or "", float(value), count) for name, value, count in rows]


def _weeks(session: Session, newsroom_id: int) -> list[Week]:
    """Days are put together into weeks here: databases do not agree on what a week is."""
    day = func.date(EditionScore.scored_at)
    query = select(Edition.language, day, func.sum(EditionScore.value), func.count()).select_from(EditionScore)
    query = query.join(Edition, Edition.id == EditionScore.edition_id).join(Article, Article.id == Edition.article_id)
    since = now() - datetime.timedelta(weeks=WEEKS)
    query = query.where(*_live(newsroom_id), EditionScore.scored_at >= since).group_by(Edition.language, day)
    sums: dict[tuple[str, datetime.date], list[float]] = defaultdict(lambda: [0.0, 0.0])
    for language, told, value, count in session.execute(query):
        date = told if isinstance(told, datetime.date) else datetime.date.fromisoformat(told)
        week = sums[language, date - datetime.timedelta(days=date.weekday())]
        week[0] += value
        week[1] += count
    return [Week(*key, value / count, int(count)) for key, (value, count) in sorted(sums.items())]
