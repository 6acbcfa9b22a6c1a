"""Reading how far jobs are and what came out of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from workbench.models import Job, JobItem

JOBS = 25
ITEMS = 50


@dataclass(frozen=True, slots=True)
class JobsPage:
    """One page of jobs, newest first; `number` counts from 1."""

    jobs: Sequence[Job]
    number: int
    last: int
    total: int


@dataclass(frozen=True, slots=True)
class ItemsPage:
    """One page of finished items: what has an error first, then by rank, lowest first."""

    items: Sequence[JobItem]
    number: int
    last: int
    total: int


def jobs_page(session: Session, newsroom_id: int, number: int = 1) -> JobsPage:
    """The newsroom's jobs, the page of that number or the last one."""
    own = Job.newsroom_id == newsroom_id
    total = session.scalar(select(func.count()).select_from(Job).where(own)) or 0
    last = max(1, -(-total // JOBS))
    page = min(max(number, 1), last)
    query = select(Job).where(own).options(joinedload(Job.by)).order_by(Job.id.desc())
    return JobsPage(list(session.scalars(query.limit(JOBS).offset((page - 1) * JOBS))), page, last, total)


def items_page(session: Session, job: Job, number: int = 1) -> ItemsPage:
    """The job's finished items, the page of that number or the last one."""
    last = max(1, -(-job.done // ITEMS))
    page = min(max(number, 1), last)
    query = select(JobItem).where(JobItem.job_id == job.id, JobItem.place.is_not(None))
    order = (JobItem.rank.is_not(None), JobItem.rank, JobItem.id)
    items = list(session.scalars(query.order_by(*order).limit(ITEMS).offset((page - 1) * ITEMS)))
    return ItemsPage(items, page, last, job.done)


def finished_after(session: Session, job_id: int, place: int, most: int = 500) -> Sequence[JobItem]:
    """Items that were finished after the one of that place, in that order."""
    query = select(JobItem).where(JobItem.job_id == job_id, JobItem.place > place)
    return session.scalars(query.order_by(JobItem.place).limit(most)).all()


def all_finished(session: Session, job_id: int) -> Iterator[JobItem]:
    """Every finished item in the order they were finished; a few are in memory at a time."""
    place = 0
    while items := finished_after(session, job_id, place):
        yield from items
        place = items[-1].place or 0
        session.expunge_all()
