"""A newsroom (workspace): what people share, and what nobody outside sees."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Boolean, String, false
from sqlalchemy.orm import Mapped, mapped_column

from workbench.models.base import db, now


def new_stamp() -> str:
    """A stamp no newsroom ever had, also none whose change was undone."""
    return secrets.token_hex(8)


class Newsroom(db.Model):
    """One newsroom and its house rules. `score_weights` are the dimensions' parts of its consistency scores by their ids, None
    where it goes by their own; `checking_stamp` is another one whenever what its checks go by changes."""

    __tablename__ = "newsroom"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    slug: Mapped[str] = mapped_column(String(80), unique=True)
    languages: Mapped[list[str]] = mapped_column(JSON, default=list)
    time_zone: Mapped[str] = mapped_column(String(64), default="UTC")
    allows_self_approval: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    splits_inside_quotations: Mapped[bool | None] = mapped_column(Boolean)
    segmentation_exceptions: Mapped[list[str]] = mapped_column(JSON, default=list)
    score_weights: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    checking_stamp: Mapped[str] = mapped_column(String(32), default=new_stamp, server_default="")
    created_at: Mapped[datetime] = mapped_column(default=now)
