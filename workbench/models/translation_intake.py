"""A translation that exists already and is being paired with its article, before it becomes an edition."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.models.article import Article, ArticleVersion
from workbench.models.base import db, now
from workbench.models.edition import Edition
from workbench.models.user import User


class TranslationIntake(db.Model):
    """The bytes that came in, the blocks and sentences that were read, and the rows as they stand.

    `version_id` is the version of the article it is paired with, `done` the number of the last act that is in force (the acts
    behind it were undone). `row_version` counts every change. It became an edition (`edition_id`), was thrown away
    (`discarded_at`), or waits."""

    __tablename__ = "translation_intake"
    __table_args__ = (CheckConstraint("done >= 0", name="done_counts_acts"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("article_version.id"))
    by_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    language: Mapped[str] = mapped_column(String(35))
    format: Mapped[str] = mapped_column(String(40))
    file_name: Mapped[str] = mapped_column(String(255), default="")
    url: Mapped[str | None] = mapped_column(String(2000))
    data: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    looks_like: Mapped[str] = mapped_column(String(35), default="")
    blocks: Mapped[list[Any]] = mapped_column(JSON)
    rows: Mapped[list[Any]] = mapped_column(JSON)
    aside: Mapped[list[Any]] = mapped_column(JSON)
    done: Mapped[int] = mapped_column(default=0)
    row_version: Mapped[int] = mapped_column()
    created_at: Mapped[datetime] = mapped_column(default=now)
    changed_at: Mapped[datetime] = mapped_column(default=now)
    discarded_at: Mapped[datetime | None]
    edition_id: Mapped[int | None] = mapped_column(ForeignKey("edition.id"))

    article: Mapped[Article] = relationship()
    version: Mapped[ArticleVersion] = relationship()
    by: Mapped[User] = relationship()
    edition: Mapped[Edition | None] = relationship()

    __mapper_args__ = {"version_id_col": row_version}


class TranslationAct(db.Model):
    """One act of a person on the rows, in order from 1, so that it can be undone and done again."""

    __tablename__ = "translation_act"
    __table_args__ = (
        UniqueConstraint("intake_id", "number"),
        CheckConstraint("number >= 1", name="number_from_one"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    intake_id: Mapped[int] = mapped_column(ForeignKey("translation_intake.id"), index=True)
    number: Mapped[int]
    act: Mapped[str] = mapped_column(String(24))
    change: Mapped[dict[str, Any]] = mapped_column(JSON)
    by_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    made_at: Mapped[datetime] = mapped_column(default=now)
