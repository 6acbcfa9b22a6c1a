"""Starting long work and calling it off: what people do, each with its permission and its entry in the record."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from workbench.jobs.kind import kinds
from workbench.models import ItemState, Job, JobItem, JobState
from workbench.models.base import now
from workbench.services.access import Actor
from workbench.services.audit import record
from workbench.services.problems import N_, Invalid, Missing

# Items written with one statement.
TOGETHER = 500


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a job. `key` is the same for the same item told again: a job has each once."""

    key: str
    payload: Mapping[str, Any]


def key_of(*parts: str) -> str:
    """A key for whatever these parts name together."""
    return hashlib.blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def start_job(
    session: Session,
    actor: Actor | None,
    kind: str,
    title: str,
    items: Iterable[Item],
    payload: Mapping[str, Any] | None = None,
    mark: str = "",
) -> Job:
    """Write a job down for the workers, who see it when the transaction is committed; `jobs.waking.wake` tells them then.

    Without an actor it belongs to no newsroom: the command line starts such jobs. Raises Invalid for a kind nobody knows,
    NotAllowed where the person's role does not do."""
    if kind not in kinds():
        raise Invalid(N_("There is no work of the kind %(kind)s."), kind=kind)
    if actor:
        actor.must(kinds()[kind].deed)
    job = Job(
        newsroom_id=actor.newsroom_id if actor else None,
        by_id=actor.user_id if actor else None,
        kind=kind,
        title=title[:300],
        mark=mark,
        payload=dict(payload or {}),
    )
    session.add(job)
    session.flush()
    job.total = _written(session, job.id, items)
    if not job.total:
        job.state, job.finished_at = JobState.DONE, now()
    session.flush()
    if actor:
        record(session, actor, "started", "job", job.id, kind=kind, words=job.title)
    return job


def _written(session: Session, job_id: int, items: Iterable[Item]) -> int:
    count, left = 0, iter(items)
    while some := list(islice(left, TOGETHER)):
        rows = [{"job_id": job_id, "key": each.key, "payload": dict(each.payload)} for each in some]
        session.execute(insert(JobItem), rows)
        count += len(rows)
    return count


def cancel(session: Session, actor: Actor | None, job: Job) -> bool:
    """Call a job off: what waits is not done, what a worker is at is finished, results are kept. False when it had ended."""
    if actor:
        actor.must(kinds()[job.kind].deed)
    # Items first, as whoever takes one does: the other way round the two could wait for each other.
    waiting = update(JobItem).where(JobItem.job_id == job.id, JobItem.state == ItemState.QUEUED)
    session.execute(waiting.values(state=ItemState.CANCELLED), execution_options={"synchronize_session": False})
    session.refresh(job, with_for_update=True)
    if not job.state.is_open:
        return False
    job.state, job.finished_at = JobState.CANCELLED, now()
    if actor:
        record(session, actor, "cancelled", "job", job.id, kind=job.kind, words=job.title)
    return True


def job_in(session: Session, actor: Actor, number: int) -> Job:
    """The job of that number in the actor's newsroom; Missing for any other."""
    found = session.get(Job, number)
    if found is None or found.newsroom_id != actor.newsroom_id:
        raise Missing(N_("There is nothing here, or it belongs to another newsroom."))
    return found


def marked(session: Session, mark: str) -> Job | None:
    """The newest job of that mark that was not called off, None when there is none."""
    query = select(Job).where(Job.mark == mark, Job.state.in_((JobState.QUEUED, JobState.RUNNING, JobState.DONE)))
    return session.scalar(query.order_by(Job.id.desc()).limit(1)) if mark else None
