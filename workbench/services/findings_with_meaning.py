"""The second look at an edition: what the checks find where meaning is looked at as well, after the first findings are told."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from workbench.models import Unit
from workbench.services.findings import (
    EditionFindings,
    Found,
    Sheet,
    counted,
    findings_of,
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
