"""A paired translation where the article has an edition in its language: its empty units get suggestions, no text changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.alignment.proposal import Row
from workbench.models import Edition, Suggestion, TranslationIntake, Unit
from workbench.services.access import Actor, Deed
from workbench.services.audit import record
from workbench.services.editions import edition_by_language
from workbench.services.problems import N_, Missing, Problem
from workbench.services.translation_comments import keep_as_comments
from workbench.services.translation_edition import target_in
from workbench.services.translation_intake import check_current, check_open
from workbench.services.translation_pairing import Sides, sides_of


@dataclass(frozen=True, slots=True)
class Suggested:
    """The edition, how many units got a suggestion, how many rows were passed over because their units have a text, and how
    many sentences are comments now."""

    edition: Edition
    suggestions: int
    passed_over: int
    added: int


def suggest_all(session: Session, actor: Actor, intake: TranslationIntake, expected: int, heading: str) -> Suggested:
    """Suggest the translation's texts for the empty units of the edition in its language; `heading` is their note.

    Where a row's source sentences stand in several units, the first empty one gets the suggestion. Raises Missing where
    there is no such edition, Problem for one that is approved or of another version of the article."""
    actor.must(Deed.TRANSLATE)
    check_open(intake)
    check_current(intake, expected)
    edition = _edition(session, intake)
    sides = sides_of(session, intake)
    units = _units(session, edition)
    homes = {row.key: found for row in sides.proposal.rows if (found := _units_of(row, sides, units))}
    empty = {key: found[0] for key, found in homes.items() if not any(unit.target for unit in found)}
    wanted = [row for row in sides.proposal.rows if row.sources and row.targets]
    filled = [row for row in wanted if row.key in empty]
    session.add_all(
        _suggestion(actor, empty[row.key], target_in(sides, row, edition.language), heading) for row in filled
    )
    added = keep_as_comments(session, actor, edition, sides, {key: found[0] for key, found in homes.items()}, heading)
    intake.edition_id, intake.edition = edition.id, edition
    made = Suggested(edition, len(filled), len(wanted) - len(filled), added)
    told = {"suggestions": made.suggestions, "passed_over": made.passed_over, "added": added}
    record(session, actor, "suggested_translation", "edition", edition.id, intake=intake.id, **told)
    session.flush()
    return made


def _edition(session: Session, intake: TranslationIntake) -> Edition:
    edition = edition_by_language(session, intake.article, intake.language)
    if edition is None:
        raise Missing(N_("There is no edition in this language any more. Make one of the translation."))
    if not edition.is_open:
        raise Problem(N_("This edition is approved. Reopen it to change its text."))
    if edition.version_id != intake.version_id:
        raise Problem(
            N_(
                "The edition belongs to another version of the article. Bring it up to date, then bring the translation in again."
            )
        )
    return edition


def _units(session: Session, edition: Edition) -> Sequence[Unit]:
    query = select(Unit).where(Unit.edition_id == edition.id, ~Unit.retired, ~Unit.removed)
    return session.scalars(query.order_by(Unit.position)).all()


def _units_of(row: Row, sides: Sides, units: Sequence[Unit]) -> list[Unit]:
    """The units that hold some of the row's source."""
    if not row.sources:
        return []
    first, last = sides.source[row.sources[0]], sides.source[row.sources[-1]]
    return [
        unit for unit in units if unit.block_id == first.block.id and unit.start < last.end and first.start < unit.end
    ]


def _suggestion(actor: Actor, unit: Unit, target: str, note: str) -> Suggestion:
    return Suggestion(unit_id=unit.id, by_id=actor.user_id, target=target, note=note)
