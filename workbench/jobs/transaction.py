"""Transactions of workers, which have no request: each is short, and waits for its turn to write like a page's."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from workbench.services.database import begin_writing, turn_to_write


@contextmanager
def writing(engine: Engine) -> Iterator[Session]:
    """A session in a writing transaction: committed at the end, undone by whatever is raised."""
    with Session(engine, expire_on_commit=False) as session, turn_to_write(session):
        begin_writing(session)
        yield session
        session.commit()


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    """A session whose transaction is thrown away."""
    with Session(engine, expire_on_commit=False) as session:
        yield session
