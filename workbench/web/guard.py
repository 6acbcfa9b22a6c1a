"""Who gets in: nobody sees a page without signing in, and an empty installation asks for its administrator first."""

from __future__ import annotations

from flask import Flask, flash, redirect, request, url_for
from flask_babel import gettext as _
from sqlalchemy import select
from werkzeug.wrappers import Response as AnyResponse

from workbench.models import User
from workbench.web.faults import answer, wants_json
from workbench.web.person import somebody
from workbench.web.transaction import session

OPEN_ENDPOINTS = frozenset({"static", "kept", "first_run.create", "health.show", "shared.show"})
PASSWORD_ENDPOINTS = frozenset({"security.change_password", "security.logout"})
FIRST_RUN = "first_run.create"


def set_up(app: Flask) -> None:
    """Check every request before its view runs."""
    app.before_request(check)


def check() -> AnyResponse | None:
    """Send people who are not signed in to the right door; None lets the request through."""
    endpoint = request.endpoint
    if endpoint is None or endpoint in OPEN_ENDPOINTS or endpoint.startswith("security.static"):
        return None
    if person := somebody():
        return _choose_a_password_first(person, endpoint)
    if not anybody():
        return redirect(url_for(FIRST_RUN))
    if endpoint.startswith("security."):
        return None
    return _sign_in_first()


def _choose_a_password_first(person: User, endpoint: str) -> AnyResponse | None:
    """A password that somebody else knows is good for nothing but choosing one's own."""
    if not person.has_first_password or endpoint in PASSWORD_ENDPOINTS:
        return None
    if wants_json():
        return answer(403, _("Choose a password of your own first."))
    flash(_("Somebody else knows this password: choose one of your own, then go on."), "info")
    return redirect(url_for("security.change_password"))


def anybody() -> bool:
    """Whether the installation has a user at all."""
    return session().scalar(select(User.id).limit(1)) is not None


def _sign_in_first() -> AnyResponse:
    if wants_json():
        return answer(401, _("You are signed out. Sign in in another tab: what you typed stays here."))
    back = request.full_path if request.method == "GET" else None
    return redirect(url_for("security.login", next=back))
