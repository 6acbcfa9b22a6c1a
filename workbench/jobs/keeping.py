"""Keeping workers on one machine without a broker: while something waits, processes work; while nothing does, none is there."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from multiprocessing.process import BaseProcess
from types import FrameType

import structlog
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from workbench.jobs import queue
from workbench.jobs.forking import settle_in, start
from workbench.jobs.running import Worker
from workbench.jobs.transaction import reading, writing
from workbench.jobs.worker_names import free_of_the_dead

# How often it is looked whether something waits, in seconds.
LOOK = 1.0


@dataclass(slots=True)
class Keeper:
    """Looks at the job table and keeps up to `count` processes at work. `engine` is asked here and in each process, which share
    no connection; `lives_on` says whether whoever started the keeper is still there."""

    engine: Callable[[], Engine]
    count: int
    lease: timedelta = queue.LEASE
    lives_on: Callable[[], bool] = lambda: True
    stop: threading.Event = field(default_factory=threading.Event)
    processes: list[BaseProcess] = field(default_factory=list)

    def run(self) -> None:
        """Stay until told to stop (SIGTERM and SIGINT tell so too) or left alone; workers end with the item they are at."""
        for each in (signal.SIGTERM, signal.SIGINT):
            signal.signal(each, self._told_to_stop)
        self._free_of_the_dead()
        try:
            while not self.stop.is_set() and self.lives_on():
                self._look()
                self.stop.wait(LOOK)
        finally:
            self._end()

    def _told_to_stop(self, _signal: int, _frame: FrameType | None) -> None:
        self.stop.set()

    def _look(self) -> None:
        ended = [each for each in self.processes if not each.is_alive()]
        self.processes = [each for each in self.processes if each not in ended]
        if any(each.exitcode for each in ended):
            self._free_of_the_dead()
        try:
            waiting = self._waiting()
        except SQLAlchemyError as error:
            structlog.get_logger().warning("the job table does not answer", why=str(error)[:300])
            return
        for _each in range(min(waiting, self.count - len(self.processes))):
            self._start()

    def _waiting(self) -> int:
        """How many items wait, those of killed workers too."""
        engine = self.engine()
        with reading(engine) as session:
            expired = queue.has_expired(session)
            waiting = queue.open_items(session)
        if not expired:
            return waiting
        with writing(engine) as session:
            return queue.give_back_expired(session) + waiting

    def _free_of_the_dead(self) -> None:
        """Take up at once what ran here when a worker, or all of this machine, was killed."""
        with contextlib.suppress(SQLAlchemyError), writing(self.engine()) as session:
            free_of_the_dead(session)

    def _start(self) -> None:
        self.processes.append(start(_work, self.engine, self.lease, os.getpid()))

    def _end(self) -> None:
        for each in self.processes:
            while each.is_alive():
                # Told again, because one that has just begun may not listen yet.
                each.terminate()
                each.join(LOOK)


def _work(engine: Callable[[], Engine], lease: timedelta, keeper: int) -> None:
    """Work until nothing waits; a process of its own, which ends with the item it is at when it is told to or left alone."""
    settle_in()
    stop = threading.Event()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda _signal, _frame: stop.set())
    threading.Thread(target=_watch, args=(keeper, stop), daemon=True).start()
    Worker(engine(), lease).work(stop)


def _watch(keeper: int, stop: threading.Event) -> None:
    while os.getppid() == keeper:
        if stop.wait(LOOK):
            return
    stop.set()
