"""Reports that people outside the newsroom may read for a while, by an address nobody can guess."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from itsdangerous import BadData, URLSafeSerializer
from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from workbench.models import Edition, SharedReport
from workbench.models.base import now
from workbench.services.access import Actor, Deed
from workbench.services.audit import record
from workbench.services.problems import N_, Invalid, Missing

# For how many days a report may be shared.
DAYS = (7, 30, 90)
_SALT = "shared report"


def share(session: Session, actor: Actor, edition: Edition, days: int) -> SharedReport:
    """Let others read the edition's report for so many days. Raises Invalid for another number of days than DAYS."""
    actor.must(Deed.REVIEW)
    if days not in DAYS:
        raise Invalid(N_("Choose for how long the report can be read."))
    made = now()
    shared = SharedReport(
        edition_id=edition.id, by_id=actor.user_id, made_at=made, expires_at=made + timedelta(days=days)
    )
    session.add(shared)
    session.flush()
    record(session, actor, "shared", "edition", edition.id, days=days)
    return shared


def withdraw(session: Session, actor: Actor, edition: Edition, number: int) -> None:
    """Nobody outside reads it any more. Raises Missing when the edition has no such shared report."""
    actor.must(Deed.REVIEW)
    shared = session.get(SharedReport, number)
    if shared is None or shared.edition_id != edition.id:
        raise Missing(N_("There is nothing here, or it belongs to another newsroom."))
    if shared.withdrawn_at is None:
        shared.withdrawn_at, shared.withdrawn_by_id = now(), actor.user_id
        record(session, actor, "withdrew", "edition", edition.id)


def shared_now(session: Session, edition: Edition) -> Sequence[SharedReport]:
    """What can be read of the edition's report now, the newest first."""
    query = select(SharedReport).where(
        SharedReport.edition_id == edition.id, SharedReport.withdrawn_at.is_(None), SharedReport.expires_at > now()
    )
    return session.scalars(query.options(joinedload(SharedReport.by)).order_by(SharedReport.id.desc())).all()


def token_of(shared: SharedReport, secret: str) -> str:
    """What its address ends with: its number, signed."""
    return str(URLSafeSerializer(secret, salt=_SALT).dumps(shared.id))


def shared_by_token(session: Session, token: str, secret: str) -> SharedReport:
    """The report of that address. Raises Missing when there is none, it has expired or was withdrawn, and when what it
    tells of was put away."""
    gone = Missing(N_("This report is not shared any more. Ask whoever sent you the address for a new one."))
    try:
        number = int(URLSafeSerializer(secret, salt=_SALT).loads(token))
    except (BadData, ValueError, TypeError):
        raise gone from None
    shared = session.get(SharedReport, number)
    if shared is None or shared.withdrawn_at or shared.expires_at <= now():
        raise gone
    if shared.edition.archived_at or shared.edition.article.archived_at:
        raise gone
    return shared
