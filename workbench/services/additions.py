"""What an existing translation adds to its source: kept when the edition is made of it, taken away and brought back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import select, update
from sqlalchemy.orm import Session, joinedload

from workbench.models import Addition, Edition, Unit
from workbench.models.base import now
from workbench.services.access import Actor, Deed
from workbench.services.audit import record
from workbench.services.problems import N_, Missing, Problem
from workbench.services.translation_pairing import Sides


def keep_additions(session: Session, edition: Edition, sides: Sides, units: Mapping[str, Unit]) -> int:
    """Keep each sentence of a row without source after the unit of the row before it. Returns how many sentences these are.
    `units` are told by the keys of their rows."""
    kept: list[Addition] = []
    unit: Unit | None = None
    for row in sides.proposal.rows:
        if row.sources:
            unit = units.get(row.key, unit)
            continue
        for place in row.targets:
            kept.append(_addition(edition, unit, len(kept) + 1, sides.target[place].content.plain))
    session.add_all(kept)
    session.flush()
    return len(kept)


def _addition(edition: Edition, unit: Unit | None, position: int, text: str) -> Addition:
    return Addition(edition_id=edition.id, after_unit_id=unit.id if unit else None, position=position, text=text)


def additions_in(session: Session, editions: Sequence[int]) -> Mapping[int, Sequence[Addition]]:
    """The additions that count, in their order, by the number of their edition, each with the unit before it: one statement."""
    found: dict[int, list[Addition]] = defaultdict(list)
    query = select(Addition).where(Addition.edition_id.in_(editions), Addition.removed_at.is_(None))
    for each in session.scalars(query.options(joinedload(Addition.after_unit)).order_by(Addition.position)):
        found[each.edition_id].append(each)
    return found


def stand_after(session: Session, unit: Unit, later: Unit) -> None:
    """Let what stood after the unit stand after the later one: it was split off its end."""
    session.execute(update(Addition).where(Addition.after_unit_id == unit.id).values(after_unit_id=later.id))


def taken_away(session: Session, edition: Edition) -> Sequence[Addition]:
    """Those that do not count any more, in their order, with who took them away."""
    query = select(Addition).where(Addition.edition_id == edition.id, Addition.removed_at.is_not(None))
    return session.scalars(query.options(joinedload(Addition.removed_by)).order_by(Addition.position)).all()


def may_change(actor: Actor, edition: Edition) -> bool:
    """Whether the person may say of an addition that the published text does not have it any more."""
    return actor.may(Deed.TRANSLATE) and edition.is_open


def take_away(session: Session, actor: Actor, edition: Edition, number: int) -> Addition:
    """The addition does not count any more: it was deleted from the published text. Nothing happens where that was said already.

    Raises Missing when the edition has no such addition, Problem when the edition is approved."""
    addition = _to_change(session, actor, edition, number)
    if addition.removed_at is None:
        addition.removed_at, addition.removed_by_id = now(), actor.user_id
        record(session, actor, "took_addition_away", "edition", edition.id, addition=addition.id)
        session.flush()
    return addition


def bring_back(session: Session, actor: Actor, edition: Edition, number: int) -> Addition:
    """It counts again. Raises as `take_away`."""
    addition = _to_change(session, actor, edition, number)
    if addition.removed_at is not None:
        addition.removed_at = addition.removed_by_id = None
        record(session, actor, "brought_addition_back", "edition", edition.id, addition=addition.id)
        session.flush()
    return addition


def _to_change(session: Session, actor: Actor, edition: Edition, number: int) -> Addition:
    actor.must(Deed.TRANSLATE)
    if not edition.is_open:
        raise Problem(N_("This edition is approved. Reopen it to change its text."))
    query = select(Addition).where(Addition.id == number, Addition.edition_id == edition.id)
    addition = session.scalar(query.with_for_update())
    if addition is None:
        raise Missing(N_("There is nothing here, or it belongs to another newsroom."))
    return addition
