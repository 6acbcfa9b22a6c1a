"""When something cannot be done: every problem becomes a page, or JSON for scripts, in the person's language."""

from __future__ import annotations

import structlog
from flask import Flask, Response, jsonify, make_response, render_template, request
from flask_babel import gettext as _
from flask_login import current_user
from flask_wtf.csrf import CSRFError, generate_csrf
from werkzeug.exceptions import HTTPException

from workbench.models import db
from workbench.services.problems import Problem
from workbench.web.words import told

log = structlog.get_logger()


def set_up(app: Flask) -> None:
    """Answer problems, HTTP errors and our own mistakes."""
    app.register_error_handler(Problem, on_problem)
    app.register_error_handler(HTTPException, on_http_error)
    app.register_error_handler(CSRFError, on_csrf)
    app.register_error_handler(Exception, on_mistake)


def wants_json() -> bool:
    """Whether a script asks, not a person."""
    return request.headers.get("X-Requested-With") == "fetch" or request.accept_mimetypes.best == "application/json"


def on_problem(problem: Problem) -> Response:
    """A deed that was refused; nothing was changed."""
    return answer(problem.status, told(problem))


def on_csrf(_error: CSRFError) -> Response:
    """A form that is too old or came from elsewhere. A page's own script is told the new token, which no other site can
    read, or that the person has to sign in."""
    if wants_json() and not current_user.is_authenticated:
        return answer(401, _("You are signed out. Sign in in another tab: what you typed stays here."))
    more = {"token": generate_csrf()} if wants_json() else {}
    return answer(400, _("This form is too old. Load the page again; nothing was changed."), **more)


def on_http_error(error: HTTPException) -> Response:
    """Flask's own errors, in our words where we have any."""
    if error.code is None or error.code < 400:
        return make_response(error.get_response())
    return answer(error.code, _sentence(error.code))


def on_mistake(error: Exception) -> Response:
    """Our own mistake: logged with its trace, told without it."""
    db.session.rollback()
    log.exception("a request failed", path=request.path, error=repr(error))
    return answer(500, _sentence(500))


def _sentence(code: int) -> str:
    return {
        401: _("Please sign in."),
        403: _("Your role in this newsroom does not allow this."),
        404: _("There is nothing here, or it belongs to another newsroom."),
        405: _("This address does not take that kind of request."),
        413: _("This is too large: 20 MB is the most. Nothing was stored."),
        429: _("Too many tries. Wait a minute, then go on."),
        500: _("Something broke on our side. What was saved before is safe; please try again."),
    }.get(code, _("This request could not be answered."))


def answer(status: int, sentence: str, **more: object) -> Response:
    """The sentence as JSON or as a page, with that status."""
    if wants_json():
        response = jsonify(problem=sentence, **more)
    else:
        response = make_response(render_template("errors/problem.html", status=status, sentence=sentence))
    response.status_code = status
    return response
