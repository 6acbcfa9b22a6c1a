"""A newsroom's own rules of style: "use X, not Y", or a regular expression for what is not to be written."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Boolean, CheckConstraint, ForeignKey, String, Text, false, true
from sqlalchemy.orm import Mapped, mapped_column

from workbench.models.base import db, now, stored_enum


class RuleSeverity(StrEnum):
    """How much a broken rule matters, in MQM's words."""

    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"


class HouseStyleRule(db.Model):
    """A rule for editions in `language` ("" for all). `pattern` is not to be written; `instead` is what to write.

    A rule that is no longer wanted is not active: nothing is deleted."""

    __tablename__ = "style_rule"
    __table_args__ = (CheckConstraint("pattern <> ''", name="forbids_something"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    newsroom_id: Mapped[int] = mapped_column(ForeignKey("newsroom.id"), index=True)
    language: Mapped[str] = mapped_column(String(35), default="")
    pattern: Mapped[str] = mapped_column(String(1000))
    is_pattern: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    instead: Mapped[str] = mapped_column(String(300), default="")
    message: Mapped[str] = mapped_column(Text, default="")
    severity: Mapped[RuleSeverity] = mapped_column(stored_enum(RuleSeverity), default=RuleSeverity.MINOR)
    active: Mapped[bool] = mapped_column(Boolean, default=True, server_default=true())
    created_at: Mapped[datetime] = mapped_column(default=now)
    created_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
