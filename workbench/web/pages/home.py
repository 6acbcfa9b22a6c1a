"""The first page: the person's newsrooms, or the only one at once."""

from __future__ import annotations

from flask import Blueprint, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workbench.models import Duty, Newsroom
from workbench.services.access import newsrooms_of
from workbench.web.person import me, somebody
from workbench.web.transaction import session

pages = Blueprint("home", __name__)


@pages.get("/")
def index() -> str | Response:
    """The newsrooms; somebody with one goes straight to its articles."""
    mine = my_newsrooms()
    if len(mine) == 1:
        return redirect(url_for("articles.index", newsroom_id=mine[0][0].id))
    return render_template("home/index.html", newsrooms=mine)


@pages.app_template_global()
def my_newsrooms() -> list[tuple[Newsroom, Duty]]:
    """The person's newsrooms with their duty in each, asked for once a request; nothing for people not signed in."""
    if not somebody():
        return []
    if "my_newsrooms" not in g:
        g.my_newsrooms = newsrooms_of(session(), me())
    found: list[tuple[Newsroom, Duty]] = g.my_newsrooms
    return found
