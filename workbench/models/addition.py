"""What an existing translation says and its source does not: kept with the edition, and counted when editions are compared."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.models.base import db, now
from workbench.models.unit import Unit
from workbench.models.user import User


class Addition(db.Model):
    """A sentence that stands after a unit, or before all of them where `after_unit_id` is empty. `position` is its place among
    the edition's additions. Nothing is deleted: one that the published text no longer has keeps who said so and when."""

    __tablename__ = "addition"
    __table_args__ = (
        CheckConstraint("text <> ''", name="says_something"),
        CheckConstraint("position >= 1", name="position_from_one"),
        CheckConstraint("(removed_at IS NULL) = (removed_by_id IS NULL)", name="removed_by_a_person"),
        UniqueConstraint("edition_id", "position"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"), index=True)
    after_unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    position: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(default=now)
    removed_at: Mapped[datetime | None]
    removed_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))

    after_unit: Mapped[Unit | None] = relationship(viewonly=True)
    removed_by: Mapped[User | None] = relationship(viewonly=True)
