"""Writing what a corrected source made of an edition's units: one statement a table, however many units there are."""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm import Session

from workbench.models import Answer, Edition, Origin, Revision, Suggestion, Unit, UnitState
from workbench.models.base import now
from workbench.services.access import Actor
from workbench.services.source_changes_units import Fate, Step

COLUMNS = (
    "position",
    "block_id",
    "start",
    "end",
    "target",
    "submitted_target",
    "state",
    "previous_block_id",
    "previous_start",
    "previous_end",
    "removed",
)


def write_steps(session: Session, actor: Actor, edition: Edition, found: list[Step]) -> None:
    """Write the steps in their order: units, their history, open suggestions, and units for new sentences.

    The session's units are expired; a change that the history tells of counts the unit's row version on, so that
    nobody saves over it unseen."""
    session.flush()
    told = [step for step in found if step.is_told]
    _write_history(session, actor, edition, told)
    _write_suggestions(session, told)
    _write_units(session, actor, found)
    _add_units(session, edition, found)


def _write_history(session: Session, actor: Actor, edition: Edition, told: list[Step]) -> None:
    rows = [
        {
            "edition_id": edition.id,
            "unit_id": step.unit.id,
            "block_id": step.unit.block_id,
            "unit_version": step.unit.row_version + 1,
            "by_id": actor.user_id,
            "made_at": now(),
            "before": step.unit.target,
            "after": step.codes.apply(step.unit.target),
            "state_before": step.unit.state,
            "state_after": step.state,
            "origin": Origin.SOURCE_CHANGE,
        }
        for step in told
        if step.unit
    ]
    if rows:
        session.execute(insert(Revision), rows)


def _write_suggestions(session: Session, told: list[Step]) -> None:
    """Open suggestions hold the source's codes too."""
    codes = {step.unit.id: step.codes for step in told if step.unit and not step.codes.is_identity}
    if not codes:
        return
    query = select(Suggestion).where(Suggestion.unit_id.in_(codes), Suggestion.answer == Answer.OPEN)
    for suggestion in session.scalars(query):
        suggestion.target = codes[suggestion.unit_id].apply(suggestion.target)
    session.flush()


def _write_units(session: Session, actor: Actor, found: list[Step]) -> None:
    rows = [row for position, step in enumerate(found, 1) if (row := _row(actor, position, step))]
    if rows:
        table = Unit.__table__
        statement = update(table).where(table.c.id == bindparam("unit"))
        session.connection().execute(statement, rows)
    for step in found:
        if step.unit:
            session.expire(step.unit)


def _row(actor: Actor, position: int, step: Step) -> dict[str, Any] | None:
    """The unit's columns afterwards; None where nothing differs."""
    unit = step.unit
    if unit is None:
        return None
    before = {name: getattr(unit, name) for name in COLUMNS}
    after = before | _after(step, position)
    if after == before:
        return None
    written = {"updated_at": now(), "updated_by_id": actor.user_id, "row_version": unit.row_version + 1}
    kept = {"updated_at": unit.updated_at, "updated_by_id": unit.updated_by_id, "row_version": unit.row_version}
    return {"unit": unit.id, **after, **(written if step.is_told else kept)}


def _after(step: Step, position: int) -> dict[str, Any]:
    """What the step makes of the unit; a source that is gone leaves all but the mark as it was."""
    if step.place is None:
        return {"position": position, **({"removed": True} if step.fate is Fate.REMOVED else {})}
    assert step.unit is not None
    submitted = step.unit.submitted_target
    previous = step.previous
    return {
        "position": position,
        "block_id": step.place.block_id,
        "start": step.place.start,
        "end": step.place.end,
        "target": step.codes.apply(step.unit.target),
        "submitted_target": None if submitted is None else step.codes.apply(submitted),
        "state": step.state,
        "previous_block_id": previous.block_id if previous else None,
        "previous_start": previous.start if previous else None,
        "previous_end": previous.end if previous else None,
        "removed": False,
    }


def _add_units(session: Session, edition: Edition, found: list[Step]) -> None:
    rows = [
        {
            "edition_id": edition.id,
            "position": position,
            "block_id": step.place.block_id,
            "start": step.place.start,
            "end": step.place.end,
            "target": "",
            "may_be_empty": False,
            "state": UnitState.INITIAL,
            "removed": False,
            "retired": False,
            "row_version": 1,
            "updated_at": now(),
        }
        for position, step in enumerate(found, 1)
        if step.unit is None and step.place
    ]
    if rows:
        session.execute(insert(Unit.__table__), rows)
