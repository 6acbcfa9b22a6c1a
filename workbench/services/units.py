"""Working on a unit: type, confirm, leave out, take back. Every change adds a revision; nothing is overwritten unseen."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from workbench.models import Edition, EditionState, Origin, Revision, Unit, UnitState
from workbench.models.base import now
from workbench.services.access import Actor, Deed
from workbench.services.findings import Found, Told, count, findings_of
from workbench.services.problems import N_, Invalid, Missing, Outdated, Problem, Refused
from workbench.text.cleaning import visible
from workbench.text.code_maps import map_codes
from workbench.text.inline import from_tokens
from workbench.text.inline_faults import CodeFault, code_faults

MAX_TARGET = 50_000
SOMEBODY_WAS_FASTER = N_("Somebody else changed this unit meanwhile. Both texts are kept: choose one.")


class CodesBroken(Problem):
    """The target's inline codes do not match the source's. `faults` says which."""

    def __init__(self, faults: tuple[CodeFault, ...]) -> None:
        super().__init__(N_("The inline codes differ from the source: confirm again to keep the text as it is."))
        self.faults = faults


def check_may_edit(actor: Actor, unit: Unit) -> None:
    """Raises Refused or Problem when the actor may not change the unit as the edition now stands.

    A draft is the translators'; in review the editors change, and translators only what was returned to them."""
    actor.must(Deed.TRANSLATE)
    edition: Edition = unit.edition
    if not edition.is_open:
        raise Problem(N_("This edition is approved. Reopen it to change its text."))
    if edition.state is EditionState.IN_REVIEW and not actor.may(Deed.REVIEW) and not unit.return_reason:
        raise Refused(N_("This edition is in review. Suggest a change, or ask the editor to return it."))
    if unit.retired:
        raise Missing(N_("This unit was joined with another one."))


def may_edit(actor: Actor, unit: Unit) -> bool:
    """Whether `check_may_edit` would let the actor."""
    try:
        check_may_edit(actor, unit)
    except Problem:
        return False
    return True


def check_current(unit: Unit, expected: int) -> None:
    """Raises Outdated when the row has moved on since the caller read it."""
    if unit.row_version != expected:
        raise Outdated(SOMEBODY_WAS_FASTER, unit)


def typed_target(unit: Unit, typed: str) -> str:
    """What was typed as it is stored: tokens as placeholders, without characters that cannot be stored."""
    if len(typed) > MAX_TARGET:
        raise Invalid(N_("A unit holds at most %(limit)s characters."), limit=MAX_TARGET)
    return from_tokens(visible(typed.replace("\r\n", "\n")), unit.source.codes)


def save_target(
    session: Session, actor: Actor, unit: Unit, expected: int, typed: str, origin: Origin = Origin.TYPED
) -> Revision | None:
    """Keep what was typed. Returns the revision, or None when nothing changed.

    Raises Outdated when `expected` is not the unit's row version: then nothing is written."""
    check_may_edit(actor, unit)
    target = typed_target(unit, typed)
    if target == unit.target:
        return None
    check_current(unit, expected)
    return change(session, actor, unit, target, _state_while_typing(unit, target), origin)


class CriticalFindings(Problem):
    """A text that is to be accepted has open critical findings. `found` tells them; with a reason it is accepted."""

    def __init__(self, found: Sequence[Told]) -> None:
        super().__init__(N_("There are critical findings. Say why the text is right as it stands, or correct it."))
        self.found = found


def confirm(
    session: Session,
    actor: Actor,
    unit: Unit,
    expected: int,
    typed: str,
    reason: str = "",
    looked: Found | None = None,
) -> Revision | None:
    """Keep what was typed and say it is done: `translated` in a draft, `reviewed` in review.

    `looked` is what was found in that text with its meaning, where it was looked at. Raises CodesBroken when the inline codes
    differ from the source's; `confirm_anyway` keeps them so. Raises CriticalFindings when a text with open critical findings is
    accepted in review without a reason."""
    if faults := code_faults(unit.source, typed_target(unit, typed)):
        raise CodesBroken(faults)
    return confirm_anyway(session, actor, unit, expected, typed, reason, looked)


def confirm_anyway(
    session: Session,
    actor: Actor,
    unit: Unit,
    expected: int,
    typed: str,
    reason: str = "",
    looked: Found | None = None,
) -> Revision | None:
    """Confirm without comparing inline codes. Raises CriticalFindings as `confirm` does."""
    check_may_edit(actor, unit)
    check_current(unit, expected)
    target = typed_target(unit, typed)
    if not target.strip() and not unit.may_be_empty:
        raise Invalid(N_("There is no text yet. Write it, or mark the unit as left out."))
    state = _confirmed_state(actor, unit, target)
    if target == unit.target and state is unit.state and not unit.is_stale:
        return None
    asks = state is UnitState.REVIEWED and not reason.strip()
    if asks and (critical := _found_in(session, unit, target, looked).critical()):
        raise CriticalFindings(critical)
    _forget_previous_source(unit)
    origin = Origin.REVIEW if state is UnitState.REVIEWED else Origin.TYPED
    revision = change(session, actor, unit, target, state, origin, reason.strip() or None)
    unit.return_reason = None
    return revision


