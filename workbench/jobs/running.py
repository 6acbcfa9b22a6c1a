"""A worker: takes item after item, works on it, and writes down what came out."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta

import structlog
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from workbench.jobs import queue
from workbench.jobs.kind import Result, Work, kinds
from workbench.jobs.memory import MOST, resident
from workbench.jobs.transaction import writing
from workbench.jobs.worker_names import worker_name
from workbench.services.problems import Problem

# A worker is replaced by a fresh process after so many items, or when it has come to have too much memory.
ITEMS_OF_A_WORKER = 10_000
# A lease is put off for so long and no longer: an item that takes hours is taken to be stuck.
LONGEST = timedelta(minutes=30)


@dataclass(slots=True)
class Worker:
    """One thread of work over the database. `lease` is how long an item is held without a sign of life."""

    engine: Engine
    lease: timedelta = queue.LEASE
    name: str = field(default_factory=worker_name)

    def work(self, stop: threading.Event, most: int = ITEMS_OF_A_WORKER) -> int:
        """Work until nothing waits, `most` items are done, its memory is full, or it is told to stop; returns how many items were
        done."""
        for count in range(most):
            if stop.is_set() or (count and resident() > MOST) or not self.work_once():
                return count
        return most

    def work_once(self) -> bool:
        """Do one item; False when none waits."""
        with writing(self.engine) as session:
            queue.give_back_expired(session)
            held = queue.take(session, self.name, self.lease)
        if held is None:
            return False
        with self._kept(held):
            result = self._result(held)
        with writing(self.engine) as session:
            counted = queue.finish(session, held, result)
        if not counted:
            structlog.get_logger().warning("job item lost", job=held.job_id, item=held.id, worker=self.name)
        return True

    def _result(self, held: queue.Held) -> Result:
        kind = kinds().get(held.kind)
        if kind is None:
            return Result({}, error=f"This version of the workbench has no work of the kind {held.kind}.")
        try:
            return kind.work(Work(self.engine, held.newsroom_id, held.job, held.item))
        except Problem as problem:
            return Result({}, error=str(problem))
        except Exception as error:
            # A mistake of ours at one item is written down with it; the items after it are done.
            structlog.get_logger().exception("job item failed", job=held.job_id, item=held.id)
            return Result({}, error=f"{type(error).__name__}: {error}"[:2000])

    @contextmanager
    def _kept(self, held: queue.Held) -> Iterator[None]:
        """Keep the item while the body works on it, from a thread of its own."""
        over = threading.Event()
        beating = threading.Thread(target=self._beat, args=(held, over), name="heartbeat", daemon=True)
        beating.start()
        try:
            yield
        finally:
            over.set()
            beating.join()

    def _beat(self, held: queue.Held, over: threading.Event) -> None:
        last = time.monotonic() + LONGEST.total_seconds()
        while not over.wait(self.lease.total_seconds() / 3) and time.monotonic() < last:
            try:
                with writing(self.engine) as session:
                    if not queue.keep(session, held, self.lease):
                        return
            except SQLAlchemyError:
                # The database may be back before the lease ends.
                structlog.get_logger().warning("heartbeat missed", job=held.job_id, item=held.id)
