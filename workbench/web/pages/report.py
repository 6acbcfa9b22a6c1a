"""The report of an edition: how consistent it is with its source, with the words that every figure rests on."""

from __future__ import annotations

from flask import Blueprint, current_app, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workbench.consistency import dimensions
from workbench.consistency.said_against import said_against
from workbench.models import Edition, SharedReport
from workbench.models.base import now
from workbench.services import additions, sharing
from workbench.services.access import Deed
from workbench.services.comparing import side_by_side
from workbench.services.finding import edition_for
from workbench.services.problems import Invalid
from workbench.web.person import me
from workbench.web.report_shown import formula, lost, report
from workbench.web.scoring import compared
from workbench.web.transaction import session, writes
from workbench.web.words import told as told_problem

pages = Blueprint("report", __name__)


@pages.get("/editions/<int:edition_id>/report")
def show(edition_id: int) -> str:
    """The report as the edition stands now, and with whom it is shared."""
    edition, actor = edition_for(session(), me(), edition_id)
    return render_template(
        "consistency/report.html",
        newsroom=edition.article.newsroom,
        actor=actor,
        shared=[(each, address_of(each)) for each in sharing.shared_now(session(), edition)],
        may_share=actor.may(Deed.REVIEW),
        days=sharing.DAYS,
        may_take_away=additions.may_change(actor, edition),
        taken_away=additions.taken_away(session(), edition),
        **contents(edition, linked=True),
    )


def contents(edition: Edition, linked: bool) -> dict[str, object]:
    """What the report tells; `linked` evidence leads to the desk."""
    side = side_by_side(session(), edition.article)
    place = next((n for n, column in enumerate(side.columns) if column.edition.id == edition.id), None)
    found = None if place is None else compared(side, lambda told: (told.scores[place], said_against(told, place + 1)))
    return {
        "edition": edition,
        "article": edition.article,
        "score": found and found[0],
        "report": report(side, place, found[1], linked) if found and place is not None else None,
        "dimensions": dimensions(),
        "lost": lost,
        "formula": formula,
        "linked": linked,
        "now": now(),
    }


def address_of(shared: SharedReport) -> str:
    """The whole address by which others read it."""
    token = sharing.token_of(shared, str(current_app.secret_key))
    return url_for("shared.show", token=token, _external=True)


@pages.post("/editions/<int:edition_id>/report/share")
@writes
def share(edition_id: int) -> Response:
    """Make an address by which others read the report."""
    edition, actor = edition_for(session(), me(), edition_id)
    try:
        sharing.share(session(), actor, edition, request.form.get("days", 0, type=int))
        flash(_("The report is shared. Its address stands below."), "good")
    except Invalid as problem:
        flash(told_problem(problem), "problem")
    return redirect(url_for("report.show", edition_id=edition_id, _anchor="sharing"))


@pages.post("/editions/<int:edition_id>/report/<int:number>/withdraw")
@writes
def withdraw(edition_id: int, number: int) -> Response:
    """Nobody outside reads it any more."""
    edition, actor = edition_for(session(), me(), edition_id)
    sharing.withdraw(session(), actor, edition, number)
    flash(_("The address leads nowhere any more."), "good")
    return redirect(url_for("report.show", edition_id=edition_id, _anchor="sharing"))
