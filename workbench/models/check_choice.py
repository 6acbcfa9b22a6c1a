"""What a newsroom chose for a check: off, or a severity; for all it does, a pair of languages, an article or a unit."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.models.article import Article
from workbench.models.base import db, now, stored_enum
from workbench.models.unit import Unit
from workbench.models.user import User


class CheckSetting(StrEnum):
    """How a check runs: with its own severities, with another one, or not at all."""

    AS_IT_COMES = "as_it_comes"
    OFF = "off"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"


IN_FORCE = "ended_at IS NULL"
ALL = "source_language IS NULL AND article_id IS NULL AND unit_id IS NULL"


def _once(name: str, scope: str, *columns: str) -> Index:
    """One choice in force for a check in a scope."""
    where = text(f"{IN_FORCE} AND {scope}")
    columns = ("newsroom_id", "check_id", *columns)
    return Index(f"uq_check_choice_{name}", *columns, unique=True, sqlite_where=where, postgresql_where=where)


class CheckChoice(db.Model):
    """One choice; the narrowest in force wins. Nothing is deleted: a choice that ended keeps who ended it and when."""

    __tablename__ = "check_choice"
    __table_args__ = (
        CheckConstraint("(source_language IS NULL) = (target_language IS NULL)", name="a_pair_is_two"),
        CheckConstraint(
            "(source_language IS NULL OR article_id IS NULL) AND (source_language IS NULL OR unit_id IS NULL)"
            " AND (article_id IS NULL OR unit_id IS NULL)",
            name="one_scope",
        ),
        CheckConstraint("(ended_at IS NULL) = (ended_by_id IS NULL)", name="ended_by_a_person"),
        CheckConstraint("(article_id IS NULL AND unit_id IS NULL) OR reason <> ''", name="exceptions_say_why"),
        _once("newsroom", ALL),
        _once("pair", "source_language IS NOT NULL", "source_language", "target_language"),
        _once("article", "article_id IS NOT NULL", "article_id"),
        _once("unit", "unit_id IS NOT NULL", "unit_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    newsroom_id: Mapped[int] = mapped_column(ForeignKey("newsroom.id"), index=True)
    source_language: Mapped[str | None] = mapped_column(String(35))
    target_language: Mapped[str | None] = mapped_column(String(35))
    article_id: Mapped[int | None] = mapped_column(ForeignKey("article.id"))
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    check_id: Mapped[str] = mapped_column(String(60))
    setting: Mapped[CheckSetting] = mapped_column(stored_enum(CheckSetting))
    reason: Mapped[str] = mapped_column(Text, default="")
    by_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    made_at: Mapped[datetime] = mapped_column(default=now)
    ended_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    ended_at: Mapped[datetime | None]

    article: Mapped[Article | None] = relationship(viewonly=True)
    unit: Mapped[Unit | None] = relationship(viewonly=True)
    by: Mapped[User] = relationship(foreign_keys=[by_id], viewonly=True)
