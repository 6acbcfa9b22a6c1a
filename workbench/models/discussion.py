"""Talk on a unit or an edition: threads of comments, and suggestions that are accepted or declined."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.models.base import db, now, stored_enum
from workbench.models.unit import Unit
from workbench.models.user import User


class Thread(db.Model):
    """A conversation on a unit, or on the whole edition where `unit_id` is empty."""

    __tablename__ = "thread"
    __table_args__ = (
        CheckConstraint("(resolved_at IS NULL) = (resolved_by_id IS NULL)", name="resolved_has_a_person"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"), index=True)
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), index=True)
    created_at: Mapped[datetime] = mapped_column(default=now)
    resolved_at: Mapped[datetime | None]
    resolved_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))

    unit: Mapped[Unit | None] = relationship()
    resolved_by: Mapped[User | None] = relationship()
    comments: Mapped[list[Comment]] = relationship(back_populates="thread", order_by="Comment.id", lazy="select")


class Comment(db.Model):
    """What somebody said in a thread."""

    __tablename__ = "comment"
    __table_args__ = (CheckConstraint("body <> ''", name="says_something"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    thread_id: Mapped[int] = mapped_column(ForeignKey("thread.id"), index=True)
    by_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    body: Mapped[str] = mapped_column(Text)
    made_at: Mapped[datetime] = mapped_column(default=now)

    thread: Mapped[Thread] = relationship(back_populates="comments")
    by: Mapped[User] = relationship()


class Answer(StrEnum):
    """What became of a suggestion."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class Suggestion(db.Model):
    """A target somebody proposes. Answered means: a person and a moment."""

    __tablename__ = "suggestion"
    __table_args__ = (
        CheckConstraint(
            "(answer = 'open') = (answered_at IS NULL) AND (answer = 'open') = (answered_by_id IS NULL)",
            name="answered_has_a_person",
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), index=True)
    by_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    target: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text, default="")
    made_at: Mapped[datetime] = mapped_column(default=now)
    answer: Mapped[Answer] = mapped_column(stored_enum(Answer), default=Answer.OPEN)
    answered_at: Mapped[datetime | None]
    answered_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))

    unit: Mapped[Unit] = relationship()
    by: Mapped[User] = relationship(foreign_keys=[by_id])
    answered_by: Mapped[User | None] = relationship(foreign_keys=[answered_by_id])
