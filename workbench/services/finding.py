"""Finding a thing by its number, together with the person's right to see it: one statement each."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Select, and_, bindparam, select
from sqlalchemy.orm import Session, contains_eager, joinedload, undefer

from workbench.models import Article, ArticleVersion, Duty, Edition, Membership, Newsroom, Unit, User
from workbench.services.access import Actor
from workbench.services.problems import N_, Missing

Noun = TypeVar("Noun")


# Each statement is made once: making one costs as much as running it.
_MEMBER = and_(Membership.user_id == bindparam("person"), Membership.ended_at.is_(None))
_NEWSROOM = (
    select(Newsroom, Membership.duty)
    .join(Membership, and_(Membership.newsroom_id == Newsroom.id, _MEMBER))
    .where(Newsroom.id == bindparam("number"))
)
_ARTICLE = (
    select(Article, Membership.duty)
    .join(Membership, and_(Membership.newsroom_id == Article.newsroom_id, _MEMBER))
    .join(Article.newsroom)
    .options(contains_eager(Article.newsroom))
    .where(Article.id == bindparam("number"))
)
_EDITION = (
    select(Edition, Membership.duty)
    .join(Edition.article)
    .join(Article.newsroom)
    .join(Membership, and_(Membership.newsroom_id == Article.newsroom_id, _MEMBER))
    .options(
        contains_eager(Edition.article).contains_eager(Article.newsroom),
        joinedload(Edition.version, innerjoin=True),
    )
    .where(Edition.id == bindparam("number"))
)
_UNIT = (
    select(Unit, Membership.duty)
    .join(Unit.edition)
    .join(Edition.article)
    .join(Edition.version)
    .join(Article.newsroom)
    .join(Membership, and_(Membership.newsroom_id == Article.newsroom_id, _MEMBER))
    .options(
        contains_eager(Unit.edition).contains_eager(Edition.article).contains_eager(Article.newsroom),
        contains_eager(Unit.edition)
        .contains_eager(Edition.version)
        .load_only(ArticleVersion.about, ArticleVersion.number),
        joinedload(Unit.block, innerjoin=True),
        undefer(Unit.silenced),
    )
    .where(Unit.id == bindparam("number"))
)
_UNIT_LOCKED = _UNIT.with_for_update(of=Unit)


def newsroom_for(session: Session, user: User, newsroom_id: int) -> tuple[Newsroom, Actor]:
    """The newsroom and the person as an actor in it; Missing when they are no member."""
    return _found(session, _NEWSROOM, user, newsroom_id, lambda newsroom: newsroom.id)


def article_for(session: Session, user: User, article_id: int) -> tuple[Article, Actor]:
    """The article and the actor; Missing when it is not in one of the person's newsrooms."""
    return _found(session, _ARTICLE, user, article_id, lambda article: article.newsroom_id)


def edition_for(session: Session, user: User, edition_id: int) -> tuple[Edition, Actor]:
    """The edition with its article, newsroom and version, and the actor; Missing as above, and when it was put away."""
    edition, actor = edition_even_put_away(session, user, edition_id)
    _check_not_put_away(edition)
    return edition, actor


def edition_even_put_away(session: Session, user: User, edition_id: int) -> tuple[Edition, Actor]:
    """The same, also when it was put away: to bring it back."""
    return _found(session, _EDITION, user, edition_id, lambda edition: edition.article.newsroom_id)


def _check_not_put_away(edition: Edition) -> None:
    if edition.archived_at is not None:
        raise Missing(N_("This edition was put away. The article's page brings it back, with all of its text."))


def unit_for(session: Session, user: User, unit_id: int) -> tuple[Unit, Actor]:
    """The unit with its block, edition, article and what its checks go by, and the actor; the unit's row is locked on PostgreSQL.

    Missing as above."""
    return _unit_found(session, user, unit_id, _UNIT_LOCKED)


def unit_to_read(session: Session, user: User, unit_id: int) -> tuple[Unit, Actor]:
    """The same without a lock: nobody who saves the unit waits for whoever looks at it."""
    return _unit_found(session, user, unit_id, _UNIT)


def _unit_found(session: Session, user: User, unit_id: int, statement: Select[tuple[Unit, Duty]]) -> tuple[Unit, Actor]:
    unit, actor = _found(session, statement, user, unit_id, lambda unit: unit.edition.article.newsroom_id)
    _check_not_put_away(unit.edition)
    return unit, actor


def _found(
    session: Session, query: Select[tuple[Noun, Duty]], user: User, number: int, home: Callable[[Noun], int]
) -> tuple[Noun, Actor]:
    row = session.execute(query, {"person": user.id, "number": number}).one_or_none()
    if row is None:
        raise Missing(N_("There is nothing here, or it belongs to another newsroom."))
    noun, duty = row
    return noun, Actor(user.id, home(noun), duty, user.name)
