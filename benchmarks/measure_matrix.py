"""The matrix of an article's editions, the report of one, and a newsroom's overview: server time and SQL statements."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from flask.testing import FlaskClient
from sqlalchemy import event, select

from benchmarks.measure_editor import timed
from benchmarks.newsroom import TARGETS, application, editions, newsroom
from workbench.models import Edition, EditionScore, Unit, db
from workbench.models.base import now

LANGUAGES = ("en", "en-GB", "en-AU", "en-CA")
SCORES = 20_000


def measure() -> Iterator[tuple[str, str]]:
    """The first time, when nothing is remembered of the texts, and later; for 30 and 300 units in five editions."""
    with tempfile.TemporaryDirectory() as folder:
        app = application(Path(folder))
        with app.app_context():
            home, people = newsroom()
            person, home_id = people[0].fs_uniquifier, home.id
            made = {units: editions(home, people[0], units, LANGUAGES) for units in (30, 300)}
            numbers = {units: (each[0].article_id, each[0].id) for units, each in made.items()}
            for units in made.values():
                _translate(units)
            _score(made[30])
            engine = db.engine
            db.session.rollback()
        client = app.test_client()
        with client.session_transaction() as kept:
            kept["_user_id"], kept["_fresh"] = person, True
        statements: list[str] = []
        event.listen(engine, "before_cursor_execute", lambda _c, _u, statement, *_: statements.append(statement))
        for units, (article, edition) in numbers.items():
            yield from _page(client, statements, f"matrix, 5 editions of {units} units", f"/articles/{article}/matrix")
            yield from _page(client, statements, f"report, {units} units", f"/editions/{edition}/report")
        yield from _page(client, statements, f"overview of {SCORES:,} scores", f"/newsrooms/{home_id}/consistency")


def _translate(made: list[Edition]) -> None:
    """Texts that no two units share, so that what is remembered of one does not help with another."""
    for number, edition in enumerate(made):
        units = db.session.scalars(select(Unit).where(Unit.edition_id == edition.id))
        for place, unit in enumerate(units):
            unit.target = f"{TARGETS[place % len(TARGETS)]} It took {place + 3} days and {number + 2} offices."
    db.session.commit()


def _score(made: list[Edition]) -> None:
    """Scores over half a year."""
    begin = now() - timedelta(days=180)
    db.session.add_all(
        EditionScore(
            edition_id=made[turn % len(made)].id,
            version_id=made[0].version_id,
            value=80 + turn % 20,
            signature="consistency|version:0",
            scored_at=begin + timedelta(minutes=turn * 12),
        )
        for turn in range(SCORES)
    )
    db.session.commit()


def _page(client: FlaskClient, statements: list[str], name: str, address: str) -> Iterator[tuple[str, str]]:
    def ask() -> None:
        answer = client.get(address)
        assert answer.status_code == 200, answer.status

    begin = time.perf_counter()
    ask()
    yield f"{name}, first time", f"{(time.perf_counter() - begin) * 1000:.0f} ms"
    times, count = timed(ask, statements, 5)
    yield f"{name}, p50", f"{statistics.median(times) * 1000:.0f} ms"
    yield f"{name}, SQL statements", str(count)
