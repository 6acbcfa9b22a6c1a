"""What the desk answers after a deed: the unit for scripts, the page again for browsers without them."""

from __future__ import annotations

from flask import jsonify, redirect, url_for
from werkzeug.wrappers import Response as AnyResponse

from workbench.models import Unit
from workbench.services.access import Actor
from workbench.services.desk import one_row
from workbench.services.discussion import open_talk_on
from workbench.web.desk_shown import as_json
from workbench.web.faults import wants_json
from workbench.web.transaction import session


def told_again(unit: Unit, actor: Actor) -> AnyResponse:
    """The unit as it stands now, or the edition's page."""
    if wants_json():
        return jsonify(as_json(one_row(unit, actor, open_talk_on(session(), unit)), unit.edition.language))
    return redirect(url_for("desk.edit", edition_id=unit.edition_id, _anchor=f"u{unit.id}"))
