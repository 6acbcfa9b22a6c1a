"""Reviewing an edition: hand over, return, approve, publish, reopen. Each is a decision that stays on record."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from workbench.models import Decision, Edition, EditionState, Origin, Unit, UnitState, Verdict
from workbench.models.base import now
from workbench.services.access import Actor, Deed
from workbench.services.audit import record
from workbench.services.discussion import open_suggestion_counts, open_thread_counts
from workbench.services.findings import bring_up_to_date
from workbench.services.problems import N_, Invalid, Problem, Refused
from workbench.services.units import change, check_current


def live_units(session: Session, edition: Edition) -> list[Unit]:
    """The edition's units in order, without those that were joined away or whose source is gone."""
    query = select(Unit).where(Unit.edition_id == edition.id, ~Unit.retired, ~Unit.removed).order_by(Unit.position)
    units = list(session.scalars(query))
    for unit in units:
        unit.edition = edition
    return units


def submit(session: Session, actor: Actor, edition: Edition) -> Decision:
    """Hand a draft over to the editors; the translator's text is what their changes are compared with.

    What an editor accepted before the edition came back is still compared with what the translator wrote then.
    Raises Problem while a unit is not confirmed."""
    actor.must(Deed.TRANSLATE)
    _check_state(edition, EditionState.DRAFT)
    units = live_units(session, edition)
    _check_complete(units)
    for unit in units:
        if unit.submitted_target is None or unit.state is UnitState.TRANSLATED:
            unit.submitted_target = unit.target
        unit.return_reason = None
    edition.state = EditionState.IN_REVIEW
    return _decide(session, actor, edition, Verdict.SUBMITTED)


def return_edition(session: Session, actor: Actor, edition: Edition, reason: str) -> Decision:
    """Give the whole edition back to the translators, with a reason."""
    actor.must(Deed.REVIEW)
    _check_state(edition, EditionState.IN_REVIEW)
    if not reason.strip():
        raise Invalid(N_("Say why the edition goes back: the translator starts from your words."))
    edition.state = EditionState.DRAFT
    return _decide(session, actor, edition, Verdict.RETURNED, reason.strip())


def last_return(session: Session, edition: Edition) -> Decision | None:
    """The decision that gave the draft back to its translators; None when it is no draft or was not given back."""
    if edition.state is not EditionState.DRAFT:
        return None
    query = select(Decision).where(Decision.edition_id == edition.id).order_by(Decision.id.desc()).limit(1)
    latest = session.scalar(query.options(joinedload(Decision.by)))
    return latest if latest and latest.verdict is Verdict.RETURNED else None


def return_unit(session: Session, actor: Actor, unit: Unit, expected: int, reason: str) -> None:
    """Give one unit back to the translators, with a reason; they may change it while the rest stays in review."""
    actor.must(Deed.REVIEW)
    _check_state(unit.edition, EditionState.IN_REVIEW)
    check_current(unit, expected)
    if not reason.strip():
        raise Invalid(N_("Say why the unit goes back: the translator starts from your words."))
    unit.return_reason = reason.strip()
    change(session, actor, unit, unit.target, UnitState.INITIAL, Origin.RETURN, reason.strip())


def put_back(session: Session, actor: Actor, unit: Unit, expected: int) -> None:
    """Give the unit the translator's handed-over text again."""
    actor.must(Deed.REVIEW)
    _check_state(unit.edition, EditionState.IN_REVIEW)
    check_current(unit, expected)
    if unit.submitted_target is not None and unit.submitted_target != unit.target:
        state = UnitState.TRANSLATED if unit.submitted_target else UnitState.INITIAL
        change(session, actor, unit, unit.submitted_target, state, Origin.RESTORED)


def hindrances(session: Session, actor: Actor, edition: Edition) -> list[Problem]:
    """What keeps the actor from approving the edition; empty when nothing does."""
    units = live_units(session, edition)
    found: list[Problem] = []
    if edition.state is not EditionState.IN_REVIEW:
        found.append(Problem(N_("The edition has not been handed over for review.")))
    if open_units := [unit for unit in units if unit.state is UnitState.INITIAL]:
        found.append(Problem(N_("Units not confirmed: %(count)s."), count=len(open_units)))
    if stale := [unit for unit in units if unit.is_stale]:
        found.append(Problem(N_("Units made from an older source: %(count)s."), count=len(stale)))
    if suggested := sum(open_suggestion_counts(session, edition).values()):
        found.append(Problem(N_("Suggestions neither taken over nor declined: %(count)s."), count=suggested))
    own = [unit for unit in units if unit.last_translator_id == actor.user_id]
    if own and not edition.article.newsroom.allows_self_approval:
        found.append(Refused(N_("You translated %(count)s units yourself: another editor approves."), count=len(own)))
    return found


