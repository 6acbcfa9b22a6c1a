"""Starting workers for long work: beside a server, or in the foreground."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from multiprocessing.process import BaseProcess

from sqlalchemy import Engine

from workbench.jobs import queue
from workbench.jobs.forking import FORKS, settle_in, start
from workbench.jobs.keeping import Keeper
from workbench.jobs.kind import kinds
from workbench.jobs.transaction import engine_at

# How long a server that ends waits for its workers to end the item they are at, in seconds; afterwards another one takes it.
GRACE = 10
SIGNALS = {
    "SIGCHLD": signal.SIG_DFL,
    "SIGQUIT": signal.SIG_DFL,
    "SIGHUP": signal.SIG_IGN,
    "SIGUSR1": signal.SIG_IGN,
    "SIGUSR2": signal.SIG_IGN,
    "SIGWINCH": signal.SIG_IGN,
}
# Pages go first where both want the processor.
NICE = 10


def address_of(engine: Engine) -> str:
    """The database's address, as another process needs it."""
    return engine.url.render_as_string(hide_password=False)


def start_keeper(database: str, count: int, sockets: Sequence[int] = ()) -> BaseProcess:
    """A process that keeps workers until this one ends. `sockets` are the server's, which stay with it alone: a new server can
    listen there as soon as this one has gone."""
    return start(_keep, database, count, os.getpid(), tuple(sockets) if FORKS else ())


def _keep(database: str, count: int, server: int, sockets: Sequence[int]) -> None:
    settle_in()
    _leave_the_server(sockets)
    with contextlib.suppress(OSError, AttributeError):
        os.nice(NICE)
    Keeper(partial(engine_at, database), count, lives_on=lambda: os.getppid() == server).run()


def _leave_the_server(sockets: Sequence[int]) -> None:
    """Let go of what a forked process has of its server: its sockets, and what it does about signals."""
    for each in sockets:
        os.close(each)
    signal.set_wakeup_fd(-1)
    for name, what in SIGNALS.items():
        if number := getattr(signal, name, None):
            signal.signal(number, what)


def work_here(database: str, count: int, lease: timedelta = queue.LEASE, stop: threading.Event | None = None) -> None:
    """Keep workers in the foreground until told to stop."""
    kinds()  # loaded once, shared with the processes
    Keeper(partial(engine_at, database), count, lease, stop=stop or threading.Event()).run()


def work_for_broker(broker: str, database: str, count: int, lease: timedelta = queue.LEASE) -> int:
    """Be a Celery worker until told to stop; returns its exit code. Raises ImportError where Celery is missing."""
    from workbench.jobs.celery_app import working  # noqa: PLC0415 - Celery is an extra

    kinds()
    app = working(broker, partial(engine_at, database), lease)
    worker = app.Worker(
        concurrency=count, pool="prefork", loglevel="WARNING", without_mingle=True, without_gossip=True, quiet=True
    )
    worker.start()
    return int(worker.exitcode or 0)
