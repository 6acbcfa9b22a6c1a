"""Bringing the database to this program's version, with a copy of an existing SQLite file kept beside it."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import click
import flask_migrate
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from workbench.app import MIGRATIONS
from workbench.models import db


def bring_up_to_date() -> None:
    """Create the tables or migrate them, in the application context; says so when there was something to do."""
    here, wanted = revisions(db.engine)
    if here == wanted:
        return
    if here and (path := sqlite_file(db.engine)):
        target = path.with_name(f"{path.stem}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.sqlite")
        copy_database(path, target)
        click.echo(f"A copy of the database as it was: {target}", err=True)
    flask_migrate.upgrade(directory=str(MIGRATIONS))


def check_up_to_date() -> None:
    """Ends with a message when the tables are not those of this program."""
    here, wanted = revisions(db.engine)
    if here != wanted:
        raise click.ClickException("the database is empty or older than this program: run `workbench db upgrade` first")


def revisions(engine: Engine) -> tuple[str | None, str | None]:
    """The revision the database is at (None when it is empty) and the one this program needs."""
    with engine.connect() as connection:
        here = MigrationContext.configure(connection).get_current_revision()
    return here, ScriptDirectory(str(MIGRATIONS)).get_current_head()


def copy_database(path: Path, target: Path) -> None:
    """Copy a SQLite file, also while somebody writes to it."""
    source, copy = sqlite3.connect(path), sqlite3.connect(target)
    with copy:
        source.backup(copy)
    copy.close()
    source.close()


def sqlite_file(engine: Engine) -> Path | None:
    """The database's file, or None where it is not SQLite's."""
    if engine.dialect.name != "sqlite" or not engine.url.database:
        return None
    return Path(engine.url.database)