def critical_findings(session: Session, edition: Edition) -> int:
    """How many open critical findings the edition has now."""
    return sum(each.critical for each in bring_up_to_date(session, edition).values())


def approve(session: Session, actor: Actor, edition: Edition, reason: str = "") -> Decision:
    """Approve the edition: every unit becomes final. Raises the first hindrance there is.

    With open critical findings a reason is needed, and stays on record with the decision: Invalid without one."""
    actor.must(Deed.REVIEW)
    if found := hindrances(session, actor, edition):
        raise found[0]
    critical = critical_findings(session, edition)
    if critical and not reason.strip():
        raise Invalid(
            N_("%(count)s critical findings are open: correct them, or say why the edition is approved as it stands."),
            count=critical,
        )
    for unit in live_units(session, edition):
        change(session, actor, unit, unit.target, UnitState.FINAL, Origin.REVIEW)
    edition.state = EditionState.APPROVED
    return _decide(session, actor, edition, Verdict.APPROVED, reason.strip() or None)


def publish(session: Session, actor: Actor, edition: Edition, url: str = "") -> Decision:
    """Say that the approved edition is out, and where. Raises Problem before its embargo ends."""
    actor.must(Deed.REVIEW)
    _check_state(edition, EditionState.APPROVED)
    if edition.embargo and edition.embargo > now():
        raise Problem(N_("The edition is under embargo until its release time."))
    if url and not url.startswith(("https://", "http://")):
        raise Invalid(N_("An address starts with https:// or http://."))
    edition.state, edition.url = EditionState.PUBLISHED, url or edition.url
    return _decide(session, actor, edition, Verdict.PUBLISHED)


def reopen_edition(session: Session, actor: Actor, edition: Edition, reason: str) -> Decision:
    """Open an approved or published edition again; what was approved stays in the history."""
    actor.must(Deed.REVIEW)
    if edition.is_open:
        raise Problem(N_("The edition is open already."))
    if not reason.strip():
        raise Invalid(N_("Say why an approved edition is opened again."))
    for unit in live_units(session, edition):
        if unit.state is UnitState.FINAL:
            change(session, actor, unit, unit.target, UnitState.REVIEWED, Origin.REVIEW)
    edition.state = EditionState.IN_REVIEW
    return _decide(session, actor, edition, Verdict.REOPENED, reason.strip())


def _check_state(edition: Edition, wanted: EditionState) -> None:
    if edition.state is not wanted:
        raise Problem(N_("The edition has moved on meanwhile: load the page again."))


def _check_complete(units: Sequence[Unit]) -> None:
    if missing := [unit for unit in units if unit.state is UnitState.INITIAL or unit.is_stale]:
        raise Problem(N_("%(count)s units are not confirmed yet. The next one is marked."), count=len(missing))
    if not units:
        raise Problem(N_("The edition has no text."))


def _decide(session: Session, actor: Actor, edition: Edition, verdict: Verdict, reason: str | None = None) -> Decision:
    decision = Decision(
        edition_id=edition.id, version_id=edition.version_id, verdict=verdict, by_id=actor.user_id, reason=reason
    )
    session.add(decision)
    record(session, actor, verdict.value, "edition", edition.id, reason=reason)
    session.flush()
    return decision


def accept_unchanged(session: Session, actor: Actor, edition: Edition) -> int:
    """Accept every unit that stands as the translator handed it over and is not the actor's own; returns how many.

    What somebody suggests a text for or comments on waits for its answer, what has a critical finding for a reason."""
    actor.must(Deed.REVIEW)
    _check_state(edition, EditionState.IN_REVIEW)
    critical = {unit for unit, counts in bring_up_to_date(session, edition).items() if counts.critical}
    own_allowed = edition.article.newsroom.allows_self_approval
    discussed = {*open_suggestion_counts(session, edition), *open_thread_counts(session, edition)}
    units = [
        unit
        for unit in live_units(session, edition)
        if unit.id not in discussed and unit.id not in critical
        if unit.state is UnitState.TRANSLATED and not unit.is_stale and unit.target == unit.submitted_target
        if own_allowed or unit.last_translator_id != actor.user_id
    ]
    for unit in units:
        change(session, actor, unit, unit.target, UnitState.REVIEWED, Origin.REVIEW)
    return len(units)
