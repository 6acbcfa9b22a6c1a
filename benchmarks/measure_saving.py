"""Eight people saving at once to a real server over SQLite: saves a second, and whether every one is there."""

from __future__ import annotations

import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlencode

from flask import Flask
from sqlalchemy import select

from benchmarks.bare_sqlite import commits_a_second
from benchmarks.client import Client
from benchmarks.newsroom import application, edition, newsroom
from benchmarks.server import processor_seconds, serving, signed_in
from workbench.models import Revision, Unit, db

CLIENTS = 8
WARM_UP = 50
SAVES = 200
Made = TypeVar("Made")


@dataclass
class Person:
    """Somebody who saves: the headers of their browser, their units with row versions, and what was answered."""

    headers: dict[str, str]
    versions: dict[int, int]
    answered: list[float] = field(default_factory=list)
    refused: int = 0


def measure() -> Iterator[tuple[str, str]]:
    """Saves a second over all clients, their p50 and p95, what was lost; and what the machine did beside it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        app = application(folder)
        people = _people(app)
        with serving(folder) as (address, process):
            _together(people, lambda person: _save(address, person, WARM_UP))
            warm = sum(len(person.answered) for person in people)
            people = [Person(person.headers, person.versions) for person in people]
            used = processor_seconds(process.pid)
            passed = _together(people, lambda person: _save(address, person, SAVES))
            used, load = processor_seconds(process.pid) - used, os.getloadavg()[0]
            empty = CLIENTS * SAVES / _together(people, lambda _person: _look(address, SAVES))
        with app.app_context():
            kept = db.session.query(Revision).count()
        bare = commits_a_second(folder, CLIENTS, SAVES)
    times = sorted(taken for person in people for taken in person.answered)
    rate = len(times) / passed
    yield f"saves a second, {CLIENTS} clients", f"{rate:.0f}"
    yield (
        "save as a client sees it, p50 / p95",
        f"{statistics.median(times) * 1000:.1f} / {times[int(len(times) * 0.95)] * 1000:.1f} ms",
    )
    yield "answers other than 200", str(sum(person.refused for person in people))
    yield "saves answered and not in the database", str(len(times) + warm - kept)
    yield "processor time of the server for a save", f"{used / len(times) * 1000:.1f} ms"
    yield "beside it: answers of /health a second, for one save", f"{empty:.0f}, {empty / rate:.1f}"
    yield "beside it: commits of SQLite alone a second, for one save", f"{bare:.0f}, {bare / rate:.1f}"
    yield f"beside it: load of the machine ({os.cpu_count()} cores)", f"{load:.1f}"


def _people(app: Flask) -> list[Person]:
    with app.app_context():
        home, people = newsroom()
        number = edition(home, people[0], 400).id
        query = select(Unit.id, Unit.row_version).where(Unit.edition_id == number).order_by(Unit.position)
        units = [tuple(row) for row in db.session.execute(query)]
        headers = [signed_in(app, each) for each in people]
        db.session.rollback()
    return [Person(each, dict(units[index::CLIENTS])) for index, each in enumerate(headers)]


def _together(people: list[Person], deed: Callable[[Person], Made]) -> float:
    """Everybody does it at the same time; how many seconds it took."""
    with ThreadPoolExecutor(len(people)) as threads:
        begin = time.perf_counter()
        list(threads.map(deed, people))
        return time.perf_counter() - begin


def _save(address: str, person: Person, times: int) -> None:
    """Save one unit after the other."""
    units = list(person.versions)
    with Client(address, person.headers) as client:
        for turn in range(times):
            unit = units[turn % len(units)]
            text = f"Sentence {turn} of {time.time_ns()}."
            form = urlencode({"row_version": person.versions[unit], "target": text})
            begin = time.perf_counter()
            status, told = client.post(f"/units/{unit}/target", form)
            if status == 200:
                person.answered.append(time.perf_counter() - begin)
                person.versions[unit] = json.loads(told)["row_version"]
            else:
                person.refused += 1


def _look(address: str, times: int) -> None:
    with Client(address) as client:
        for _ in range(times):
            client.get("/health")
