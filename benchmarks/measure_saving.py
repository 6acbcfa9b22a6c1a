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
from flask.sessions import SecureCookieSessionInterface
from sqlalchemy import select

from benchmarks.newsroom import application, edition, newsroom
from benchmarks.server import serving
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
            list(clients.map(_save_all, [(address, *each, 5) for each in work]))
            begin = time.perf_counter()
            done = list(clients.map(_save_all, [(address, *each, SAVES) for each in work]))
            passed = time.perf_counter() - begin
        times = sorted(taken for answered, _failed in done for taken in answered)
        yield f"saves a second, {CLIENTS} clients", f"{len(times) / passed:.0f}"
        yield (
            "save as a client sees it, p50 / p95",
            (f"{statistics.median(times) * 1000:.1f} / {times[int(len(times) * 0.95)] * 1000:.1f} ms"),
        )
        yield "answers other than 200", str(sum(failed for _answered, failed in done))
        with app.app_context():
            kept = db.session.query(Revision).count()
        yield "saves answered and not in the database", str(len(times) + 5 * CLIENTS - kept)


def _work(app: Flask) -> list[tuple[str, list[int]]]:
    """For each client its cookie and the units it works on."""
    signer = SecureCookieSessionInterface().get_signing_serializer(app)
    assert signer is not None
    with app.app_context():
        home, people = newsroom()
        number = edition(home, people[0], 400).id
        units = list(db.session.scalars(select(Unit.id).where(Unit.edition_id == number).order_by(Unit.position)))
        token = "benchmark"
        cookies = [
            str(signer.dumps({"_user_id": each.fs_uniquifier, "_fresh": True, "csrf_token": token})) for each in people
        ]
        db.session.rollback()
    return [(cookie, units[index::CLIENTS]) for index, cookie in enumerate(cookies)]


def _save_all(job: tuple[str, str, list[int], int]) -> tuple[list[float], int]:
    address, cookie, units, times = job
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)
    headers = {"Cookie": f"session={cookie}", "X-Requested-With": "fetch", "Accept": "application/json"}
    connection.request("GET", f"/units/{units[0]}", headers={**headers})
    connection.getresponse().read()
    versions: dict[int, int] = {}
    answered, failed = [], 0
    for turn in range(times):
        unit = units[turn % len(units)]
        version = versions.get(unit) or _version(connection, headers, unit)
        body = urlencode({"row_version": version, "target": f"Sentence {turn} of {time.time_ns()}."})
        begin = time.perf_counter()
        connection.request(
            "POST",
            f"/units/{unit}/target",
            body,
            {**headers, **_csrf(), "Content-Type": "application/x-www-form-urlencoded"},
        )
        answer = connection.getresponse()
        text = answer.read()
        if answer.status == 200:
            answered.append(time.perf_counter() - begin)
            versions[unit] = json.loads(text)["row_version"]
        else:
            failed += 1
    return answered, failed


def _version(connection: http.client.HTTPConnection, headers: dict[str, str], unit: int) -> int:
    connection.request("GET", f"/units/{unit}", headers=headers)
    return int(json.loads(connection.getresponse().read())["row_version"])


def _csrf() -> dict[str, str]:
    return {}
