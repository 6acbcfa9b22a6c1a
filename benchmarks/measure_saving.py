"""Eight people saving at once to a real server over SQLite: saves a second, and whether every one is there."""

from __future__ import annotations

import http.client
import json
import statistics
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from flask import Flask
from sqlalchemy import select

from benchmarks.newsroom import application, edition, newsroom
from benchmarks.server import serving, signed_in
from workbench.models import Revision, Unit, db

CLIENTS = 8
SAVES = 150


def measure() -> Iterator[tuple[str, str]]:
    """Saves a second over all clients, their p50 and p95, and what was lost."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        app = application(folder)
        work = _work(app)
        with serving(folder) as (address, _process), ProcessPoolExecutor(CLIENTS) as clients:
            warm = list(clients.map(_save_all, [(address, *each, 5) for each in work]))
            jobs = [(address, headers, warm[index][2], SAVES) for index, (headers, _units) in enumerate(work)]
            begin = time.perf_counter()
            done = list(clients.map(_save_all, jobs))
            passed = time.perf_counter() - begin
        times = sorted(taken for answered, _failed, _units in done for taken in answered)
        yield f"saves a second, {CLIENTS} clients", f"{len(times) / passed:.0f}"
        yield (
            "save as a client sees it, p50 / p95",
            (f"{statistics.median(times) * 1000:.1f} / {times[int(len(times) * 0.95)] * 1000:.1f} ms"),
        )
        yield "answers other than 200", str(sum(failed for _answered, failed, _units in done))
        with app.app_context():
            kept = db.session.query(Revision).count()
        yield "saves answered and not in the database", str(len(times) + 5 * CLIENTS - kept)


def _work(app: Flask) -> list[tuple[dict[str, str], dict[int, int]]]:
    """For each client its headers, and the units it works on with their row versions."""
    with app.app_context():
        home, people = newsroom()
        number = edition(home, people[0], 400).id
        query = select(Unit.id, Unit.row_version).where(Unit.edition_id == number).order_by(Unit.position)
        units = [tuple(row) for row in db.session.execute(query)]
        headers = [signed_in(app, each) for each in people]
        db.session.rollback()
    return [(each, dict(units[index::CLIENTS])) for index, each in enumerate(headers)]


Job = tuple[str, dict[str, str], dict[int, int], int]


def _save_all(job: Job) -> tuple[list[float], int, dict[int, int]]:
    """Save one unit after the other; the times of those that were answered, how many were not, and the row versions."""
    address, headers, versions, times = job
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)
    answered, failed = [], 0
    for turn in range(times):
        unit = list(versions)[turn % len(versions)]
        body = urlencode({"row_version": versions[unit], "target": f"Sentence {turn} of {time.time_ns()}."})
        begin = time.perf_counter()
        form = {**headers, "Content-Type": "application/x-www-form-urlencoded"}
        connection.request("POST", f"/units/{unit}/target", body, form)
        answer = connection.getresponse()
        text = answer.read()
        if answer.status == 200:
            answered.append(time.perf_counter() - begin)
            versions[unit] = json.loads(text)["row_version"]
        else:
            failed += 1
    return answered, failed, versions
