"""Workers' names: which process of which machine holds an item, so that a machine knows its own dead."""

from __future__ import annotations

import os
import secrets
import socket
from functools import cache

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from workbench.jobs.queue import moment
from workbench.models import ItemState, JobItem


def worker_name() -> str:
    """A name that no other worker has: where it works, its process, and something drawn."""
    return f"{_here()}:{os.getpid()}:{secrets.token_hex(4)}"


@cache
def _here() -> str:
    """Where process numbers mean the same: the machine, and on Linux the process namespace, since containers may share the
    machine's name."""
    try:
        space = os.readlink("/proc/self/ns/pid").strip("pid:[]")
    except OSError:
        space = ""
    return f"{socket.gethostname()[:60]}:{space}"


def free_of_the_dead(session: Session) -> int:
    """End the leases of workers of this machine whose process is gone; returns how many. Nobody need wait for them to end."""
    query = select(JobItem.id, JobItem.worker).where(JobItem.state == ItemState.RUNNING)
    own = [(number, name) for number, name in session.execute(query) if name and name.startswith(f"{_here()}:")]
    dead = [number for number, name in own if not _lives(int(name.split(":")[-2]))]
    if dead:
        ended = update(JobItem).where(JobItem.id.in_(dead), JobItem.state == ItemState.RUNNING)
        # A moment that is over already, whichever clock is asked next.
        session.execute(ended.values(lease_until=moment(session)), execution_options={"synchronize_session": False})
    return len(dead)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
