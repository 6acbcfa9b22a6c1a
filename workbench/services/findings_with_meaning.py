"""The second look at an edition: what the checks find where meaning is looked at as well, after the first findings are told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from workbench.models import Edition, Unit
from workbench.services.findings import (
    EditionFindings,
    Found,
    Sheet,
    counted,
    findings_of,
    findings_of_outdated,
    has_findings,
    knowledge_for,
    row_of,
)
from workbench.services.meaning import MeaningModel

# Units of one request: about a quarter of a second.
MOST_AT_ONCE = 40
NOTHING: tuple[Sheet, list[dict[str, Any]]] = (Sheet([]), [])


def findings_with_meaning(edition: EditionFindings, most: int = MOST_AT_ONCE) -> tuple[Sheet, list[dict[str, Any]]]:
    """What is found in the first `most` units whose meaning was not looked at, also where that is nothing; and their counts.

    Nothing where no model is told, it does not answer, or does not cover the two languages."""
    model = edition.model
    if model is None or not model.covers(edition.edition.article.language, edition.edition.language):
        return NOTHING
    waiting = [unit for unit in edition.units if not edition.with_meaning(unit)]
    now = waiting[:most]
    found = edition.found_with_meaning(now, model)
    if found is None:
        return NOTHING
    rows = [counted(unit, edition.key(unit, model.mark), each.counts) for unit, each in zip(now, found, strict=True)]
    return Sheet(found, len(waiting) - len(now)), rows


def newly_counted(edition: EditionFindings, most: int = MOST_AT_ONCE) -> tuple[int, list[dict[str, Any]]]:
    """The counts to write for the first `most` units that were not looked at as they are now, and how many are left then. The
    checks alone look where no model is told, it does not answer, or does not cover the two languages."""
    sheet, rows = findings_with_meaning(edition, most)
    if not rows:
        sheet, rows = findings_of_outdated(edition)
    return sheet.left, rows


def waiting_for_meaning(session: Session, editions: Iterable[Edition], model: MeaningModel | None) -> frozenset[int]:
    """The numbers of those editions that have texts whose meaning the model could look at and did not: one statement, none
    without a model."""
    covered = [each.id for each in editions if model and model.covers(each.article.language, each.language)]
    if model is None or not covered:
        return frozenset()
    looked = func.coalesce(Unit.findings_key, "").endswith(model.mark, autoescape=True)
    query = select(Unit.edition_id).where(Unit.edition_id.in_(covered), ~Unit.retired, ~Unit.removed, Unit.target != "")
    return frozenset(session.scalars(query.where(~looked).distinct()))


def known_with_meaning(edition: EditionFindings) -> list[Found]:
    """What is found in the units whose meaning was looked at before and that are known to have findings."""
    known = [unit for unit in edition.units if edition.with_meaning(unit) and has_findings(unit)]
    if edition.model is None or not known:
        return []
    return edition.found_with_meaning(known, edition.model) or []


def findings_of_typed(
    session: Session, unit: Unit, target: str, model: MeaningModel | None
) -> tuple[Found, list[dict[str, Any]]]:
    """What is found in the unit with that target where meaning is looked at; and its counts where it is the stored one."""
    found = findings_of(session, unit, target, model)
    stored = target == unit.target and target.strip() and not unit.removed
    return found, [row_of(unit, knowledge_for(session, unit), found)] if stored and found.mark else []
