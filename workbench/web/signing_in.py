"""Signing in and out, passwords and the second factor: Flask-Security over our users, with our words."""

from __future__ import annotations

from flask import Flask
from flask_security import Security, SQLAlchemyUserDatastore
from flask_security.signals import password_changed
from flask_wtf.csrf import CSRFProtect
from sqlalchemy import bindparam, select

from workbench.models import Role, User, db
from workbench.web.limits import SIGNING_IN, limiter, only_posts
from workbench.web.signing_in_words import messages
from workbench.web.transaction import session

_WHO_ASKS = select(User).where(User.fs_uniquifier == bindparam("kept"))


class People(SQLAlchemyUserDatastore):  # type: ignore[misc]
    """Our users. Who asks is looked up for every request, so that statement is made once."""

    def find_user(self, case_insensitive: bool = False, **wanted: object) -> User | None:
        """The user with that value of a column, or None."""
        if not case_insensitive and wanted.keys() == {"fs_uniquifier"}:
            return session().scalar(_WHO_ASKS, {"kept": wanted["fs_uniquifier"]})
        return super().find_user(case_insensitive, **wanted)


csrf = CSRFProtect()
datastore = People(db, User, Role)


def set_up(app: Flask) -> None:
    """Add Flask-Security's pages; guessing is slowed down."""
    csrf.init_app(app)
    app.config.update(messages())
    app.config["SECURITY_I18N_DOMAIN"] = "messages"
    app.config["SECURITY_I18N_DIRNAME"] = [app.config["BABEL_TRANSLATION_DIRECTORIES"]]
    Security(app, datastore)
    password_changed.connect(_is_their_own, app)
    for endpoint in ("security.login", "security.two_factor_token_validation", "security.mf_recovery"):
        if view := app.view_functions.get(endpoint):
            app.view_functions[endpoint] = limiter.limit(SIGNING_IN, exempt_when=only_posts)(view)


def _is_their_own(_app: Flask, user: User, **_more: object) -> None:
    """The password that an administrator told the person is gone."""
    user.has_first_password = False
