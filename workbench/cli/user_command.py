"""`workbench user`: people, for whoever runs the machine."""

from __future__ import annotations

from secrets import token_hex

import click
from flask_security.utils import hash_password
from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.cli.acting import writing_session
from workbench.models import Duty, Membership, Newsroom, User


@click.group("user")
def command() -> None:
    """Add people, list them, give them a new password."""


@command.command("list")
def list_people() -> None:
    """Print every person with their newsrooms and duties."""
    with writing_session() as session:
        query = (
            select(User, Newsroom.slug, Membership.duty)
            .outerjoin(Membership, (Membership.user_id == User.id) & Membership.ended_at.is_(None))
            .outerjoin(Newsroom, Newsroom.id == Membership.newsroom_id)
            .order_by(User.email, Newsroom.slug)
        )
        for user, newsroom, duty in session.execute(query):
            state = "" if user.active else "  (may not sign in)"
            click.echo(f"{user.email}  {user.name}  {newsroom or '-'}:{duty.value if duty else '-'}{state}")


@command.command("add")
@click.argument("email")
@click.option("--name", required=True, help="The person's name as others see it.")
@click.option("--newsroom", required=True, help="The newsroom's short name (slug).")
@click.option("--duty", default="translator", show_default=True, type=click.Choice([each.value for each in Duty]))
@click.password_option(help="Asked for when it is not given.")
def add(email: str, name: str, newsroom: str, duty: str, password: str) -> None:
    """Add a person to a newsroom."""
    with writing_session() as session:
        home = session.scalar(select(Newsroom).where(Newsroom.slug == newsroom))
        if home is None:
            raise click.ClickException(f"there is no newsroom {newsroom}")
        user = session.scalar(select(User).where(User.email == email.lower())) or _new_user(
            session, email, name, password
        )
        found = session.scalar(
            select(Membership).where(Membership.user_id == user.id, Membership.newsroom_id == home.id)
        )
        membership = found or Membership(user_id=user.id, newsroom_id=home.id, duty=Duty(duty))
        membership.duty, membership.ended_at = Duty(duty), None
        session.add(membership)
    click.echo(f"{email.lower()} is {duty} in {newsroom}")


@command.command("password")
@click.argument("email")
@click.password_option(help="Asked for when it is not given.")
def password(email: str, password: str) -> None:
    """Give a person a new password; they are signed out everywhere."""
    with writing_session() as session:
        user = session.scalar(select(User).where(User.email == email.lower()))
        if user is None:
            raise click.ClickException(f"nobody signs in as {email}")
        user.password = hash_password(_long_enough(password))
        user.fs_uniquifier = token_hex(32)
    click.echo(f"{email} has a new password")


def _new_user(session: Session, email: str, name: str, password: str) -> User:
    user = User(
        email=email.lower(), name=name, password=hash_password(_long_enough(password)), fs_uniquifier=token_hex(32)
    )
    session.add(user)
    session.flush()
    return user


def _long_enough(password: str) -> str:
    if len(password) < 10:
        raise click.ClickException("a password has at least 10 characters")
    return password