def _found_in(session: Session, unit: Unit, target: str, looked: Found | None) -> Found:
    if looked and looked.target.text == target:
        return looked
    with session.no_autoflush:
        return findings_of(session, unit, target)


def leave_out(session: Session, actor: Actor, unit: Unit, expected: int, reason: str) -> Revision:
    """Say that this sentence is left out of the edition on purpose. A reason is needed; the old text stays in history."""
    check_may_edit(actor, unit)
    check_current(unit, expected)
    if not reason.strip():
        raise Invalid(N_("Say why the sentence is left out: the editor will want to know."))
    unit.may_be_empty = True
    _forget_previous_source(unit)
    return change(session, actor, unit, "", UnitState.TRANSLATED, Origin.TYPED, reason.strip())


def reopen(session: Session, actor: Actor, unit: Unit, expected: int) -> Revision | None:
    """Take a confirmation back: the text stays, the unit is a draft again."""
    check_may_edit(actor, unit)
    check_current(unit, expected)
    if unit.state is UnitState.INITIAL:
        return None
    unit.may_be_empty = False
    return change(session, actor, unit, unit.target, UnitState.INITIAL, Origin.TYPED)


def restore(session: Session, actor: Actor, unit: Unit, expected: int, revision_id: int) -> Revision | None:
    """Give the unit the text it had before the given revision of it; Missing when that is another unit's."""
    check_may_edit(actor, unit)
    check_current(unit, expected)
    revision = session.scalar(select(Revision).where(Revision.id == revision_id, Revision.unit_id == unit.id))
    if revision is None:
        raise Missing(N_("This unit has no such revision."))
    before = in_codes_of(unit, revision, revision.before)
    if (before, revision.state_before) == (unit.target, unit.state):
        return None
    state = revision.state_before if before or unit.may_be_empty else UnitState.INITIAL
    if state in (UnitState.REVIEWED, UnitState.FINAL) and not actor.may(Deed.REVIEW):
        state = UnitState.TRANSLATED
    return change(session, actor, unit, before, state, Origin.RESTORED)


def in_codes_of(unit: Unit, revision: Revision, text: str) -> str:
    """A text of the revision in the codes that the unit's source has now."""
    if revision.block is None or revision.block_id == unit.block_id:
        return text
    return map_codes(revision.block.content.with_text(text), unit.source).apply(text)


def history(session: Session, unit: Unit) -> list[Revision]:
    """The unit's revisions, newest first."""
    query = select(Revision).where(Revision.unit_id == unit.id).order_by(Revision.id.desc())
    return list(session.scalars(query.options(joinedload(Revision.by), joinedload(Revision.block))))


def change(
    session: Session,
    actor: Actor,
    unit: Unit,
    target: str,
    state: UnitState,
    origin: Origin,
    reason: str | None = None,
) -> Revision:
    """Write a new target and state and the revision that tells of it. The caller has checked that it may be done."""
    if target and state is not UnitState.INITIAL:
        unit.may_be_empty = False
    if target != unit.target:
        count(session, unit, target)
    revision = Revision(
        edition_id=unit.edition_id,
        unit_id=unit.id,
        block_id=unit.block_id,
        unit_version=unit.row_version + 1,
        by_id=actor.user_id,
        before=unit.target,
        after=target,
        state_before=unit.state,
        state_after=state,
        origin=origin,
        reason=reason,
    )
    if unit.edition.state is EditionState.DRAFT and target != unit.target:
        unit.last_translator_id = actor.user_id
    unit.target, unit.state = target, state
    unit.updated_at, unit.updated_by_id = now(), actor.user_id
    session.add(revision)
    session.flush()
    return revision


def _state_while_typing(unit: Unit, target: str) -> UnitState:
    """A draft's unit is open again while it is typed in; in review it falls back to `translated`."""
    if unit.edition.state is EditionState.IN_REVIEW and target and unit.state is not UnitState.INITIAL:
        return UnitState.TRANSLATED
    return UnitState.INITIAL


def _confirmed_state(actor: Actor, unit: Unit, target: str) -> UnitState:
    if unit.edition.state is not EditionState.IN_REVIEW or not actor.may(Deed.REVIEW):
        return UnitState.TRANSLATED
    own = unit.last_translator_id == actor.user_id and target == (unit.submitted_target or unit.target)
    if own and not unit.edition.article.newsroom.allows_self_approval:
        raise Refused(N_("You translated this unit yourself: another editor has to accept it."))
    return UnitState.REVIEWED


def _forget_previous_source(unit: Unit) -> None:
    unit.previous_block_id = unit.previous_start = unit.previous_end = None
