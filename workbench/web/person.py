"""Who is asking."""

from __future__ import annotations

from typing import cast

from flask_login import current_user

from workbench.models import User


def me() -> User:
    """The signed-in person. Pages are only reached by signed-in people, see `guard`."""
    return cast(User, current_user._get_current_object())


def somebody() -> User | None:
    """The signed-in person, or None on the pages that everybody may see."""
    return me() if current_user and current_user.is_authenticated else None
