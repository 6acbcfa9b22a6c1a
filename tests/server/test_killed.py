"""A save that was answered is there after the server was killed in the middle of its work."""

from __future__ import annotations

import http.client
import json
import os
import signal
import threading
import time
from urllib.parse import urlencode, urlsplit

from sqlalchemy import select

from benchmarks.newsroom import application, edition, newsroom
from benchmarks.server import processes_of, serving, signed_in
from workbench.models import Unit, db

CLIENTS = 4


def test_every_answered_save_survives_a_killed_server(tmp_path):
    app = application(tmp_path)
    with app.app_context():
        home, people = newsroom()
        number = edition(home, people[0], 40).id
        units = list(db.session.execute(select(Unit.id, Unit.row_version).where(Unit.edition_id == number)))
        headers = [signed_in(app, each) for each in people[:CLIENTS]]
        db.session.remove()
    answered: dict[int, str] = {}
    with serving(tmp_path) as (address, process):
        threads = [
            threading.Thread(
                target=save_until_killed, args=(address, headers[n], dict(map(tuple, units[n::CLIENTS])), answered)
            )
            for n in range(CLIENTS)
        ]
        for thread in threads:
            thread.start()
        while len(answered) < 30:
            time.sleep(0.02)
        for each in processes_of(process.pid):
            os.kill(each, signal.SIGKILL)
        for thread in threads:
            thread.join(20)
    with serving(tmp_path), app.app_context():
        kept = dict(db.session.execute(select(Unit.id, Unit.target).where(Unit.id.in_(answered))).all())
    lost = {unit: text for unit, text in answered.items() if number_of(kept[unit]) < number_of(text)}
    assert lost == {}


def number_of(text: str) -> int:
    """The turn a sentence was typed in: a later one that was stored but not answered any more is no loss."""
    return int(text.rpartition(" ")[2])


def save_until_killed(
    address: str, headers: dict[str, str], versions: dict[int, int], answered: dict[int, str]
) -> None:
    """Save over and over, and note what the server answered; ends when it no longer does."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=10)
    turn = 0
    try:
        while True:
            for unit in versions:
                turn += 1
                text = f"문장 {turn}"
                form = urlencode({"row_version": versions[unit], "target": text})
                more = {"Content-Type": "application/x-www-form-urlencoded"}
                connection.request("POST", f"/units/{unit}/target", form, {**headers, **more})
                answer = connection.getresponse()
                told = json.loads(answer.read())
                assert answer.status == 200, told
                versions[unit], answered[unit] = told["row_version"], text
    except (OSError, http.client.HTTPException, json.JSONDecodeError):
        return
