"""What is done to one unit of an edition: typing, confirming, splitting, joining, returning, and its history."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from flask import Blueprint, Response, jsonify, redirect, render_template, request, url_for
from sqlalchemy.orm.exc import StaleDataError
from werkzeug.wrappers import Response as AnyResponse

from workbench.models import Origin, Unit
from workbench.services import review, shaping, units
from workbench.services.access import Actor, Deed
from workbench.services.desk import is_reviewing, one_row
from workbench.services.discussion import suggestions, threads
from workbench.services.finding import unit_for, unit_to_read
from workbench.services.findings import Found, findings_of
from workbench.services.findings_with_meaning import findings_of_typed
from workbench.services.problems import Outdated
from workbench.services.silencing import silences_of
from workbench.services.unit_effort import effort_of
from workbench.text.inline import CodedText, with_tokens
from workbench.web.desk_history import grouped
from workbench.web.desk_shown import as_json, changed_text, chips, kind_of, state_of
from workbench.web.faults import answer, wants_json
from workbench.web.finding_words import shown
from workbench.web.findings_shown import findings_places, marked
from workbench.web.looking import write_down
from workbench.web.meaning import meaning_model
from workbench.web.person import me
from workbench.web.transaction import session, writing
from workbench.web.words import told

pages = Blueprint("desk_units", __name__)


@pages.get("/units/<int:unit_id>")
def show(unit_id: int) -> str | Response:
    """One unit as a page of its own, for browsers without scripts; as JSON for scripts."""
    unit, actor = unit_for(session(), me(), unit_id)
    if wants_json():
        return jsonify(_current(unit, actor))
    found, rows = findings_of_typed(session(), unit, unit.target, meaning_model())
    write_down(rows)
    row = replace(one_row(unit, actor), findings=found.counts)
    return render_template(
        "desk/unit.html", unit=unit, row=row, newsroom=unit.edition.article.newsroom,
        actor=actor, typed=with_tokens(row.target), chips=chips, state_of=state_of, kind_of=kind_of,
        may_edit=units.may_edit(actor, unit),
        marked_source=marked(row.source, found, "source"), marked_target=marked(row.target, found, "target"),
        **findings_places(found, unit, actor, silences_of(session(), unit)),
    )  # fmt: skip


@pages.get("/units/<int:unit_id>/panel")
def panel(unit_id: int) -> str:
    """The side panel: what changed in the source, comments, suggestions, history."""
    unit, actor = unit_for(session(), me(), unit_id)
    edition = unit.edition
    return render_template(
        "desk/panel.html",
        unit=unit,
        row=one_row(unit, actor),
        edition=edition,
        actor=actor,
        may_review=actor.may(Deed.REVIEW),
        may_talk=actor.may(Deed.TRANSLATE),
        may_edit=units.may_edit(actor, unit),
        effort=effort_of(unit, edition.language),
        threads=threads(session(), edition, unit),
        suggestions=suggestions(session(), [unit.id]),
        history=grouped(units.history(session(), unit), unit.block.content),
        content=unit.block.content,
        previous=unit.previous_source,
        chips=chips,
        changed_text=changed_text,
    )


def _typed() -> str:
    return request.form.get("target", "")


def _expected() -> int:
    return request.form.get("row_version", 0, type=int)


def _reason() -> str:
    return request.form.get("reason", "")[:5_000]


def _told(unit: Unit, actor: Actor) -> Response:
    return jsonify(as_json(one_row(unit, actor), unit.edition.language))


def _do(unit_id: int, deed: Callable[[Unit, Actor], object]) -> AnyResponse:
    """Find the unit, do the deed, and tell the unit as it then stands; a slower save gets both texts back.

    The unit is looked up before the turn to write comes: its row version tells when somebody was faster."""
    unit, actor = unit_for(session(), me(), unit_id)
    try:
        with writing():
            deed(unit, actor)
    except Outdated as problem:
        return _conflict(unit, actor, problem)
    except StaleDataError:
        session().refresh(unit)
        return _conflict(unit, actor, Outdated(units.SOMEBODY_WAS_FASTER, unit))
    except units.CriticalFindings as problem:
        return answer(problem.status, told(problem), critical=[shown(each).sentence for each in problem.found])
    except units.CodesBroken as problem:
        faults = [{"kind": fault.kind.value, "token": fault.code.token} for fault in problem.faults]
        return answer(problem.status, told(problem), faults=faults)
    if wants_json():
        return _told(unit, actor)
    return redirect(url_for("desk.edit", edition_id=unit.edition_id, _anchor=f"u{unit.id}"))


def _current(unit: Unit, actor: Actor) -> dict[str, object]:
    """The unit as it stands, and who changed it last."""
    by = unit.updated_by.name if unit.updated_by else ""
    return {**as_json(one_row(unit, actor), unit.edition.language), "by": by}


def _conflict(unit: Unit, actor: Actor, problem: Outdated) -> Response:
    current = _current(unit, actor)
    if wants_json():
        return answer(problem.status, told(problem), current=current, yours=_typed())
    page = render_template("desk/conflict.html", unit=unit, yours=_typed(), current=current, sentence=told(problem))
    return Response(page, status=problem.status)


@pages.post("/units/<int:unit_id>/target")
def save(unit_id: int) -> AnyResponse:
    """Keep what was typed."""
    origin = Origin.COPIED if request.form.get("origin") == "copied" else Origin.TYPED
    if request.form.get("confirm"):
        return confirm(unit_id)
    return _do(unit_id, lambda unit, actor: units.save_target(session(), actor, unit, _expected(), _typed(), origin))


@pages.post("/units/<int:unit_id>/confirm")
def confirm(unit_id: int) -> AnyResponse:
    """Keep what was typed and say that it is done."""
    looked = _looked(unit_id)
    deed = units.confirm_anyway if request.form.get("anyway") else units.confirm
    return _do(
        unit_id, lambda unit, actor: deed(session(), actor, unit, _expected(), _typed(), _reason(), looked=looked)
    )


def _looked(unit_id: int) -> Found | None:
    """What is found in a text that is to be accepted, with its meaning, before the turn to write comes. None where no model
    looks, or nobody would ask for a reason: the translator's own saying that a text is done waits for no model."""
    model = meaning_model()
    if model is None or _reason().strip():
        return None
    unit, actor = unit_to_read(session(), me(), unit_id)
    if not is_reviewing(unit.edition, actor):
        return None
    return findings_of(session(), unit, units.typed_target(unit, _typed()), model)


