"""Who acts on the command line."""

from __future__ import annotations

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.models import Duty, Membership, User


def acting_user(session: Session, email: str | None) -> User:
    """The person with that address, or the first administrator; ends with a message when there is none."""
    query = select(User).order_by(User.id)
    if email:
        query = query.where(User.email == email.strip().lower())
    else:
        query = query.join(Membership).where(Membership.duty == Duty.ADMINISTRATOR)
    user = session.scalars(query.limit(1)).first()
    if user is None:
        raise click.ClickException(f"nobody signs in as {email}" if email else "there is no administrator yet")
    return user
