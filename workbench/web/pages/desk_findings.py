"""Findings at the desk: of an edition when it is opened, of a text while it is typed; silenced with a reason."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, Response, flash, jsonify, redirect, render_template, request, url_for
from flask_babel import ngettext
from werkzeug.wrappers import Response as AnyResponse

from workbench.models import CheckSetting, Unit
from workbench.services import silencing
from workbench.services.access import Actor
from workbench.services.check_choices import EXCEPTIONS, Scope, choose
from workbench.services.desk import one_row
from workbench.services.discussion import open_talk_on
from workbench.services.editions import progress
from workbench.services.finding import edition_for, unit_for, unit_to_read
from workbench.services.findings import (
    EditionFindings,
    Found,
    findings_of,
    findings_of_edition,
    findings_of_outdated,
)
from workbench.services.findings_with_meaning import findings_of_typed, findings_with_meaning, known_with_meaning
from workbench.services.silencing import silences_of
from workbench.services.units import typed_target
from workbench.web.desk_shown import as_json
from workbench.web.faults import wants_json
from workbench.web.findings_shown import findings_as_json, findings_html
from workbench.web.looking import MOST_WHILE_WAITING, look, write_down
from workbench.web.meaning import meaning_model
from workbench.web.person import me
from workbench.web.transaction import session, writes

pages = Blueprint("desk_findings", __name__)


@pages.get("/editions/<int:edition_id>/findings")
def of_edition(edition_id: int) -> Response:
    """The findings of the edition's units that have some; `left` units are to be asked for again, with `more`.

    With `meaning` it is the second look, which also tells of units where nothing is found any more."""
    edition, _actor = edition_for(session(), me(), edition_id)
    units = EditionFindings(session(), edition, meaning_model())
    again = bool(request.args.get("more"))
    known: list[Found] = []
    if request.args.get("meaning"):
        known = [] if again else known_with_meaning(units)
        found, rows = findings_with_meaning(units)
    else:
        found, rows = (findings_of_outdated if again else findings_of_edition)(units)
    write_down(rows)
    # Only the row that is worked on shows its findings in full, and that one asks for them.
    return jsonify(left=found.left, units=[findings_as_json(each, "") for each in (*known, *found.found)])


@pages.post("/editions/<int:edition_id>/look")
def look_again(edition_id: int) -> AnyResponse:
    """Look at those units of the edition that nobody looked at as they are now: a few for the script of a list, which asks again
    while some are left; many for whoever has no scripts."""
    edition, _actor = edition_for(session(), me(), edition_id)
    if not wants_json():
        if left := look(edition, MOST_WHILE_WAITING):
            flash(ngettext("%(num)s sentence is left: look again.", "%(num)s sentences are left: look again.", left))
        return redirect(url_for("desk.edit", edition_id=edition_id))
    left = look(edition)
    counts = progress(session(), [edition_id])[edition_id].findings
    return jsonify(left=left, html=render_template("articles/open_findings.html", edition_id=edition_id, found=counts))


@pages.post("/units/<int:unit_id>/findings")
def of_typed(unit_id: int) -> Response:
    """The findings of a text as it stands in the box. Nothing is written, nothing waits for it.

    With `meaning` it is the second answer; the counts of a text that is stored are then written beside it."""
    unit, actor = unit_to_read(session(), me(), unit_id)
    target = typed_target(unit, request.form.get("target", ""))
    model = meaning_model() if request.form.get("meaning") else None
    found, rows = findings_of_typed(session(), unit, target, model)
    told = _told(found, unit, actor)
    write_down(rows)
    return jsonify(told)


def _told(found: Found, unit: Unit, actor: Actor) -> dict[str, object]:
    silences = silences_of(session(), unit) if found.silenced else ()
    return findings_as_json(found, findings_html(found, unit, actor, silences))


@pages.post("/units/<int:unit_id>/silence")
def silence(unit_id: int) -> AnyResponse:
    """Silence one finding until its words change, or switch its check off for the sentence or the article, or give it
    another severity there."""

    def deed(unit: Unit, actor: Actor, found: Found) -> None:
        form = request.form
        reason, scope = form.get("reason", ""), form.get("scope", "finding")
        if scope == "finding":
            silencing.silence(session(), actor, unit, form.get("digest", ""), reason, found)
            return
        about = Scope(unit=unit) if scope == "unit" else Scope(article=unit.edition.article)
        choose(session(), actor, form.get("check", ""), _setting(form.get("setting", "")), about, reason)

    return _do(unit_id, deed)


@pages.post("/units/<int:unit_id>/silences/<int:number>/lift")
def lift(unit_id: int, number: int) -> AnyResponse:
    """Tell a silenced finding again."""

    def deed(_unit: Unit, actor: Actor, found: Found) -> None:
        silencing.lift(session(), actor, silencing.silence_in(session(), actor, number), found)

    return _do(unit_id, deed)


def _setting(sent: str) -> CheckSetting:
    return next((each for each in EXCEPTIONS if each.value == sent), CheckSetting.OFF)


def _do(unit_id: int, deed: Callable[[Unit, Actor, Found], None]) -> AnyResponse:
    """Do the deed with what is found in the unit now, and tell what is found then. The model is asked before the turn to write
    comes and after it is over: nobody who saves waits for it."""
    unit, actor = unit_to_read(session(), me(), unit_id)
    found = findings_of(session(), unit, model=meaning_model())
    _write_down(unit_id, deed, found)
    if not wants_json():
        return redirect(url_for("desk_units.show", unit_id=unit_id))
    row = one_row(unit, actor, open_talk_on(session(), unit))
    found, rows = findings_of_typed(session(), unit, unit.target, meaning_model())
    write_down(rows)
    told = _told(found, unit, actor)
    return jsonify(unit=as_json(row, unit.edition.language), told=told)


@writes
def _write_down(unit_id: int, deed: Callable[[Unit, Actor, Found], None], found: Found) -> None:
    unit, actor = unit_for(session(), me(), unit_id)
    deed(unit, actor, found)
    session().flush()
