"""Findings at the desk: of an edition when it is opened, of a text while it is typed; silenced with a reason."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, Response, jsonify, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from workbench.models import CheckSetting, Unit
from workbench.services import silencing
from workbench.services.access import Actor
from workbench.services.check_choices import EXCEPTIONS, Scope, choose
from workbench.services.desk import one_row
from workbench.services.discussion import open_talk_on
from workbench.services.finding import edition_for, unit_for, unit_to_read
from workbench.services.findings import (
    EditionFindings,
    Found,
    findings_of,
    findings_of_edition,
    findings_of_outdated,
    write_counts,
)
from workbench.services.silencing import silences_of
from workbench.services.units import typed_target
from workbench.web.desk_shown import as_json
from workbench.web.faults import wants_json
from workbench.web.findings_shown import findings_as_json, findings_html
from workbench.web.person import me
from workbench.web.transaction import session, writes, writing

pages = Blueprint("desk_findings", __name__)


@pages.get("/editions/<int:edition_id>/findings")
def of_edition(edition_id: int) -> Response:
    """The findings of the edition's units that have some; `left` units are to be asked for again, with `more`."""
    edition, _actor = edition_for(session(), me(), edition_id)
    units = EditionFindings(session(), edition)
    found, rows = (findings_of_outdated if request.args.get("more") else findings_of_edition)(units)
    if rows:
        with writing():
            write_counts(session(), rows)
    # Only the row that is worked on shows its findings in full, and that one asks for them.
    return jsonify(left=found.left, units=[findings_as_json(each, "") for each in found.found])


@pages.post("/units/<int:unit_id>/findings")
def of_typed(unit_id: int) -> Response:
    """The findings of a text as it stands in the box. Nothing is written, nothing waits for it."""
    unit, actor = unit_to_read(session(), me(), unit_id)
    found = findings_of(session(), unit, typed_target(unit, request.form.get("target", "")))
    return jsonify(_told(found, unit, actor))


def _told(found: Found, unit: Unit, actor: Actor) -> dict[str, object]:
    silences = silences_of(session(), unit) if found.silenced else ()
    return findings_as_json(found, findings_html(found, unit, actor, silences))


@pages.post("/units/<int:unit_id>/silence")
@writes
def silence(unit_id: int) -> AnyResponse:
    """Silence one finding until its words change, or switch its check off for the sentence or the article, or give it
    another severity there."""

    def deed(unit: Unit, actor: Actor) -> None:
        form = request.form
        reason, scope = form.get("reason", ""), form.get("scope", "finding")
        if scope == "finding":
            silencing.silence(session(), actor, unit, form.get("digest", ""), reason)
            return
        about = Scope(unit=unit) if scope == "unit" else Scope(article=unit.edition.article)
        choose(session(), actor, form.get("check", ""), _setting(form.get("setting", "")), about, reason)

    return _do(unit_id, deed)


@pages.post("/units/<int:unit_id>/silences/<int:number>/lift")
@writes
def lift(unit_id: int, number: int) -> AnyResponse:
    """Tell a silenced finding again."""
    return _do(
        unit_id, lambda _unit, actor: silencing.lift(session(), actor, silencing.silence_in(session(), actor, number))
    )


def _setting(sent: str) -> CheckSetting:
    return next((each for each in EXCEPTIONS if each.value == sent), CheckSetting.OFF)


def _do(unit_id: int, deed: Callable[[Unit, Actor], None]) -> AnyResponse:
    unit, actor = unit_for(session(), me(), unit_id)
    deed(unit, actor)
    session().flush()
    if wants_json():
        row = one_row(unit, actor, open_talk_on(session(), unit))
        found = findings_of(session(), unit)
        return jsonify(unit=as_json(row, unit.edition.language), told=_told(found, unit, actor))
    return redirect(url_for("desk_units.show", unit_id=unit_id))
