"""How long a part of an article may be in a newsroom: a headline of N characters, a standfirst, a caption."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from workbench.formats.document import Role
from workbench.models.base import db, stored_enum


class LengthLimit(db.Model):
    """At most `characters` for blocks of the role in editions of the language ("" for all that have none of their own)."""

    __tablename__ = "length_limit"
    __table_args__ = (
        UniqueConstraint("newsroom_id", "role", "language"),
        CheckConstraint("characters > 0", name="leaves_room"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    newsroom_id: Mapped[int] = mapped_column(ForeignKey("newsroom.id"), index=True)
    role: Mapped[Role] = mapped_column(stored_enum(Role))
    language: Mapped[str] = mapped_column(String(35), default="")
    characters: Mapped[int]
