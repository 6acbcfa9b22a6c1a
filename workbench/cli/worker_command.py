"""`workbench worker`: long work in the foreground, on this machine or on as many as there are."""

from __future__ import annotations

from datetime import timedelta

import click

from workbench.app import create_app
from workbench.cli.lines_on_all_cores import cores
from workbench.cli.upgrading import check_up_to_date
from workbench.cli.working import address_of, work_for_broker, work_here
from workbench.jobs import queue
from workbench.models import db


@click.command("worker")
@click.option("--processes", type=click.IntRange(1, 256), help="How many; as many as there are cores when not told.")
@click.option(
    "--lease",
    type=click.IntRange(2, 3600),
    default=int(queue.LEASE.total_seconds()),
    show_default=True,
    help="Seconds after which what a killed worker held is taken by another one.",
)
def command(processes: int | None, lease: int) -> None:
    """Do the long work that waits in the database, and stay for more until stopped.

    With WORKBENCH_BROKER (redis://... or amqp://...) it is a Celery worker; start one on every machine that reaches the
    database, the broker and the archive's files. Stopped, it ends the items it is at; killed, others take them."""
    app = create_app()
    with app.app_context():
        check_up_to_date()
        database = address_of(db.engine)
        db.engine.dispose()
    count = processes or cores()
    broker = str(app.config["WORKBENCH_BROKER"])
    click.echo(f"{count} processes work; Ctrl+C stops them.", err=True)
    if not broker:
        work_here(database, count, timedelta(seconds=lease))
        return
    try:
        raise SystemExit(work_for_broker(broker, database, count, timedelta(seconds=lease)))
    except ImportError as error:
        raise click.ClickException(
            "a broker needs the package celery: pip install 'editions-workbench[celery]'"
        ) from error
