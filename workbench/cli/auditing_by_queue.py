"""`workbench audit --queue`: the audit as a job in the database, done by workers; results are written as they come."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.app import create_app
from workbench.cli.acting import acting_user
from workbench.cli.audit_output import output
from workbench.cli.progress import bar
from workbench.cli.upgrading import check_up_to_date
from workbench.jobs.archive.meaning import Meaning
from workbench.jobs.archive.opening import root_of
from workbench.jobs.archive.pairs import Pairs
from workbench.jobs.auditing import line_of, mark_of, start_audit
from workbench.jobs.output.lines import key_of_line
from workbench.jobs.reading import finished_after
from workbench.jobs.starting import marked
from workbench.jobs.transaction import reading, writing
from workbench.jobs.waking import wake
from workbench.models import Job, JobState, Newsroom, db
from workbench.services.access import Actor, actor_in
from workbench.services.problems import Problem

# How often it is looked for new results, and when somebody is told that nobody works, in seconds.
LOOK = 0.5
PATIENCE = 10


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command was asked: `archive` as it was named, `slug` and `email` of whose job it is."""

    archive: Path
    meaning: Meaning
    slug: str
    email: str | None
    anew: bool
    detach: bool


def by_queue(asked: Asked, pairs: Pairs, target: Path | None) -> None:
    """Start the job, or find the one that the same command started before, and follow it to its end."""
    app = create_app()
    with app.app_context():
        check_up_to_date()
        try:
            number = _job(asked, pairs)
        except Problem as problem:
            raise click.ClickException(str(problem)) from problem
        wake(str(app.config["WORKBENCH_BROKER"]))
        if asked.detach:
            click.echo(str(number))
            return
        try:
            _follow(number, target)
        except KeyboardInterrupt:
            click.echo(
                f"Job {number} goes on. The same command shows it again; `workbench jobs cancel {number}` ends it.",
                err=True,
            )
            raise SystemExit(130) from None


def _job(asked: Asked, pairs: Pairs) -> int:
    root = root_of(asked.archive.resolve())
    mark = mark_of(root, pairs, asked.meaning)
    with writing(db.engine) as session:
        found = None if asked.anew else marked(session, mark)
        if found:
            click.echo(f"Job {found.id} has these pairs: {found.done} of {found.total} are done.", err=True)
            return found.id
        actor = _actor(session, asked)
        job = start_audit(session, actor, asked.archive.resolve().name, pairs, root, asked.meaning, mark)
        click.echo(f"Job {job.id} waits for workers.", err=True)
        return job.id


def _actor(session: Session, asked: Asked) -> Actor | None:
    """Who starts it: somebody of the newsroom named, or of the only one there is; nobody where there is none."""
    newsrooms = session.scalars(select(Newsroom).order_by(Newsroom.id).limit(2)).all()
    if asked.slug:
        newsrooms = session.scalars(select(Newsroom).where(Newsroom.slug == asked.slug)).all()
        if not newsrooms:
            raise click.ClickException(f"there is no newsroom {asked.slug}")
    if not newsrooms:
        return None
    if len(newsrooms) > 1:
        raise click.ClickException("there are several newsrooms: say whose job it is with --newsroom")
    return actor_in(session, acting_user(session, asked.email), newsrooms[0].id)


def _follow(number: int, target: Path | None) -> None:
    """Tell results as they come, until the job has ended."""
    with output(target) as out:
        _told_until_end(number, lambda told: None if out.has(key_of_line(told)) else out.tell(told))


def _told_until_end(number: int, tell: Callable[[Mapping[str, Any]], None]) -> None:
    begin, place, warned = time.monotonic(), 0, False
    with bar("Comparing", _now(number).total) as shown:
        while True:
            job = _now(number)
            place = _told_after(number, place, tell)
            shown.at(place)
            if not job.state.is_open and place >= job.done:
                break
            if not place and not warned and time.monotonic() - begin > PATIENCE:
                warned = True
                click.echo("No worker has begun yet: start one with `workbench worker`.", err=True)
            time.sleep(LOOK)
    _say_end(job)


def _told_after(number: int, place: int, tell: Callable[[Mapping[str, Any]], None]) -> int:
    while True:
        with reading(db.engine) as session:
            items = finished_after(session, number, place)
            for item in items:
                tell(line_of(item))
        if not items:
            return place
        place = items[-1].place or place


def _now(number: int) -> Job:
    with reading(db.engine) as session:
        return session.get_one(Job, number)


def _say_end(job: Job) -> None:
    words = {JobState.DONE: "done", JobState.CANCELLED: "cancelled", JobState.FAILED: f"failed: {job.error}"}
    errors = f", {job.failed} with an error" if job.failed else ""
    click.echo(f"Job {job.id} is {words[job.state]}: {job.done} of {job.total} pairs{errors}.", err=True)
