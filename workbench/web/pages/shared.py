"""What was shared with people outside the newsroom: to read, without signing in."""

from __future__ import annotations

from flask import Blueprint, Response, current_app, make_response, render_template

from workbench.services.sharing import shared_by_token
from workbench.web.limits import READING_SHARED, limiter
from workbench.web.pages.report import contents
from workbench.web.transaction import session

pages = Blueprint("shared", __name__)


@pages.get("/shared/<token>")
@limiter.limit(READING_SHARED)
def show(token: str) -> Response:
    """The report of that address as the edition stands now. No search engine keeps it."""
    shared = shared_by_token(session(), token, str(current_app.secret_key))
    page = render_template(
        "consistency/shared.html", shared=shared, newsroom=None, **contents(shared.edition, linked=False)
    )
    answer = make_response(page)
    answer.headers["X-Robots-Tag"] = "noindex, nofollow"
    return answer
