"""An edition: one language's version of an article, its people, its dates, and the decisions made on it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.models.article import Article, ArticleVersion
from workbench.models.base import db, now, stored_enum
from workbench.models.user import User


class EditionState(StrEnum):
    """Where an edition stands. `stale` is not a state: it is told by the version the edition was made from."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    PUBLISHED = "published"


class Task(StrEnum):
    """What a person is asked to do on an edition."""

    TRANSLATE = "translate"
    REVIEW = "review"


class Verdict(StrEnum):
    """A decision on a whole edition."""

    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"
    PUBLISHED = "published"
    REOPENED = "reopened"


class Edition(db.Model):
    """One language's version of an article. `row_version` counts every change of the row; one that was put away (archived)
    stands in no list, and its language is free for another one."""

    __tablename__ = "edition"
    __table_args__ = (
        Index(
            "uq_edition_live_language",
            "article_id",
            "language",
            unique=True,
            sqlite_where=text("archived_at IS NULL"),
            postgresql_where=text("archived_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("article_version.id"), index=True)
    language: Mapped[str] = mapped_column(String(35))
    state: Mapped[EditionState] = mapped_column(stored_enum(EditionState), default=EditionState.DRAFT)
    deadline: Mapped[datetime | None]
    embargo: Mapped[datetime | None]
    url: Mapped[str | None] = mapped_column(String(2000))
    row_version: Mapped[int] = mapped_column()
    created_at: Mapped[datetime] = mapped_column(default=now)
    created_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    archived_at: Mapped[datetime | None]

    article: Mapped[Article] = relationship()
    version: Mapped[ArticleVersion] = relationship()
    assignments: Mapped[list[Assignment]] = relationship(back_populates="edition", lazy="select")
    decisions: Mapped[list[Decision]] = relationship(back_populates="edition", order_by="Decision.id", lazy="select")

    __mapper_args__ = {"version_id_col": row_version}

    @property
    def is_open(self) -> bool:
        """Whether its text may be changed without reopening it."""
        return self.state in (EditionState.DRAFT, EditionState.IN_REVIEW)


class Assignment(db.Model):
    """A person asked to translate or to review an edition."""

    __tablename__ = "assignment"
    __table_args__ = (UniqueConstraint("edition_id", "user_id", "task"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"), index=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"), index=True)
    task: Mapped[Task] = mapped_column(stored_enum(Task))

    edition: Mapped[Edition] = relationship(back_populates="assignments")
    user: Mapped[User] = relationship()


class Decision(db.Model):
    """Somebody decided on an edition as it then stood. A return always says why."""

    __tablename__ = "decision"
    __table_args__ = (
        CheckConstraint("verdict <> 'returned' OR (reason IS NOT NULL AND reason <> '')", name="return_says_why"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("article_version.id"))
    verdict: Mapped[Verdict] = mapped_column(stored_enum(Verdict))
    by_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    reason: Mapped[str | None] = mapped_column(Text)
    made_at: Mapped[datetime] = mapped_column(default=now)

    edition: Mapped[Edition] = relationship(back_populates="decisions")
    by: Mapped[User] = relationship()
