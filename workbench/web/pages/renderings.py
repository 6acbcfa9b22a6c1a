"""What a newsroom renders in more than one way, so that the house can settle it."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext
from werkzeug.wrappers import Response

from workbench.consistency.renderings import What
from workbench.services.access import Deed
from workbench.services.finding import newsroom_for
from workbench.services.problems import Invalid
from workbench.services.renderings import MOST, languages_in, settle, varying_in
from workbench.web.person import me
from workbench.web.transaction import session, writes
from workbench.web.words import told

pages = Blueprint("renderings", __name__)
TITLES = {
    What.NAME: lazy_gettext("Names"),
    What.TERM: lazy_gettext("Terms"),
    What.SENTENCE: lazy_gettext("Sentences"),
}
# Of what varies most, so many are shown of each sort; and so many places of a rendering.
SHOWN, PLACES = 50, 5


@pages.get("/newsrooms/<int:newsroom_id>/consistency/renderings")
def index(newsroom_id: int) -> str:
    """Names, terms and sentences with their renderings, in the pair of languages that the address names ("ko>en")."""
    newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    pairs = languages_in(session(), newsroom.id)
    chosen = next((pair for pair in pairs if ">".join(pair) == request.args.get("pair")), pairs[0] if pairs else None)
    found = varying_in(session(), newsroom, chosen) if chosen else None
    return render_template(
        "consistency/renderings.html",
        newsroom=newsroom,
        actor=actor,
        pairs=pairs,
        chosen=chosen,
        found=found,
        by_sort={what: [each for each in found.varying if each.what is what] for what in TITLES} if found else {},
        titles=TITLES,
        shown=SHOWN,
        places=PLACES,
        most=MOST,
        may_settle=actor.may(Deed.TRANSLATE),
    )


@pages.post("/newsrooms/<int:newsroom_id>/consistency/renderings/settle")
def settled(newsroom_id: int) -> Response:
    """Make a term of the rendering that was chosen."""
    pair = request.form.get("pair", "")
    try:
        _settle(newsroom_id, pair)
        flash(
            _("The term is written down: “%(term)s” is preferred.", term=request.form.get("chosen", "")[:300]), "good"
        )
    except (Invalid, ValueError) as problem:
        flash(told(problem) if isinstance(problem, Invalid) else _("Choose one of the renderings."), "problem")
    return redirect(url_for("renderings.index", newsroom_id=newsroom_id, pair=pair))


@writes
def _settle(newsroom_id: int, pair: str) -> None:
    _newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    source_language, target_language = pair.split(">")
    settle(
        session(),
        actor,
        What(request.form.get("what", "")),
        (source_language, target_language),
        request.form.get("source", ""),
        request.form.get("chosen", ""),
        request.form.getlist("other"),
    )
