"""What an edition adds to its source: taken away from its report, and brought back."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workbench.services import additions
from workbench.services.finding import edition_for
from workbench.web.person import me
from workbench.web.transaction import session, writes

pages = Blueprint("additions", __name__)


@pages.post("/editions/<int:edition_id>/additions/<int:number>/take-away")
@writes
def take_away(edition_id: int, number: int) -> Response:
    """The published text does not have it any more: it does not count."""
    edition, actor = edition_for(session(), me(), edition_id)
    additions.take_away(session(), actor, edition, number)
    undo = url_for("additions.bring_back", edition_id=edition_id, number=number)
    flash({"words": _("The sentence does not count any more."), "undo": undo}, "undo")
    return _to_report(edition_id)


@pages.post("/editions/<int:edition_id>/additions/<int:number>/bring-back")
@writes
def bring_back(edition_id: int, number: int) -> Response:
    """It counts again."""
    edition, actor = edition_for(session(), me(), edition_id)
    additions.bring_back(session(), actor, edition, number)
    flash(_("The sentence counts again."), "good")
    return _to_report(edition_id)


def _to_report(edition_id: int) -> Response:
    return redirect(url_for("report.show", edition_id=edition_id))
