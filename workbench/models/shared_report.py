"""A report that people outside the newsroom may read for a while."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.models.base import db, now
from workbench.models.edition import Edition
from workbench.models.user import User


class SharedReport(db.Model):
    """The report of an edition, readable without signing in until it expires or is withdrawn. Its address holds a signature
    over its number, which is kept nowhere."""

    __tablename__ = "shared_report"
    __table_args__ = (
        CheckConstraint("expires_at > made_at", name="lasts_a_while"),
        CheckConstraint("(withdrawn_at IS NULL) = (withdrawn_by_id IS NULL)", name="withdrawn_by_a_person"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"), index=True)
    by_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    made_at: Mapped[datetime] = mapped_column(default=now)
    expires_at: Mapped[datetime]
    withdrawn_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    withdrawn_at: Mapped[datetime | None]

    edition: Mapped[Edition] = relationship()
    by: Mapped[User] = relationship(foreign_keys=[by_id], viewonly=True)
