"""Decisions on a whole edition: hand over, accept what stands, return, approve."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, flash, jsonify, redirect, request, url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug.wrappers import Response

from workbench.models import EditionState
from workbench.services import review
from workbench.services.access import Deed
from workbench.services.finding import edition_for
from workbench.services.problems import N_, Missing, NotAllowed, Problem
from workbench.services.unit_effort import changed_efforts
from workbench.web.looking import MOST_WHILE_WAITING, look
from workbench.web.person import me
from workbench.web.scoring import keep_score
from workbench.web.transaction import session, writes
from workbench.web.words import number, told

pages = Blueprint("desk_review", __name__)


@pages.post("/editions/<int:edition_id>/submit")
def submit(edition_id: int) -> Response:
    """Hand the draft over for review."""
    return _decided(edition_id, "edit", _submit)


@writes
def _submit(edition_id: int) -> str:
    edition, actor = edition_for(session(), me(), edition_id)
    review.submit(session(), actor, edition)
    return _("The edition is handed over: editors find it in review.")


@pages.post("/editions/<int:edition_id>/accept-unchanged")
def accept_unchanged(edition_id: int) -> Response:
    """Accept every unit that stands as it was handed over."""
    return _decided(edition_id, "review", _accept_unchanged)


def _accept_unchanged(edition_id: int) -> str:
    _look_first(edition_id)
    return _accepted_unchanged(edition_id)


@writes
def _accepted_unchanged(edition_id: int) -> str:
    edition, actor = edition_for(session(), me(), edition_id)
    accepted = review.accept_unchanged(session(), actor, edition)
    return ngettext("%(num)s sentence is accepted.", "%(num)s sentences are accepted.", accepted)


@pages.post("/editions/<int:edition_id>/return")
def give_back(edition_id: int) -> Response:
    """Return the whole edition to its translators, with a reason."""
    return _decided(edition_id, "review", _give_back)


@writes
def _give_back(edition_id: int) -> str:
    edition, actor = edition_for(session(), me(), edition_id)
    review.return_edition(session(), actor, edition, request.form.get("reason", "")[:5_000])
    return _("The edition is with its translators again.")


@pages.post("/editions/<int:edition_id>/approve")
def approve(edition_id: int) -> Response:
    """Approve the edition: what stands is final."""
    return _decided(edition_id, "review", _approve)


def _approve(edition_id: int) -> str:
    _look_first(edition_id)
    return _approved(edition_id)


@writes
def _approved(edition_id: int) -> str:
    edition, actor = edition_for(session(), me(), edition_id)
    review.approve(session(), actor, edition, request.form.get("reason", "")[:5_000])
    return _("The edition is approved. It can be exported and published now.")


@pages.get("/editions/<int:edition_id>/effort")
def changed(edition_id: int) -> Response:
    """How much was changed in those of the named units that were, for the open page."""
    edition, _actor = edition_for(session(), me(), edition_id)
    wanted = [int(each) for each in request.args.get("units", "").split(",") if each.isascii() and each.isdigit()]
    found = changed_efforts(session(), edition, wanted)
    signature = next((f"TER|{each.ter_signature}\nchrF2++|{each.chrf_signature}" for each in found.values()), "")
    words = {unit: f"TER {number(each.ter)} · chrF2++ {number(each.chrf)}" for unit, each in found.items()}
    return jsonify(units=words, signature=signature)


def _look_first(edition_id: int) -> None:
    """Who decides goes by findings as the texts have them now, also by those that only meaning finds. The model is asked before
    the turn to write comes. Raises Problem where more is to be looked at than one waits for."""
    edition, actor = edition_for(session(), me(), edition_id)
    if not actor.may(Deed.REVIEW) or edition.state is not EditionState.IN_REVIEW:
        return
    if left := look(edition, MOST_WHILE_WAITING):
        raise Problem(
            N_("%(count)s sentences are still to be looked at. Those that were are kept: do it again."), count=left
        )


def _decided(edition_id: int, page: str, deed: Callable[[int], str]) -> Response:
    """Do the deed and go back to the page; what stands in the way is said there. Whose role allows no such deed is not on
    that page by its buttons, and is refused."""
    try:
        flash(deed(edition_id), "good")
        keep_score(edition_for(session(), me(), edition_id)[0])
    except (NotAllowed, Missing):
        raise
    except Problem as problem:
        flash(told(problem), "problem")
    return redirect(url_for(f"desk.{page}", edition_id=edition_id))
