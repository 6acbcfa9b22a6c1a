"""Who did what: rows are added and never changed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.models.base import db, now
from workbench.models.user import User


class AuditEntry(db.Model):
    """One deed. `action` is a verb with its noun ("edition.approved"); changes of unit texts stand in Revision instead."""

    __tablename__ = "audit_entry"
    __table_args__ = (Index("ix_audit_entry_noun", "noun", "noun_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    newsroom_id: Mapped[int | None] = mapped_column(ForeignKey("newsroom.id"), index=True)
    by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    action: Mapped[str] = mapped_column(String(80))
    noun: Mapped[str] = mapped_column(String(40))
    noun_id: Mapped[int | None]
    details: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    made_at: Mapped[datetime] = mapped_column(default=now)

    by: Mapped[User | None] = relationship()
