"""Celery as the alarm clock of workers on many machines: its one task says that something waits, and which item that is the job
table tells.

A message that is lost, told twice or late changes nothing: the table holds what is to be done, and every idle worker looks
there by itself every `LOOK` seconds. (Measured with Celery 5.7 on Redis, late acknowledgement and a visibility timeout of
10 s: two tasks of a killed worker had not come back after 40 s. So leases decide, and messages are acknowledged early.)"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from typing import Any

from celery import Celery
from celery.signals import worker_ready
from celery.worker import state
from sqlalchemy import Engine

from workbench.jobs import queue
from workbench.jobs.memory import MOST
from workbench.jobs.running import Worker
from workbench.jobs.transaction import reading

TASK = "workbench.work"
# Items that one message stands for.
ITEMS = 20
# How often an idle worker looks at the job table, in seconds.
LOOK = 5.0


@cache
def client(broker: str) -> Celery:
    """Celery for a door that only sends: it gives up at once where no broker answers."""
    app = _made(broker)
    app.conf.update(broker_transport_options=_IMPATIENT, broker_connection_timeout=2)
    return app


def working(broker: str, engine: Callable[[], Engine], lease: timedelta = queue.LEASE) -> Celery:
    """Celery for a worker. `engine` is asked in each of its processes, which share no connection."""
    app = _made(broker)

    @app.task(name=TASK, ignore_result=True)  # type: ignore[untyped-decorator]
    def work() -> int:
        """Do some items. The first thing a task does is to wake the next worker where more waits: so all get busy, and never
        more than one message waits for each."""
        here = engine()
        with reading(here) as session:
            waiting = queue.open_items(session)
        if waiting > 1:
            app.send_task(TASK)
        return Worker(here, lease).work(threading.Event(), ITEMS)

    @worker_ready.connect(weak=False)  # type: ignore[untyped-decorator]
    def look(sender: Any, **_told: Any) -> None:
        """Look at the table now and then, while nothing else is to be done here."""

        def wake_idle() -> None:
            if not state.active_requests and not state.reserved_requests:
                app.send_task(TASK, expires=LOOK)

        wake_idle()
        sender.timer.call_repeatedly(LOOK, wake_idle)

    return app


# A door waits for a broker no longer than that, in seconds.
_IMPATIENT = {"socket_connect_timeout": 2, "max_retries": 0, "interval_start": 0, "interval_step": 0, "interval_max": 0}


def _made(broker: str) -> Celery:
    app = Celery("workbench", broker=broker, set_as_current=False)
    app.conf.update(
        task_default_queue="workbench",
        task_ignore_result=True,
        task_acks_late=False,
        worker_prefetch_multiplier=1,
        worker_max_tasks_per_child=500,
        worker_max_memory_per_child=MOST * 1_000,
        worker_hijack_root_logger=False,
        broker_connection_retry_on_startup=True,
        broker_connection_timeout=3,
        task_publish_retry=False,
        worker_send_task_events=False,
        enable_utc=True,
    )
    return app
