"""`workbench jobs`: the long work in the database: what there is, calling it off, its results."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TextIO

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text
from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.app import create_app
from workbench.cli.lines import speak_utf8
from workbench.cli.upgrading import check_up_to_date
from workbench.jobs.auditing import line_of
from workbench.jobs.reading import all_finished
from workbench.jobs.starting import cancel as cancel_job
from workbench.jobs.transaction import reading, writing
from workbench.models import Job, db

NEWEST = 50


@click.group("jobs")
def command() -> None:
    """Show long work, call it off, and take its results."""


@command.command("list")
def show() -> None:
    """Print the newest fifty jobs."""
    table = Table("job", "kind", "about", "state", "done", "with an error")
    with create_app().app_context():
        check_up_to_date()
        with reading(db.engine) as session:
            for job in session.scalars(select(Job).order_by(Job.id.desc()).limit(NEWEST)):
                done = f"{job.done}/{job.total}"
                table.add_row(str(job.id), job.kind, Text(job.title), job.state.value, done, str(job.failed))
    Console().print(table)


@command.command("cancel")
@click.argument("number", type=int)
def cancel(number: int) -> None:
    """Call job NUMBER off: what waits is not done, results are kept."""
    with create_app().app_context():
        check_up_to_date()
        with writing(db.engine) as session:
            if not cancel_job(session, None, _job(session, number)):
                raise click.ClickException(f"job {number} has ended already")
    click.echo(f"Job {number} is cancelled.", err=True)


@command.command("results")
@click.argument("number", type=int)
@click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="A file instead of the screen.")
def results(number: int, output: Path | None) -> None:
    """Write the results of job NUMBER as JSON lines, as far as there are any by now."""
    with create_app().app_context():
        check_up_to_date()
        with reading(db.engine) as session:
            _job(session, number)
            if output is None:
                speak_utf8()
                _write(session, number, sys.stdout)
                return
            try:
                with output.open("x", encoding="utf-8") as file:
                    _write(session, number, file)
            except FileExistsError as error:
                raise click.ClickException(f"{output} exists already; nothing was written") from error
    click.echo(str(output))


def _write(session: Session, number: int, file: TextIO) -> None:
    for item in all_finished(session, number):
        file.write(json.dumps(line_of(item), ensure_ascii=False) + "\n")


def _job(session: Session, number: int) -> Job:
    job = session.get(Job, number)
    if job is None:
        raise click.ClickException(f"there is no job {number}")
    return job
