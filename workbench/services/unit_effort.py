"""How much a reviewer changed in single units: asked for apart from the desk's page, which does not wait for it."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from workbench.models import Edition, Unit
from workbench.services.effort import Effort, Texts, effort

# So many units are compared in one answer.
MOST = 100


def effort_of(unit: Unit, language: str) -> Effort | None:
    """How much was changed in the unit since it was handed over; None where nothing was handed over."""
    if unit.submitted_target is None:
        return None
    content = unit.block.content
    texts = (content.with_text(each).plain for each in (unit.submitted_target, unit.target))
    return effort([Texts(*texts)], language)


def changed_efforts(session: Session, edition: Edition, numbers: Iterable[int]) -> dict[int, Effort]:
    """The same of those of the edition's units with these numbers that were changed, at most 100 of them: one statement."""
    query = select(Unit).where(
        Unit.edition_id == edition.id,
        Unit.id.in_(list(numbers)[:MOST]),
        ~Unit.retired,
        Unit.submitted_target.is_not(None),
        Unit.submitted_target != Unit.target,
    )
    units = session.scalars(query.options(joinedload(Unit.block, innerjoin=True)))
    told = {unit.id: effort_of(unit, edition.language) for unit in units}
    return {number: found for number, found in told.items() if found}
