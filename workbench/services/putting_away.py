"""Taking back an edition that was opened by mistake: it is put away whole, and can be brought back."""

from __future__ import annotations

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from workbench.models import Article, Edition, EditionState, Unit
from workbench.models.base import now
from workbench.services.access import Actor, Deed
from workbench.services.audit import record
from workbench.services.editions import edition_by_language
from workbench.services.problems import N_, Problem


def may_put_away(actor: Actor, edition: Edition) -> bool:
    """Whether the actor may, as far as the edition's row tells: editors, and whoever opened it while it is a draft."""
    opened_it = edition.created_by_id == actor.user_id and edition.state is EditionState.DRAFT
    return edition.is_open and (actor.may(Deed.REVIEW) or (opened_it and actor.may(Deed.TRANSLATE)))


def put_away(session: Session, actor: Actor, edition: Edition) -> None:
    """Take the edition out of lists, tabs and exports; its units and its history stay.

    Editors may, and whoever opened it while nobody wrote in it. Raises Problem for one that was approved or published."""
    if edition.archived_at is not None:
        return
    if not edition.is_open:
        raise Problem(N_("What was approved is not put away: open the edition again first."))
    if not may_put_away(actor, edition) or (not actor.may(Deed.REVIEW) and _has_text(session, edition)):
        actor.must(Deed.REVIEW)
    edition.archived_at = now()
    record(session, actor, "archived", "edition", edition.id)
    session.flush()


def bring_back(session: Session, actor: Actor, edition: Edition) -> None:
    """Put it where it was. Raises Problem while the article has another edition in its language."""
    if edition.archived_at is None:
        return
    if edition.created_by_id != actor.user_id:
        actor.must(Deed.REVIEW)
    actor.must(Deed.TRANSLATE)
    if edition_by_language(session, edition.article, edition.language):
        raise Problem(N_("The article has another edition in this language by now. Put that one away first."))
    edition.archived_at = None
    record(session, actor, "restored", "edition", edition.id)
    session.flush()


def editions_put_away(session: Session, article: Article) -> list[Edition]:
    """The article's editions that were put away, the latest first."""
    query = select(Edition).where(Edition.article_id == article.id, Edition.archived_at.is_not(None))
    return list(session.scalars(query.order_by(Edition.archived_at.desc(), Edition.id.desc())))


def _has_text(session: Session, edition: Edition) -> bool:
    return bool(session.scalar(select(exists().where(Unit.edition_id == edition.id, Unit.target != ""))))
