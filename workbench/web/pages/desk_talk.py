"""Comments and suggestions at the desk."""

from __future__ import annotations

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from workbench.services import discussion
from workbench.services.finding import edition_for, unit_for
from workbench.web.desk_answers import told_again
from workbench.web.person import me
from workbench.web.transaction import session, writes

pages = Blueprint("desk_talk", __name__)


@pages.post("/units/<int:unit_id>/comments")
@writes
def comment(unit_id: int) -> AnyResponse:
    """Say something on a unit."""
    unit, actor = unit_for(session(), me(), unit_id)
    discussion.comment(session(), actor, unit.edition, unit, request.form.get("body", ""))
    return told_again(unit, actor)


@pages.post("/units/<int:unit_id>/threads/<int:thread_id>/<any(resolve, unresolve):deed>")
@writes
def settle(unit_id: int, thread_id: int, deed: str) -> AnyResponse:
    """Settle a conversation, or open it again."""
    unit, actor = unit_for(session(), me(), unit_id)
    do = discussion.resolve if deed == "resolve" else discussion.unresolve
    do(session(), actor, unit.edition, thread_id)
    return told_again(unit, actor)


@pages.post("/units/<int:unit_id>/suggestions")
@writes
def suggest(unit_id: int) -> AnyResponse:
    """Propose a text."""
    unit, actor = unit_for(session(), me(), unit_id)
    discussion.suggest(session(), actor, unit, request.form.get("target", ""), request.form.get("note", ""))
    return told_again(unit, actor)


@pages.post("/units/<int:unit_id>/suggestions/<int:suggestion_id>/<any(accept, decline):deed>")
@writes
def answer(unit_id: int, suggestion_id: int, deed: str) -> AnyResponse:
    """Take a suggestion over, or say no to it."""
    unit, actor = unit_for(session(), me(), unit_id)
    if deed == "accept":
        discussion.accept(session(), actor, unit, request.form.get("row_version", 0, type=int), suggestion_id)
    else:
        discussion.decline(session(), actor, unit, suggestion_id)
    return told_again(unit, actor)


@pages.post("/editions/<int:edition_id>/comments")
@writes
def comment_on_edition(edition_id: int) -> AnyResponse:
    """Say something on the whole edition."""
    edition, actor = edition_for(session(), me(), edition_id)
    discussion.comment(session(), actor, edition, None, request.form.get("body", ""))
    return _at_the_edition(edition_id)


@pages.post("/editions/<int:edition_id>/threads/<int:thread_id>/<any(resolve, unresolve):deed>")
@writes
def settle_on_edition(edition_id: int, thread_id: int, deed: str) -> AnyResponse:
    """Settle a conversation on the whole edition, or open it again."""
    edition, actor = edition_for(session(), me(), edition_id)
    do = discussion.resolve if deed == "resolve" else discussion.unresolve
    do(session(), actor, edition, thread_id)
    return _at_the_edition(edition_id)


def _at_the_edition(edition_id: int) -> AnyResponse:
    return redirect(url_for("editions.settings", edition_id=edition_id, _anchor="talk"))
