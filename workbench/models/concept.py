"""The termbase: concepts, and the terms each has in every language (ISO 30042's order of things)."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.models.base import db, now, stored_enum


class TermStatus(StrEnum):
    """How a newsroom judges a term (TBX administrativeStatus)."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    FORBIDDEN = "forbidden"


class Concept(db.Model):
    """One thing a newsroom writes about, whatever it is called."""

    __tablename__ = "concept"

    id: Mapped[int] = mapped_column(primary_key=True)
    newsroom_id: Mapped[int] = mapped_column(ForeignKey("newsroom.id"), index=True)
    definition: Mapped[str] = mapped_column(Text, default="")
    subject: Mapped[str] = mapped_column(String(200), default="")
    created_at: Mapped[datetime] = mapped_column(default=now)
    archived_at: Mapped[datetime | None]

    terms: Mapped[list[Term]] = relationship(back_populates="concept", order_by="Term.id", lazy="selectin")


class Term(db.Model):
    """What a concept is called in a language, and whether the newsroom wants it so."""

    __tablename__ = "term"
    __table_args__ = (
        CheckConstraint("text <> ''", name="has_text"),
        Index("ix_term_concept_language", "concept_id", "language"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    concept_id: Mapped[int] = mapped_column(ForeignKey("concept.id"))
    language: Mapped[str] = mapped_column(String(35))
    text: Mapped[str] = mapped_column(String(300))
    status: Mapped[TermStatus] = mapped_column(stored_enum(TermStatus), default=TermStatus.PREFERRED)
    note: Mapped[str] = mapped_column(Text, default="")

    concept: Mapped[Concept] = relationship(back_populates="terms")
