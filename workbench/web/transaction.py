"""Where a transaction begins and ends: pages read in one that is thrown away, and write in one that is committed whole."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar, cast

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from workbench.models import db
from workbench.services.database import begin_writing
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
        begin_writing(session())
        try:
            answer = view(*args, **kwargs)
            session().commit()
        except StaleDataError as error:
            session().rollback()
            raise Problem(
                N_("Somebody else changed this meanwhile. Load the page again and repeat your change.")
            ) from error
        except BaseException:
            session().rollback()
            raise
        return answer

    return in_transaction
