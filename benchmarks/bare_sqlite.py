"""What SQLite alone does: the rows a save writes, from as many writers, without a server. The measure of the machine."""

from __future__ import annotations

import sqlite3
import threading
import time
from pathlib import Path

TABLES = """
CREATE TABLE unit (id INTEGER PRIMARY KEY, target TEXT, row_version INTEGER);
CREATE TABLE revision (id INTEGER PRIMARY KEY, unit_id INTEGER, before TEXT, after TEXT);
"""
TEXT = "A sentence as long as people write them in articles for newspapers."


def commits_a_second(folder: Path, writers: int, times: int) -> float:
    """Transactions of one update and one insert, each flushed to the disk, by so many threads at once."""
    path = folder / "bare.sqlite"
    connection = _connection(path)
    connection.executescript(TABLES)
    connection.executemany("INSERT INTO unit VALUES (?, '', 0)", [(number,) for number in range(writers)])
    queue = threading.Lock()
    threads = [threading.Thread(target=_write, args=(path, queue, number, times)) for number in range(writers)]
    begin = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return writers * times / (time.perf_counter() - begin)


def _write(path: Path, queue: threading.Lock, unit: int, times: int) -> None:
    connection = _connection(path)
    for _ in range(times):
        with queue:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE unit SET target = ?, row_version = row_version + 1 WHERE id = ?", (TEXT, unit))
            connection.execute("INSERT INTO revision (unit_id, before, after) VALUES (?, ?, ?)", (unit, TEXT, TEXT))
            connection.execute("COMMIT")
    connection.close()


def _connection(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    return connection
