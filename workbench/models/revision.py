"""Every change of a unit's target or state, in order, for ever: rows are added and never changed."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.models.article import Block
from workbench.models.base import db, now, stored_enum
from workbench.models.unit import Unit, UnitState
from workbench.models.user import User


class Origin(StrEnum):
    """What a change came from."""

    TYPED = "typed"
    COPIED = "copied"
    TM = "tm"
    MT = "mt"
    SUGGESTION = "suggestion"
    IMPORT = "import"
    REVIEW = "review"
    RETURN = "return"
    SPLIT = "split"
    MERGE = "merge"
    SOURCE_CHANGE = "source_change"
    RESTORED = "restored"


class Revision(db.Model):
    """Who changed a unit, when, from what to what, and why. Its `id` orders all changes of the installation.

    `block_id` is the block whose inline codes the texts hold; a change of the source tells the new text in the new
    block's."""

    __tablename__ = "revision"

    id: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"), index=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), index=True)
    block_id: Mapped[int | None] = mapped_column(ForeignKey("block.id"))
    unit_version: Mapped[int]
    by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    made_at: Mapped[datetime] = mapped_column(default=now)
    before: Mapped[str] = mapped_column(Text)
    after: Mapped[str] = mapped_column(Text)
    state_before: Mapped[UnitState] = mapped_column(stored_enum(UnitState, "state_before"))
    state_after: Mapped[UnitState] = mapped_column(stored_enum(UnitState, "state_after"))
    origin: Mapped[Origin] = mapped_column(stored_enum(Origin))
    reason: Mapped[str | None] = mapped_column(Text)

    # A unit is written before its revisions; the other ways are for reading, as a unit's are.
    unit: Mapped[Unit] = relationship()
    block: Mapped[Block | None] = relationship(viewonly=True)
    by: Mapped[User | None] = relationship(viewonly=True)
