"""Translations that were brought in and wait to become an edition: kept, found, thrown away, brought back."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import Select, bindparam, delete, or_, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from workbench.models import Article, Duty, Membership, TranslationAct, TranslationIntake, User
from workbench.models.base import now
from workbench.services.access import Actor, Deed
from workbench.services.audit import record
from workbench.services.problems import N_, Missing, Outdated, Problem
from workbench.services.translation_reading import Paired
from workbench.services.translation_stored import rows_stored

# How long one that was thrown away can be brought back.
KEPT_FOR = timedelta(days=30)
CHANGED_MEANWHILE = N_(
    "This was changed meanwhile, in another tab or by somebody else. Your step was not done: look at how it stands now."
)


_INTAKE = (
    select(TranslationIntake, Membership.duty)
    .join(TranslationIntake.article)
    .join(Membership, Membership.newsroom_id == Article.newsroom_id)
    .options(
        contains_eager(TranslationIntake.article).joinedload(Article.newsroom),
        joinedload(TranslationIntake.version, innerjoin=True),
        joinedload(TranslationIntake.edition),
    )
    .where(
        TranslationIntake.id == bindparam("number"),
        Membership.user_id == bindparam("person"),
        Membership.ended_at.is_(None),
    )
)


def keep(session: Session, actor: Actor, article: Article, paired: Paired) -> TranslationIntake:
    """Store the proposal for people to look at."""
    actor.must(Deed.IMPORT)
    _clear_old(session, actor)
    intake = TranslationIntake(
        article_id=article.id,
        article=article,
        version_id=paired.version_id,
        by_id=actor.user_id,
        language=paired.language,
        format=paired.received.kind.name,
        file_name=paired.received.file_name,
        url=paired.received.url,
        data=paired.received.data,
        looks_like=paired.looks_like,
        blocks=paired.blocks,
        rows=rows_stored(paired.proposal.rows),
        aside=list(paired.proposal.aside),
    )
    session.add(intake)
    session.flush()
    record(session, actor, "brought_translation", "article", article.id, language=paired.language)
    return intake


def find(session: Session, user: User, intake_id: int) -> tuple[TranslationIntake, Actor]:
    """The intake with its article, and the actor; Missing when it is not in one of the person's newsrooms, or was cleared."""
    return _found(session, _INTAKE, user, intake_id)


def find_to_change(session: Session, user: User, intake_id: int) -> tuple[TranslationIntake, Actor]:
    """The same, its row locked on PostgreSQL: two people's acts follow each other."""
    return _found(session, _INTAKE.with_for_update(of=TranslationIntake), user, intake_id)


def _found(
    session: Session, query: Select[tuple[TranslationIntake, Duty]], user: User, intake_id: int
) -> tuple[TranslationIntake, Actor]:
    row = session.execute(query, {"person": user.id, "number": intake_id}).one_or_none()
    if row is None:
        raise Missing(N_("There is nothing here, or it belongs to another newsroom."))
    intake, duty = row
    return intake, Actor(user.id, intake.article.newsroom_id, duty, user.name)


def at_work(session: Session, article: Article) -> list[TranslationIntake]:
    """The article's translations that wait for somebody, and those thrown away that can be brought back, newest first."""
    recent = or_(TranslationIntake.discarded_at.is_(None), TranslationIntake.discarded_at > now() - KEPT_FOR)
    query = select(TranslationIntake).where(
        TranslationIntake.article_id == article.id, TranslationIntake.edition_id.is_(None), recent
    )
    return list(session.scalars(query.options(joinedload(TranslationIntake.by)).order_by(TranslationIntake.id.desc())))


def discard(session: Session, actor: Actor, intake: TranslationIntake) -> None:
    """Throw it away; it can be brought back for a while."""
    actor.must(Deed.IMPORT)
    check_open(intake)
    intake.discarded_at = now()
    record(session, actor, "discarded_translation", "article", intake.article_id, language=intake.language)
    session.flush()


def bring_back(session: Session, actor: Actor, intake: TranslationIntake) -> None:
    """Take it out again, as it was."""
    actor.must(Deed.IMPORT)
    if intake.discarded_at is not None:
        intake.discarded_at = None
        record(session, actor, "restored_translation", "article", intake.article_id, language=intake.language)
        session.flush()


def check_open(intake: TranslationIntake) -> None:
    """Raises Problem when it was thrown away, or became an edition that is still there."""
    if intake.discarded_at is not None:
        raise Problem(N_("This was thrown away. Bring it back to go on with it."))
    if is_done(intake):
        raise Problem(N_("This became an edition already. What is changed now is changed at the desk."))


def is_done(intake: TranslationIntake) -> bool:
    """Whether it became an edition that was not put away since."""
    return intake.edition is not None and intake.edition.archived_at is None


def check_current(intake: TranslationIntake, expected: int) -> None:
    """Raises Outdated when it has moved on since the caller read it."""
    if intake.row_version != expected:
        raise Outdated(CHANGED_MEANWHILE, intake)


def _clear_old(session: Session, actor: Actor) -> None:
    """Forget what the person threw away long ago."""
    old = select(TranslationIntake.id).where(
        TranslationIntake.by_id == actor.user_id,
        TranslationIntake.edition_id.is_(None),
        TranslationIntake.discarded_at < now() - KEPT_FOR,
    )
    numbers = list(session.scalars(old))
    if numbers:
        session.execute(delete(TranslationAct).where(TranslationAct.intake_id.in_(numbers)))
        session.execute(delete(TranslationIntake).where(TranslationIntake.id.in_(numbers)))
