"""Whether the workbench answers, for whoever watches it."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify
from sqlalchemy import text

from workbench.web.transaction import session

pages = Blueprint("health", __name__)


@pages.get("/health")
def show() -> Response:
    """Says that the server and its database answer."""
    session().execute(text("SELECT 1"))
    return jsonify(status="ok")
