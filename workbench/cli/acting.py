"""The application and the person a command acts for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.app import create_app
from workbench.cli.upgrading import check_up_to_date
from workbench.models import Duty, Membership, User, db
from workbench.services.database import begin_writing
from workbench.services.problems import Problem


@contextmanager
def reading_session() -> Iterator[Session]:
    """A session in the application's context, for reading; a Problem ends the command and is told."""
    with create_app().app_context():
        check_up_to_date()
        session: Session = db.session()
        try:
            yield session
        except Problem as problem:
            session.rollback()
            raise click.ClickException(str(problem)) from problem


@contextmanager
def writing(session: Session) -> Iterator[None]:
    """A writing transaction over a session that was read in: committed at the end, undone by whatever is raised."""
    session.commit()
    begin_writing(session)
    try:
        yield
        session.commit()
    except BaseException:
        session.rollback()
        raise


@contextmanager
def writing_session() -> Iterator[Session]:
    """A writing transaction in the application's context: committed at the end, undone by a Problem, which is told."""
    with reading_session() as session, writing(session):
        yield session


def acting_user(session: Session, email: str | None) -> User:
    """The person with that address, or the first administrator; ends with a message when there is none."""
    query = select(User).order_by(User.id)
    if email:
        query = query.where(User.email == email.strip().lower())
    else:
        query = query.join(Membership).where(Membership.duty == Duty.ADMINISTRATOR, Membership.ended_at.is_(None))
    user = session.scalars(query.limit(1)).first()
    if user is None:
        raise click.ClickException(f"nobody signs in as {email}" if email else "there is no administrator yet")
    return user
