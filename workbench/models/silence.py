"""A finding that somebody silenced, and why: it stays silent until the words it is about change."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, Text, func, select, text
from sqlalchemy.orm import Mapped, column_property, mapped_column, relationship

from workbench.models.base import db, now
from workbench.models.unit import Unit
from workbench.models.user import User


class Silence(db.Model):
    """One finding of a unit that is not to be told. `digest` is of what it says: the check, the source and the marked words.

    `message` and `places` are the finding's sentence and its values as they were told, for the list of what is silent.
    Nothing is deleted: a silence that is lifted keeps who lifted it and when."""

    __tablename__ = "silence"
    __table_args__ = (
        CheckConstraint("reason <> ''", name="says_why"),
        CheckConstraint("(lifted_at IS NULL) = (lifted_by_id IS NULL)", name="lifted_by_a_person"),
        Index(
            "uq_silence_once",
            "unit_id",
            "digest",
            unique=True,
            sqlite_where=text("lifted_at IS NULL"),
            postgresql_where=text("lifted_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), index=True)
    check_id: Mapped[str] = mapped_column(String(60))
    digest: Mapped[str] = mapped_column(String(40))
    message: Mapped[str] = mapped_column(Text)
    places: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    reason: Mapped[str] = mapped_column(Text)
    by_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    made_at: Mapped[datetime] = mapped_column(default=now)
    lifted_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    lifted_at: Mapped[datetime | None]

    unit: Mapped[Unit] = relationship(viewonly=True)
    by: Mapped[User] = relationship(foreign_keys=[by_id], viewonly=True)


# The digests of what is silenced in a unit, one space between them: looked up together with the unit where that is asked.
Unit.silenced = column_property(
    select(func.aggregate_strings(Silence.digest, " "))
    .where(Silence.unit_id == Unit.id, Silence.lifted_at.is_(None))
    .correlate_except(Silence)
    .scalar_subquery(),
    deferred=True,
)
