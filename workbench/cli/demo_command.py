"""`workbench demo`: a newsroom to look around in."""

from __future__ import annotations

import secrets

import click
from flask_security.utils import hash_password
from sqlalchemy import select

from workbench.app import create_app
from workbench.cli.upgrading import bring_up_to_date
from workbench.models import User, db
from workbench.services.database import begin_writing
from workbench.services.demo import fill


@click.command("demo")
@click.option("--password", help="One password for everybody; made up when not told.")
def command(password: str | None) -> None:
    """Fill an empty database with the demo newsroom and print the logins, once."""
    with create_app().app_context():
        bring_up_to_date()
        session = db.session()
        if session.scalar(select(User.id).limit(1)) is not None:
            click.echo(
                "There are people already: nothing was added. Use another folder: WORKBENCH_INSTANCE=...", err=True
            )
            return
        chosen = password or "-".join(secrets.token_hex(2) for _ in range(3))
        begin_writing(session)
        people = fill(session, hash_password(chosen))
        session.commit()
        click.echo("The demo newsroom is ready. Everybody signs in with this password:", err=True)
        click.echo(f"  {chosen}")
        for user in people:
            duty = user.memberships[0].duty.value
            click.echo(f"  {user.email:<24} {user.name} ({duty})")
