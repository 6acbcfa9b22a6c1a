"""Where a transaction begins and ends: pages read in one that is thrown away, and write in one that is committed whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec, TypeVar, cast

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from workbench.models import db
from workbench.services.database import begin_writing, turn_to_write
from workbench.services.problems import N_, Problem

P = ParamSpec("P")
T = TypeVar("T")


def session() -> Session:
    """The request's database session."""
    return cast(Session, db.session())


def writes(view: Callable[P, T]) -> Callable[P, T]:
    """Run the view in a writing transaction: committed when it returns, undone when it raises.

    SQLite's write lock is taken before the first statement, so that nothing read in it can be out of date when written."""

    @wraps(view)
    def in_transaction(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            with writing():
                return view(*args, **kwargs)
        except StaleDataError as error:
            raise Problem(
                N_("Somebody else changed this meanwhile. Load the page again and repeat your change.")
            ) from error

    return in_transaction


@contextmanager
def writing() -> Iterator[None]:
    """A writing transaction over the request's session: committed at the end, undone by whatever is raised.

    What was read before stays in the session: rows with a version are checked against it when they are written, and
    StaleDataError says that somebody was faster. The turn to write is held for the writing alone."""
    open_session = session()
    open_session.commit()
    with turn_to_write(open_session):
        begin_writing(open_session)
        try:
            yield
            open_session.commit()
        except BaseException:
            open_session.rollback()
            raise
