"""Long work in the background: a job, and the items it is made of. What is to be done, is being done and was done stands here
and nowhere else."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Double, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.models.base import db, now, stored_enum
from workbench.models.user import User


class JobState(StrEnum):
    """Where a job stands. `failed` is one that could not be worked on at all; items that failed do not make it one."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def is_open(self) -> bool:
        """Whether there is still something to do."""
        return self in (JobState.QUEUED, JobState.RUNNING)


class ItemState(StrEnum):
    """Where an item stands."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Job(db.Model):
    """One piece of long work. `kind` names a module of `jobs/kinds/`; `done` of `total` items are finished, `failed` of those
    with an error. `mark` is the same for the same work asked for again. Without a newsroom it was started at the command line
    of a workbench that has none."""

    __tablename__ = "job"
    __table_args__ = (
        CheckConstraint("0 <= failed AND failed <= done AND done <= total", name="counted"),
        CheckConstraint("(finished_at IS NULL) = (state IN ('queued', 'running'))", name="finished_once"),
        CheckConstraint("state <> 'failed' OR error <> ''", name="failures_say_why"),
        Index("ix_job_newsroom_id_id", "newsroom_id", "id"),
        Index("ix_job_state", "state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    newsroom_id: Mapped[int | None] = mapped_column(ForeignKey("newsroom.id"))
    by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    kind: Mapped[str] = mapped_column(String(40))
    title: Mapped[str] = mapped_column(String(300), default="")
    mark: Mapped[str] = mapped_column(String(40), default="", index=True)
    payload: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    state: Mapped[JobState] = mapped_column(stored_enum(JobState), default=JobState.QUEUED)
    total: Mapped[int] = mapped_column(default=0)
    done: Mapped[int] = mapped_column(default=0)
    failed: Mapped[int] = mapped_column(default=0)
    error: Mapped[str] = mapped_column(Text, default="")
    created_at: Mapped[datetime] = mapped_column(default=now)
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]

    by: Mapped[User | None] = relationship(viewonly=True)


class JobItem(db.Model):
    """One item, such as a pair of editions. A worker that takes it holds it until `lease_until` and keeps putting that off while
    it works; `attempts` counts the workers that took it. Its result is written once, by the worker that holds it. `place` is its
    number among the job's finished items, from 1 without gaps; lists of results show what has the lowest `rank` first."""

    __tablename__ = "job_item"
    __table_args__ = (
        UniqueConstraint("job_id", "key"),
        UniqueConstraint("job_id", "place"),
        CheckConstraint("(lease_until IS NULL) = (state <> 'running')", name="held_while_running"),
        CheckConstraint("state <> 'running' OR worker IS NOT NULL", name="held_by_a_worker"),
        CheckConstraint("(place IS NULL) = (state IN ('queued', 'running', 'cancelled'))", name="finished_in_order"),
        CheckConstraint("state <> 'done' OR result IS NOT NULL", name="done_with_a_result"),
        CheckConstraint("state <> 'failed' OR error <> ''", name="failures_say_why"),
        Index("ix_job_item_state_id", "state", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    job_id: Mapped[int] = mapped_column(ForeignKey("job.id"))
    key: Mapped[str] = mapped_column(String(64))
    payload: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    state: Mapped[ItemState] = mapped_column(stored_enum(ItemState), default=ItemState.QUEUED)
    lease_until: Mapped[datetime | None]
    worker: Mapped[str | None] = mapped_column(String(120))
    attempts: Mapped[int] = mapped_column(default=0)
    result: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    error: Mapped[str] = mapped_column(Text, default="")
    rank: Mapped[float | None] = mapped_column(Double)
    place: Mapped[int | None]
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]

    job: Mapped[Job] = relationship(viewonly=True)
