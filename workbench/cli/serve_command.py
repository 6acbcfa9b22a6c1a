"""`workbench serve`: the pages, by a server that stands in for a newsroom's load."""

from __future__ import annotations

import os
import sys

import click

from workbench.app import create_app
from workbench.cli.upgrading import bring_up_to_date
from workbench.cli.working import address_of, start_keeper
from workbench.models import db


@click.command("serve")
@click.option("--bind", default="127.0.0.1:8000", show_default=True, help="Address and port to listen on.")
@click.option("--workers", default=4, show_default=True, type=click.IntRange(1, 64), help="Processes.")
@click.option("--threads", default=4, show_default=True, type=click.IntRange(1, 64), help="Threads of each process.")
@click.option(
    "--jobs",
    type=click.IntRange(0, 64),
    help="Processes for long work, while there is any: 1 when not told, and none where a broker tells workers.",
)
def command(bind: str, workers: int, threads: int, jobs: int | None) -> None:
    """Start the workbench and stay until it is stopped."""
    host = bind.rpartition(":")[0] or bind
    if host not in ("127.0.0.1", "localhost", "[::1]"):
        click.echo(
            "Serving beyond this machine: put a TLS proxy in front and set WORKBENCH_SECURE_COOKIES=1.", err=True
        )
    click.echo(f"The workbench: http://{bind}  (Ctrl+C stops it)", err=True)
    if jobs is None:
        jobs = 0 if os.environ.get("WORKBENCH_BROKER") else 1
    if sys.platform == "win32":
        _serve_on_windows(bind, workers * threads, jobs)
    else:
        _serve(bind, workers, threads, jobs)


def _serve(bind: str, workers: int, threads: int, jobs: int) -> None:
    from workbench.cli.serving import Server  # noqa: PLC0415 - gunicorn exists on POSIX systems only

    Server(bind, workers, threads, jobs).run()


def _serve_on_windows(bind: str, threads: int, jobs: int) -> None:
    import waitress  # noqa: PLC0415 - installed on Windows only

    app = create_app()
    with app.app_context():
        bring_up_to_date()
        database = address_of(db.engine)
    if jobs:
        start_keeper(database, jobs)
    waitress.serve(app, listen=bind, threads=threads)
