"""The record: who did what in the newsroom."""

from __future__ import annotations

from flask import Blueprint, render_template, request, url_for

from workbench.services.access import Deed
from workbench.services.audit_reading import record_page
from workbench.services.finding import newsroom_for
from workbench.web.deed_words import sentence
from workbench.web.person import me
from workbench.web.transaction import session

pages = Blueprint("audit", __name__)


@pages.get("/newsrooms/<int:newsroom_id>/record")
def index(newsroom_id: int) -> str:
    """The deeds, newest first, a hundred a page."""
    newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    actor.must(Deed.READ)
    return render_template(
        "audit/index.html",
        newsroom=newsroom,
        actor=actor,
        page=record_page(session(), newsroom.id, request.args.get("page", 1, type=int)),
        sentence=sentence,
        page_address=lambda number: url_for("audit.index", newsroom_id=newsroom.id, page=number),
    )
