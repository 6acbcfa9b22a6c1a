"""The job table as a queue: workers take items for a while, keep them while they work, and give their results.

The table is the truth. Whoever takes an item holds it until its lease ends; a worker that lives puts the end off, and what a
killed one held is free again afterwards. Moments are the database's where several machines share one, so that their clocks
need not agree."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, case, func, select, update
from sqlalchemy.orm import Session

from workbench.jobs.kind import Result
from workbench.models import ItemState, Job, JobItem, JobState
from workbench.models.base import now
from workbench.services.problems import N_

# Three heartbeats that do not come are a killed worker. A heartbeat waits for at most one other writer.
LEASE = timedelta(seconds=60)
# A worker that ends three times at the same item will end a fourth time.
ATTEMPTS = 3
ENDED_EACH_TIME = N_("The worker ended while it was at this item, three times; it was given up.")


@dataclass(frozen=True, slots=True)
class Held:
    """An item that a worker holds. `attempt` tells its hold from an earlier one of the same worker."""

    id: int
    job_id: int
    newsroom_id: int | None
    worker: str
    attempt: int
    kind: str
    job: dict[str, Any]
    item: dict[str, Any]


def moment(session: Session) -> datetime:
    """The present moment: the database's clock on PostgreSQL, this machine's on SQLite."""
    if session.get_bind().dialect.name != "postgresql":
        return now()
    told: datetime = session.execute(select(func.clock_timestamp())).scalar_one()
    return told


def take(session: Session, worker: str, lease: timedelta = LEASE) -> Held | None:
    """Take the first item that waits, oldest job first; None when nothing does. Two workers never take the same one:
    PostgreSQL skips rows that another transaction has locked, SQLite lets one write at a time."""
    waiting = select(JobItem.id).where(JobItem.state == ItemState.QUEUED).order_by(JobItem.id).limit(1)
    number = session.scalar(waiting.with_for_update(skip_locked=True))
    if number is None:
        return None
    began = moment(session)
    item = session.get_one(JobItem, number)
    item.state, item.worker, item.lease_until = ItemState.RUNNING, worker, began + lease
    item.attempts, item.started_at = item.attempts + 1, began
    session.flush()
    job = session.get_one(Job, item.job_id)
    _begun(session, job.id, began)
    return Held(item.id, job.id, job.newsroom_id, worker, item.attempts, job.kind, job.payload, item.payload)


def _begun(session: Session, job_id: int, began: datetime) -> None:
    query = update(Job).where(Job.id == job_id, Job.state == JobState.QUEUED)
    session.execute(query.values(state=JobState.RUNNING, started_at=began), execution_options=_UNSEEN)


def keep(session: Session, held: Held, lease: timedelta = LEASE) -> bool:
    """Put the end of the lease off; False when the item is no longer this worker's."""
    query = update(JobItem).where(*_own(held)).values(lease_until=moment(session) + lease)
    return session.scalar(query.returning(JobItem.id), execution_options=_UNSEEN) is not None


def finish(session: Session, held: Held, result: Result) -> bool:
    """Write the result down and count it; False when another worker took the item meanwhile, whose result counts then."""
    if session.scalar(select(JobItem.id).where(*_own(held)).with_for_update()) is None:
        return False
    ended = moment(session)
    query = update(JobItem).where(JobItem.id == held.id)
    values = query.values(
        state=ItemState.FAILED if result.error else ItemState.DONE,
        result=dict(result.told),
        error=result.error,
        rank=result.rank,
        lease_until=None,
        finished_at=ended,
        place=_counted(session, held.job_id, 1 if result.error else 0, ended),
    )
    session.execute(values, execution_options=_UNSEEN)
    return True


def give_back_expired(session: Session) -> int:
    """Free what workers held that no longer answer; returns how many items. One that ended its workers each time fails."""
    here = moment(session)
    query = select(JobItem).where(JobItem.state == ItemState.RUNNING, JobItem.lease_until <= here)
    lost = list(session.scalars(query.order_by(JobItem.id).with_for_update(skip_locked=True)))
    for item in lost:
        _free(session, item, here)
    return len(lost)


def _free(session: Session, item: JobItem, here: datetime) -> None:
    if item.attempts >= ATTEMPTS:
        place = _counted(session, item.job_id, 1, here)
        item.state, item.lease_until, item.error, item.finished_at = ItemState.FAILED, None, ENDED_EACH_TIME, here
        item.place = place
    else:
        is_open = session.get_one(Job, item.job_id).state.is_open
        item.state, item.lease_until, item.worker = ItemState.QUEUED if is_open else ItemState.CANCELLED, None, None
    session.flush()


def has_expired(session: Session) -> bool:
    """Whether a worker that held something does not answer any more."""
    query = select(JobItem.id).where(JobItem.state == ItemState.RUNNING, JobItem.lease_until <= moment(session))
    return session.scalar(query.limit(1)) is not None


def open_items(session: Session) -> int:
    """How many items wait for a worker, counted up to a hundred."""
    waiting = select(JobItem.id).where(JobItem.state == ItemState.QUEUED).limit(100)
    return session.scalar(select(func.count()).select_from(waiting.subquery())) or 0


def _own(held: Held) -> tuple[ColumnElement[bool], ...]:
    """That the item is still in these hands."""
    return (
        JobItem.id == held.id,
        JobItem.state == ItemState.RUNNING,
        JobItem.worker == held.worker,
        JobItem.attempts == held.attempt,
    )


def _counted(session: Session, job_id: int, failed: int, ended: datetime) -> int:
    """Count one more item of the job as finished, and the job as done with the last one; returns the item's place."""
    is_last = (Job.done + 1 == Job.total) & Job.state.in_((JobState.QUEUED, JobState.RUNNING))
    query = update(Job).where(Job.id == job_id)
    changed = query.values(
        done=Job.done + 1,
        failed=Job.failed + failed,
        state=case((is_last, JobState.DONE), else_=Job.state),
        finished_at=case((is_last, ended), else_=Job.finished_at),
    ).returning(Job.done)
    return session.execute(changed, execution_options=_UNSEEN).scalar_one()


# What a statement changes is not looked up among the rows the session holds: they are not used afterwards.
_UNSEEN = {"synchronize_session": False}
