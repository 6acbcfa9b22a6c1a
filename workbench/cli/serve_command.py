"""`workbench serve`: the pages, by a server that stands in for a newsroom's load."""

from __future__ import annotations

import sys

import click

from workbench.app import create_app
from workbench.cli.upgrading import bring_up_to_date


@click.command("serve")
@click.option("--bind", default="127.0.0.1:8000", show_default=True, help="Address and port to listen on.")
@click.option("--workers", default=4, show_default=True, type=click.IntRange(1, 64), help="Processes.")
@click.option("--threads", default=4, show_default=True, type=click.IntRange(1, 64), help="Threads of each process.")
def command(bind: str, workers: int, threads: int) -> None:
    """Start the workbench and stay until it is stopped."""
    host = bind.rpartition(":")[0] or bind
    if host not in ("127.0.0.1", "localhost", "[::1]"):
        click.echo(
            "Serving beyond this machine: put a TLS proxy in front and set WORKBENCH_SECURE_COOKIES=1.", err=True
        )
    click.echo(f"The workbench: http://{bind}  (Ctrl+C stops it)", err=True)
    if sys.platform == "win32":
        _serve_on_windows(bind, workers * threads)
    else:
        _serve(bind, workers, threads)


def _serve(bind: str, workers: int, threads: int) -> None:
    from workbench.cli.serving import Server  # noqa: PLC0415 - gunicorn exists on POSIX systems only

    Server(bind, workers, threads).run()


def _serve_on_windows(bind: str, threads: int) -> None:
    import waitress  # noqa: PLC0415 - installed on Windows only

    app = create_app()
    with app.app_context():
        bring_up_to_date()
    waitress.serve(app, listen=bind, threads=threads)
