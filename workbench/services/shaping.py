"""Splitting and joining units: what stands on either side stays, nothing translated is lost."""

from __future__ import annotations

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from workbench.models import Origin, Unit, UnitState
from workbench.services.access import Actor
from workbench.services.additions import stand_after
from workbench.services.problems import N_, Invalid
from workbench.services.units import change, check_current, check_may_edit
from workbench.text.inline import with_tokens
from workbench.text.language import writes_spaces


def split(session: Session, actor: Actor, unit: Unit, expected: int, source_at: int, target_at: int) -> Unit:
    """Split a unit in two; returns the new second one.

    `source_at` is an offset in the text of `unit.source`, `target_at` one in its target (placeholders count one each).
    The text before `target_at` stays with the first, the rest goes to the second. Both are drafts again."""
    check_may_edit(actor, unit)
    check_current(unit, expected)
    raw = unit.block.text[unit.start : unit.end]
    cut = unit.start + (len(raw) - len(raw.lstrip())) + source_at
    if not unit.block.text[unit.start : cut].strip() or not unit.block.text[cut : unit.end].strip():
        raise Invalid(N_("Both parts need some source text: put the caret inside the sentence."))
    first, second = unit.target[:target_at].rstrip(), unit.target[target_at:].lstrip()
    _make_room(session, unit)
    added = Unit(
        edition_id=unit.edition_id,
        position=unit.position + 1,
        block_id=unit.block_id,
        start=cut,
        end=unit.end,
        assignee_id=unit.assignee_id,
        last_translator_id=unit.last_translator_id,
        edition=unit.edition,
        block=unit.block,
    )
    session.add(added)
    unit.end = cut
    change(session, actor, unit, first, UnitState.INITIAL, Origin.SPLIT)
    if second:
        change(session, actor, added, second, UnitState.INITIAL, Origin.SPLIT)
    session.flush()
    stand_after(session, unit, added)
    return added


def join_with_next(session: Session, actor: Actor, unit: Unit, expected: int) -> Unit:
    """Join a unit with the next one of the same block; returns the joined one, a draft again.

    The second is retired: it keeps its history and is no longer part of the edition."""
    check_may_edit(actor, unit)
    check_current(unit, expected)
    following = session.scalar(
        select(Unit)
        .where(Unit.edition_id == unit.edition_id, Unit.position > unit.position, ~Unit.retired, ~Unit.removed)
        .order_by(Unit.position)
        .limit(1)
    )
    if following is None or following.block_id != unit.block_id or unit.removed:
        raise Invalid(N_("There is no next sentence in this paragraph to join with."))
    check_may_edit(actor, following)
    space = " " if writes_spaces(unit.edition.language) else ""
    joined = space.join(filter(None, (unit.target.rstrip(), following.target.lstrip())))
    told = with_tokens(following.coded_target)
    following.retired = True
    change(session, actor, following, following.target, following.state, Origin.MERGE)
    unit.end = following.end
    change(session, actor, unit, joined, UnitState.INITIAL, Origin.MERGE, told or None)
    return unit


def _make_room(session: Session, unit: Unit) -> None:
    """Move everything behind the unit one place on."""
    session.flush()
    session.execute(
        update(Unit)
        .where(Unit.edition_id == unit.edition_id, Unit.position > unit.position)
        .values(position=Unit.position + 1)
        .execution_options(synchronize_session=False)
    )
