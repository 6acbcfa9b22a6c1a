"""Real workers over a test's database, to be killed, and what became of the job."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from flask import Flask
from sqlalchemy import select

from benchmarks.server import processes_of
from workbench.jobs.archive.opening import open_archive
from workbench.jobs.auditing import start_audit
from workbench.jobs.transaction import engine_at, reading, writing
from workbench.models import Job, JobItem

RUN = "import sys; from workbench.cli import main; sys.argv[0] = 'workbench'; main()"
# Seconds after which what a killed worker held is free again in these tests.
LEASE = 3


def command(*arguments: str) -> list[str]:
    """A workbench command as a process."""
    return [sys.executable, "-c", RUN, *arguments]


def environment(app: Flask, broker: str = "") -> dict[str, str]:
    """What tells a command which database and broker to use."""
    told = {"WORKBENCH_INSTANCE": app.instance_path, "WORKBENCH_BROKER": broker}
    return {**os.environ, **told, "WORKBENCH_DATABASE": address(app)}


def address(app: Flask) -> str:
    """The database's address."""
    return str(app.config["SQLALCHEMY_DATABASE_URI"])


def audit_job(app: Flask, archive: Path) -> int:
    """The number of a job that audits the archive."""
    with open_archive(archive, "ko") as pairs, writing(engine_at(address(app))) as session:
        return start_audit(session, None, "bridges", pairs, archive).id


def job_of(app: Flask, number: int) -> Job:
    """The job as it is now."""
    with reading(engine_at(address(app))) as session:
        return session.get_one(Job, number)


def items_of(app: Flask, number: int) -> list[JobItem]:
    """The job's items as they are now."""
    with reading(engine_at(address(app))) as session:
        return list(session.scalars(select(JobItem).where(JobItem.job_id == number)))


@contextmanager
def workers(app: Flask, count: int, broker: str = "") -> Iterator[list[subprocess.Popen[bytes]]]:
    """So many `workbench worker` processes, each with one process for work; whatever is left is killed at the end."""
    told = command("worker", "--processes", "1", "--lease", str(LEASE))
    started = [
        subprocess.Popen(told, env=environment(app, broker), stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        for _each in range(count)
    ]
    try:
        yield started
    finally:
        kill(started)


def kill(started: list[subprocess.Popen[bytes]]) -> None:
    """SIGKILL for the processes and everything they started."""
    for each in [number for process in started for number in processes_of(process.pid)]:
        try:
            os.kill(each, signal.SIGKILL)
        except ProcessLookupError:
            continue
    for process in started:
        process.wait(20)


def wait_for(condition: Callable[[], bool], seconds: float = 120) -> None:
    """Returns as soon as the condition holds; TimeoutError when it does not in time."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.05)