@pages.post("/units/<int:unit_id>/reopen")
def reopen(unit_id: int) -> AnyResponse:
    """Take a confirmation back."""
    return _do(unit_id, lambda unit, actor: units.reopen(session(), actor, unit, _expected()))


@pages.post("/units/<int:unit_id>/leave-out")
def leave_out(unit_id: int) -> AnyResponse:
    """Leave the sentence out of the edition on purpose."""
    return _do(unit_id, lambda unit, actor: units.leave_out(session(), actor, unit, _expected(), _reason()))


@pages.post("/units/<int:unit_id>/restore/<int:revision_id>")
def restore(unit_id: int, revision_id: int) -> AnyResponse:
    """Give the unit the text it had before that revision."""
    return _do(unit_id, lambda unit, actor: units.restore(session(), actor, unit, _expected(), revision_id))


@pages.post("/units/<int:unit_id>/split")
def split(unit_id: int) -> AnyResponse:
    """Split the unit; offsets count what is seen as text with inline codes as their tokens."""
    source_at, target_at = (request.form.get(name, 0, type=int) for name in ("source_at", "target_at"))

    def deed(unit: Unit, actor: Actor) -> object:
        return shaping.split(
            session(), actor, unit, _expected(), _stored(unit.source, source_at), _stored(unit.coded_target, target_at)
        )

    return _do(unit_id, deed)


def _stored(content: CodedText, place: int) -> int:
    """The offset in the stored text for one in the text as it is written with tokens."""
    offsets = range(len(content.text) + 1)
    return next(
        (at for at in offsets if len(with_tokens(content.with_text(content.text[:at]))) >= place), len(content.text)
    )


@pages.post("/units/<int:unit_id>/join")
def join(unit_id: int) -> AnyResponse:
    """Join the unit with the next one of its paragraph."""
    return _do(unit_id, lambda unit, actor: shaping.join_with_next(session(), actor, unit, _expected()))


@pages.post("/units/<int:unit_id>/return")
def give_back(unit_id: int) -> AnyResponse:
    """Return one unit to its translator, with a reason."""
    return _do(unit_id, lambda unit, actor: review.return_unit(session(), actor, unit, _expected(), _reason()))


@pages.post("/units/<int:unit_id>/put-back")
def put_back(unit_id: int) -> AnyResponse:
    """Give the unit the text its translator handed over."""
    return _do(unit_id, lambda unit, actor: review.put_back(session(), actor, unit, _expected()))
