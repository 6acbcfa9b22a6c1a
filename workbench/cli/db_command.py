"""`workbench db`: the database's tables, and copies of it."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.app import create_app
from workbench.cli.upgrading import bring_up_to_date, copy_database, revisions, sqlite_file
from workbench.models import db


@click.group("db")
def command() -> None:
    """Create, update and copy the database."""


@command.command("upgrade")
def upgrade() -> None:
    """Create the tables, or bring them to this version; an existing SQLite file is copied first."""
    with create_app().app_context():
        bring_up_to_date()
        click.echo(f"The database is at revision {revisions(db.engine)[0]}.", err=True)


@command.command("current")
def current() -> None:
    """Print the revision of the database and of this program."""
    with create_app().app_context():
        here, wanted = revisions(db.engine)
    click.echo(f"database {here or 'empty'}, program {wanted}")


@command.command("backup")
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False))
def backup(target: Path) -> None:
    """Copy the SQLite database to TARGET while the server runs."""
    with create_app().app_context():
        path = sqlite_file(db.engine)
    if path is None:
        raise click.ClickException("this is for SQLite; use pg_dump for PostgreSQL")
    if target.exists():
        raise click.ClickException(f"{target} exists already; nothing was written")
    copy_database(path, target)
    click.echo(str(target))
