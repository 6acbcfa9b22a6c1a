"""Silencing a finding once, with a reason, and taking that back. What is silenced comes again when its words change."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, contains_eager, joinedload

from workbench.models import Article, Edition, Silence, Unit
from workbench.models.base import now
from workbench.services.access import Actor, Deed
from workbench.services.audit import record
from workbench.services.findings import Found, findings_of, recount
from workbench.services.problems import N_, Invalid, Missing, Problem
from workbench.text.cleaning import visible

MAX_REASON = 2_000
# Silenced findings that the newsroom's list shows.
MOST_LISTED = 200


def silence(
    session: Session, actor: Actor, unit: Unit, digest: str, reason: str, found: Found | None = None
) -> Silence:
    """Silence the finding of that digest; `found` is what is found in the unit as it stands (None: the checks look).

    Raises Invalid without a reason, Missing when the unit has no such finding (any more)."""
    actor.must(Deed.TRANSLATE)
    _check_open(unit.edition)
    why = checked_reason(reason)
    found = found or findings_of(session, unit)
    told = next((each for each in found.told if each.digest == digest), None)
    if told is None or found.target.text != unit.target:
        raise Missing(N_("The text has changed: this finding is not there any more."))
    finding = told.finding
    made = Silence(
        unit_id=unit.id,
        check_id=finding.check,
        digest=digest,
        message=finding.message,
        places=dict(finding.values),
        reason=why,
        by_id=actor.user_id,
    )
    session.add(made)
    recount(session, unit, found.silencing(digest))
    record(session, actor, "silenced", "finding", unit.id, check=finding.check, finding=finding.told, reason=why)
    return made


def lift(session: Session, actor: Actor, silenced: Silence, found: Found | None = None) -> None:
    """Tell the finding again; `found` is what is found in its unit (None: the checks look). Who lifted the silence, and when,
    stays on record."""
    actor.must(Deed.TRANSLATE)
    if silenced.lifted_at is not None:
        return
    silenced.lifted_at, silenced.lifted_by_id = now(), actor.user_id
    unit = session.get_one(Unit, silenced.unit_id)
    is_as_it_stands = found and found.unit_id == unit.id and found.target.text == unit.target
    recount(session, unit, found.telling(silenced.digest) if found and is_as_it_stands else None)
    record(session, actor, "told again", "finding", unit.id, check=silenced.check_id)


def silence_in(session: Session, actor: Actor, number: int) -> Silence:
    """The silence of that number in the actor's newsroom; Missing for any other."""
    query = (
        select(Silence)
        .join(Silence.unit)
        .join(Unit.edition)
        .join(Edition.article)
        .where(Silence.id == number, Article.newsroom_id == actor.newsroom_id)
    )
    found = session.scalar(query)
    if found is None:
        raise Missing(N_("There is nothing here, or it belongs to another newsroom."))
    return found


def silences_of(session: Session, unit: Unit) -> Sequence[Silence]:
    """What is silenced in the unit, and by whom."""
    query = select(Silence).where(Silence.unit_id == unit.id, Silence.lifted_at.is_(None)).order_by(Silence.id)
    return session.scalars(query.options(joinedload(Silence.by))).all()


def silences_in(session: Session, newsroom_id: int) -> Sequence[Silence]:
    """What is silenced in the newsroom, newest first, each with its unit, edition and article."""
    query = (
        select(Silence)
        .join(Silence.unit)
        .join(Unit.edition)
        .join(Edition.article)
        .where(Article.newsroom_id == newsroom_id, Silence.lifted_at.is_(None))
        .options(
            contains_eager(Silence.unit).contains_eager(Unit.edition).contains_eager(Edition.article),
            joinedload(Silence.by),
        )
    )
    return session.scalars(query.order_by(Silence.id.desc()).limit(MOST_LISTED)).all()


def checked_reason(reason: str) -> str:
    """The reason as it is stored; Invalid without one."""
    why = visible(reason).strip()[:MAX_REASON]
    if not why:
        raise Invalid(N_("Say why: others will want to know."))
    return why


def _check_open(edition: Edition) -> None:
    if not edition.is_open:
        raise Problem(N_("This edition is approved. Reopen it to change its text."))
