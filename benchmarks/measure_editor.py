"""The editor page and saving a unit: server time and SQL statements, in one process without a network."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from flask.testing import FlaskClient
from sqlalchemy import event, select

from benchmarks.newsroom import application, edition, newsroom
from workbench.models import Unit, db


def measure() -> Iterator[tuple[str, str]]:
    """p50 and statement counts for 60 and 2,000 units, and for a save."""
    with tempfile.TemporaryDirectory() as folder:
        app = application(Path(folder))
        with app.app_context():
            home, people = newsroom()
            person = people[0].fs_uniquifier
            numbers = {size: edition(home, people[0], size).id for size in (60, 2000)}
            engine = db.engine
            unit_ids = list(db.session.scalars(select(Unit.id).where(Unit.edition_id == numbers[60])))
            db.session.rollback()
        client = app.test_client()
        with client.session_transaction() as kept:
            kept["_user_id"], kept["_fresh"] = person, True
        statements: list[str] = []
        event.listen(engine, "before_cursor_execute", lambda _c, _u, statement, *_: statements.append(statement))
        for size, number in numbers.items():
            yield from _page(client, statements, size, number)
        yield from _saves(client, statements, unit_ids)


def _page(client: FlaskClient, statements: list[str], size: int, number: int) -> Iterator[tuple[str, str]]:
    def ask() -> None:
        answer = client.get(f"/editions/{number}")
        assert answer.status_code == 200, answer.status

    times, count = timed(ask, statements, 15)
    yield f"editor page, {size} units, p50", f"{statistics.median(times) * 1000:.1f} ms"
    yield f"editor page, {size} units, SQL statements", str(count)


def _saves(client: FlaskClient, statements: list[str], unit_ids: list[int]) -> Iterator[tuple[str, str]]:
    versions = dict.fromkeys(unit_ids, 1)
    supply = iter(range(10_000))

    def ask() -> None:
        turn = next(supply)
        unit = unit_ids[turn % len(unit_ids)]
        form = {"row_version": versions[unit], "target": f"A sentence typed for the {turn}th time."}
        answer = client.post(f"/units/{unit}/target", data=form, headers={"X-Requested-With": "fetch"})
        assert answer.status_code == 200, (answer.status, answer.text)
        versions[unit] = answer.get_json()["row_version"]

    for unit in unit_ids:
        with client.application.app_context():
            versions[unit] = db.session.scalar(select(Unit.row_version).where(Unit.id == unit)) or 1
    times, count = timed(ask, statements, 120)
    yield "saving a unit, p50", f"{statistics.median(times) * 1000:.1f} ms"
    yield "saving a unit, SQL statements", str(count)


def timed(ask: Callable[[], None], statements: list[str], times: int) -> tuple[list[float], int]:
    """How long each call took in seconds, and how many statements the last one ran."""
    ask()
    taken = []
    for _ in range(times):
        statements.clear()
        begin = time.perf_counter()
        ask()
        taken.append(time.perf_counter() - begin)
    return taken, len(statements)
