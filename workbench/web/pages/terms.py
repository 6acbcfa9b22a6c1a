"""The termbase: concepts looked up, written down, put away."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workbench.models import Concept, Newsroom
from workbench.services import terms
from workbench.services.access import Actor, Deed
from workbench.services.finding import newsroom_for
from workbench.services.problems import Invalid
from workbench.web.forms.choices import language_choices
from workbench.web.forms.terms import ConceptForm, concept_form
from workbench.web.person import me
from workbench.web.transaction import session, writes
from workbench.web.words import told

pages = Blueprint("terms", __name__)


@pages.get("/newsrooms/<int:newsroom_id>/terms")
def index(newsroom_id: int) -> str:
    """The concepts, fifty a page."""
    newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    words, language = request.args.get("q", "")[:200].strip(), request.args.get("language", "")[:35]
    archived = bool(request.args.get("archived"))
    page = terms.concept_page(
        session(), newsroom.id, words, language, archived=archived, number=request.args.get("page", 1, type=int)
    )
    return render_template(
        "terms/index.html",
        newsroom=newsroom,
        actor=actor,
        page=page,
        words=words,
        language=language,
        archived=archived,
        languages=language_choices(newsroom.languages),
        page_address=_page_address(newsroom.id),
        may_change=actor.may(Deed.TRANSLATE),
        may_archive=actor.may(Deed.REVIEW),
    )


def _page_address(newsroom_id: int) -> Callable[[int], str]:
    kept = {name: value for name, value in request.args.items() if name != "page" and value}
    return lambda number: url_for("terms.index", newsroom_id=newsroom_id, **{**kept, "page": str(number)})


@pages.route("/newsrooms/<int:newsroom_id>/terms/new", methods=["GET", "POST"])
def add(newsroom_id: int) -> str | Response:
    """Write a new concept down."""
    newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    actor.must(Deed.TRANSLATE)
    return _edit(newsroom, actor, None)


@pages.route("/newsrooms/<int:newsroom_id>/terms/<int:concept_id>", methods=["GET", "POST"])
def edit(newsroom_id: int, concept_id: int) -> str | Response:
    """Change a concept and its terms."""
    newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    actor.must(Deed.TRANSLATE)
    return _edit(newsroom, actor, terms.concept_in(session(), actor, concept_id))


def _edit(newsroom: Newsroom, actor: Actor, concept: Concept | None) -> str | Response:
    form = concept_form(concept, newsroom.languages)
    if form.validate_on_submit():
        try:
            _saved(newsroom.id, concept.id if concept else None, form)
        except Invalid as problem:
            flash(told(problem), "problem")
        else:
            flash(_("The concept is saved."), "good")
            return redirect(url_for("terms.index", newsroom_id=newsroom.id))
    return render_template(
        "terms/edit.html",
        newsroom=newsroom,
        actor=actor,
        concept=concept,
        form=form,
        languages=language_choices(newsroom.languages),
    )


@writes
def _saved(newsroom_id: int, concept_id: int | None, form: ConceptForm) -> None:
    _newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    concept = terms.concept_in(session(), actor, concept_id) if concept_id else None
    terms.save_concept(
        session(),
        actor,
        concept,
        form.drafts(),
        definition=form.definition.data or "",
        subject=form.subject.data or "",
    )


@pages.post("/newsrooms/<int:newsroom_id>/terms/<int:concept_id>/archive")
@writes
def archive(newsroom_id: int, concept_id: int) -> Response:
    """Put a concept away; the notice offers to take it back."""
    _newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    terms.archive_concept(session(), actor, terms.concept_in(session(), actor, concept_id))
    undo = url_for("terms.restore", newsroom_id=newsroom_id, concept_id=concept_id)
    flash({"words": _("The concept is archived."), "undo": undo}, "undo")
    return redirect(url_for("terms.index", newsroom_id=newsroom_id))


@pages.post("/newsrooms/<int:newsroom_id>/terms/<int:concept_id>/restore")
@writes
def restore(newsroom_id: int, concept_id: int) -> Response:
    """Take it out of the archive."""
    _newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    terms.restore_concept(session(), actor, terms.concept_in(session(), actor, concept_id))
    flash(_("The concept is back in the termbase."), "good")
    return redirect(url_for("terms.index", newsroom_id=newsroom_id))
