"""An intake: a document that was read and is being looked at, before it becomes an article."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from workbench.models.base import db, now


class Intake(db.Model):
    """The bytes that came in and what a person decided about them so far. `decisions` maps a block's id to its role."""

    __tablename__ = "intake"

    id: Mapped[int] = mapped_column(primary_key=True)
    newsroom_id: Mapped[int] = mapped_column(ForeignKey("newsroom.id"), index=True)
    by_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    article_id: Mapped[int | None] = mapped_column(ForeignKey("article.id"))
    format: Mapped[str] = mapped_column(String(40))
    file_name: Mapped[str] = mapped_column(String(255), default="")
    url: Mapped[str | None] = mapped_column(String(2000))
    data: Mapped[bytes] = mapped_column(LargeBinary)
    decisions: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    created_at: Mapped[datetime] = mapped_column(default=now)
