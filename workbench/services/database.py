"""How a connection is set up: SQLite with foreign keys, write-ahead log and honest commits; PostgreSQL as it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

try:
    import fcntl
except ImportError:  # Windows: SQLite's own waiting has to do
    fcntl = None  # type: ignore[assignment]

# How long a writer waits for another one before SQLite gives up, in milliseconds.
BUSY_TIMEOUT = 15_000


def tune(engine: Engine) -> None:
    """Set up every new connection of the engine. With synchronous=FULL an answered save survives a killed server."""
    if engine.dialect.name != "sqlite":
        return

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            f"busy_timeout={BUSY_TIMEOUT}",
            "cache_size=-8000",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        # A reader that later writes would fail at once when another wrote meanwhile (SQLITE_BUSY_SNAPSHOT):
        # doors that will write say so before the first statement and take the write lock then.
        options = connection.get_execution_options()
        connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writes") else "BEGIN")


def begin_writing(open_session: Session) -> None:
    """End the reading transaction the session may be in, and begin a writing one."""
    if open_session.in_transaction():
        open_session.commit()
    open_session.connection(execution_options={"writes": True})


@contextmanager
def turn_to_write(open_session: Session) -> Iterator[None]:
    """Wait for one's turn to write. SQLite lets one write at a time and makes the others look again after a sleep; in a
    queue of the operating system they are woken at once, threads and processes alike. PostgreSQL needs no queue."""
    engine = open_session.get_bind()
    path = engine.url.database if isinstance(engine, Engine) and engine.dialect.name == "sqlite" else None
    if not path or path == ":memory:" or fcntl is None:
        yield
        return
    with open(f"{path}-turn", "w") as queue:
        fcntl.flock(queue, fcntl.LOCK_EX)
        yield
