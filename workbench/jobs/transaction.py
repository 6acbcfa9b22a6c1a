"""Transactions of workers, which have no request: each is short, and waits for its turn to write like a page's."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session

from workbench.services.database import begin_writing, tune, turn_to_write

_ENGINES: dict[tuple[str, int], Engine] = {}


def engine_at(address: str) -> Engine:
    """This process's engine for the database at an SQLAlchemy address: a forked process shares no connection with the one it
    was forked from."""
    key = (address, os.getpid())
    if key not in _ENGINES:
        _ENGINES[key] = create_engine(address)
        tune(_ENGINES[key])
    return _ENGINES[key]


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
