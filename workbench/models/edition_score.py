"""How consistent an edition was with its source at a moment."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Float, ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.models.base import db, now
from workbench.models.edition import Edition


class EditionScore(db.Model):
    """A score from 0 to 100 with what it was made of: `dimensions` by their ids, how many findings by severity, and the
    signature that says how it was computed. Scores are never changed: an edition has one for each moment it was scored."""

    __tablename__ = "edition_score"
    __table_args__ = (
        CheckConstraint("value >= 0 AND value <= 100", name="from_0_to_100"),
        Index("ix_edition_score_latest", "edition_id", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"))
    version_id: Mapped[int] = mapped_column(ForeignKey("article_version.id"))
    value: Mapped[float] = mapped_column(Float)
    dimensions: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    critical: Mapped[int] = mapped_column(default=0)
    major: Mapped[int] = mapped_column(default=0)
    minor: Mapped[int] = mapped_column(default=0)
    signature: Mapped[str] = mapped_column(Text)
    scored_at: Mapped[datetime] = mapped_column(default=now, index=True)

    edition: Mapped[Edition] = relationship()
