"""`workbench db`: the database's tables, brought up to date with a copy kept beside it."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import click
import flask_migrate
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from workbench.app import MIGRATIONS, create_app
from workbench.models import db


@click.group("db")
def command() -> None:
    """Create, update and copy the database."""


@command.command("upgrade")
def upgrade() -> None:
    """Create the tables, or bring them to this version; an existing SQLite file is copied first."""
    app = create_app()
    with app.app_context():
        here, wanted = revisions(db.engine)
        if here == wanted:
            return
        if here and (path := _sqlite_file(db.engine)):
            click.echo(f"A copy of the database as it was: {copy_of(path)}", err=True)
        flask_migrate.upgrade(directory=str(MIGRATIONS))
        click.echo(f"The database is at revision {wanted}.", err=True)


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
        path = _sqlite_file(db.engine)
    if path is None:
        raise click.ClickException("this is for SQLite; use pg_dump for PostgreSQL")
    if target.exists():
        raise click.ClickException(f"{target} exists already; nothing was written")
    _copy(path, target)
    click.echo(str(target))


def revisions(engine: Engine) -> tuple[str | None, str | None]:
    """The revision the database is at (None when it is empty) and the one this program needs."""
    with engine.connect() as connection:
        here = MigrationContext.configure(connection).get_current_revision()
    return here, ScriptDirectory(str(MIGRATIONS)).get_current_head()


def copy_of(path: Path) -> Path:
    """Copy the SQLite file beside itself, named by the moment; returns the copy."""
    target = path.with_name(f"{path.stem}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.sqlite")
    _copy(path, target)
    return target


def _copy(path: Path, target: Path) -> None:
    source, copy = sqlite3.connect(path), sqlite3.connect(target)
    with copy:
        source.backup(copy)
    copy.close()
    source.close()


def _sqlite_file(engine: Engine) -> Path | None:
    if engine.dialect.name != "sqlite" or not engine.url.database:
        return None
    return Path(engine.url.database)
