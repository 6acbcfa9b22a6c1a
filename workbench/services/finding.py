"""Finding a thing by its number, together with the person's right to see it: one statement each."""

from __future__ import annotations

from typing import Any, TypeVar

from sqlalchemy import Select, and_, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from workbench.models import Article, Duty, Edition, Membership, Newsroom, Unit, User
from workbench.services.access import Actor
from workbench.services.problems import N_, Missing

Noun = TypeVar("Noun")


def newsroom_for(session: Session, user: User, newsroom_id: int) -> tuple[Newsroom, Actor]:
    """The newsroom and the person as an actor in it; Missing when they are no member."""
    query = select(Newsroom, Membership.duty).join(Membership, _member(user, Newsroom.id))
    return _found(session, query.where(Newsroom.id == newsroom_id), user, lambda newsroom: newsroom.id)


def article_for(session: Session, user: User, article_id: int) -> tuple[Article, Actor]:
    """The article and the actor; Missing when it is not in one of the person's newsrooms."""
    query = (
        select(Article, Membership.duty)
        .join(Membership, _member(user, Article.newsroom_id))
        .join(Article.newsroom)
        .options(contains_eager(Article.newsroom))
    )
    return _found(session, query.where(Article.id == article_id), user, lambda article: article.newsroom_id)


def edition_for(session: Session, user: User, edition_id: int) -> tuple[Edition, Actor]:
    """The edition with its article, newsroom and version, and the actor; Missing as above."""
    query = (
        select(Edition, Membership.duty)
        .join(Edition.article)
        .join(Article.newsroom)
        .join(Membership, _member(user, Article.newsroom_id))
        .options(
            contains_eager(Edition.article).contains_eager(Article.newsroom),
            joinedload(Edition.version, innerjoin=True),
        )
    )
    return _found(session, query.where(Edition.id == edition_id), user, lambda edition: edition.article.newsroom_id)


def unit_for(session: Session, user: User, unit_id: int) -> tuple[Unit, Actor]:
    """The unit with its block, edition, article and newsroom, and the actor; the unit's row is locked on PostgreSQL."""
    query = (
        select(Unit, Membership.duty)
        .join(Unit.edition)
        .join(Edition.article)
        .join(Article.newsroom)
        .join(Membership, _member(user, Article.newsroom_id))
        .options(
            contains_eager(Unit.edition).contains_eager(Edition.article).contains_eager(Article.newsroom),
            joinedload(Unit.block, innerjoin=True),
        )
        .with_for_update(of=Unit)
    )
    return _found(session, query.where(Unit.id == unit_id), user, lambda unit: unit.edition.article.newsroom_id)


def _member(user: User, newsroom_id: Any) -> Any:
    return and_(Membership.newsroom_id == newsroom_id, Membership.user_id == user.id, Membership.ended_at.is_(None))


def _found(session: Session, query: Select[tuple[Noun, Duty]], user: User, home: Any) -> tuple[Noun, Actor]:
    row = session.execute(query).unique().one_or_none()
    if row is None:
        raise Missing(N_("There is nothing here, or it belongs to another newsroom."))
    noun, duty = row
    return noun, Actor(user.id, home(noun), duty, user.name)
