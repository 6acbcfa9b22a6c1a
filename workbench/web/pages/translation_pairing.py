"""Looking at the pairs of an existing translation, and correcting them one act at a time."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from workbench.alignment.acts import Act, Change
from workbench.models import TranslationIntake
from workbench.services import translation_intake as translations
from workbench.services import translation_pairing as pairing
from workbench.services.access import Actor, Deed
from workbench.services.problems import N_, Invalid, Problem
from workbench.web.faults import wants_json
from workbench.web.person import me
from workbench.web.transaction import session, writes
from workbench.web.translation_page import changes, expected, page_again, whole_page
from workbench.web.translation_shown import rows_shown
from workbench.web.words import told

pages = Blueprint("translation_pairing", __name__)


@pages.get("/translations/<int:intake_id>")
def show(intake_id: int) -> str | Response:
    """The rows as they stand; for the page's script, where another tab was faster, all of them as changes."""
    intake, actor = translations.find(session(), me(), intake_id)
    actor.must(Deed.READ)
    if wants_json():
        return jsonify(changes(intake, actor, (), pairing.sides_of(session(), intake)))
    return whole_page(intake, actor)


@pages.post("/translations/<int:intake_id>/rows")
def act(intake_id: int) -> AnyResponse | tuple[str, int]:
    """Do one act, named by the button that was pressed: "join:s4", "up:7", "undo", "redo"."""
    deed, _colon, place = request.form.get("deed", "").partition(":")
    try:
        return _acted(intake_id, deed, place)
    except Problem as problem:
        if wants_json() or problem.status in (403, 404):
            raise
        return page_again(intake_id, told(problem), problem.status)


@writes
def _acted(intake_id: int, deed: str, place: str) -> AnyResponse:
    intake, actor = translations.find_to_change(session(), me(), intake_id)
    if not wants_json():
        key = _focus(intake, _done(intake, actor, deed, place), deed, place)
        return redirect(url_for("translation_pairing.show", intake_id=intake.id, _anchor=f"row-{key}"))
    sides = pairing.sides_of(session(), intake)
    before = rows_shown(sides, intake.language)
    key = _focus(intake, _done(intake, actor, deed, place), deed, place)
    return jsonify(focus=key, **changes(intake, actor, before, pairing.sides_now(session(), intake, sides)))


def _done(intake: TranslationIntake, actor: Actor, deed: str, place: str) -> Change:
    if deed == "undo":
        return pairing.undo(session(), actor, intake, expected())
    if deed == "redo":
        return pairing.redo(session(), actor, intake, expected())
    if deed not in set(Act):
        raise Invalid(N_("This row or sentence is not there any more."))
    return pairing.act(session(), actor, intake, expected(), Act(deed), place)


def _focus(intake: TranslationIntake, change: Change, deed: str, place: str) -> str:
    """The key of the row a person looks at after the act: the one that took the sentence, else where something changed."""
    if deed in (Act.UP, Act.DOWN, Act.BACK):
        for row in change.after:
            if int(place) in row.targets:
                return row.key
    if change.after:
        return change.after[0].key
    sources, targets, _confidence = intake.rows[min(change.at, len(intake.rows) - 1)]
    return f"s{sources[0]}" if sources else f"t{targets[0]}"
