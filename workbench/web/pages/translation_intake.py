"""Bringing an existing translation in: paste it, upload it or give its address; throw it away; make an edition of it."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, current_app, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug.wrappers import Response

from workbench.formats.limits import MAX_BYTES
from workbench.services import translation_intake as translations
from workbench.services.access import Deed
from workbench.services.fetching import FetchPolicy, Page, fetch_page
from workbench.services.finding import article_for
from workbench.services.intake_reading import Received, received_file, received_page, received_text
from workbench.services.problems import N_, Invalid, Outdated, Problem
from workbench.services.translation_edition import Made, make_edition
from workbench.services.translation_reading import pair
from workbench.services.translation_suggesting import Suggested, suggest_all
from workbench.web.forms.choices import language_choices, language_named
from workbench.web.forms.intake import Way
from workbench.web.forms.translation_intake import TranslationForm
from workbench.web.limits import FETCHING, limiter
from workbench.web.meaning import meaning_model
from workbench.web.person import me
from workbench.web.transaction import session, writes, writing
from workbench.web.translation_page import expected, page_again
from workbench.web.words import language_name, number, told

pages = Blueprint("translation_intake", __name__)


@pages.get("/articles/<int:article_id>/translation")
def start(article_id: int) -> str:
    """Where the translation comes from, and its language."""
    return _start_page(article_id, TranslationForm())


@pages.post("/articles/<int:article_id>/translation")
@limiter.limit(FETCHING)
def receive(article_id: int) -> str | Response | tuple[str, int]:
    """Read and pair what was given; on to the rows, or back with the reason and what was typed."""
    form = TranslationForm()
    article, actor = article_for(session(), me(), article_id)
    actor.must(Deed.IMPORT)
    try:
        received = _received(form)
        language = language_named(form.language.data or "", article.newsroom.languages)
        paired = pair(session(), actor, article, received, language, meaning_model())
        with writing():
            kept = translations.keep(session(), actor, article, paired)
    except Problem as problem:
        if problem.status in (403, 404):
            raise
        return _start_page(article_id, form, told(problem)), problem.status
    return redirect(url_for("translation_pairing.show", intake_id=kept.id))


def _start_page(article_id: int, form: TranslationForm, problem: str = "") -> str:
    article, actor = article_for(session(), me(), article_id)
    actor.must(Deed.IMPORT)
    return render_template(
        "translations/start.html",
        newsroom=article.newsroom,
        actor=actor,
        article=article,
        form=form,
        problem=problem,
        wrong=form.way if problem else None,
        most=MAX_BYTES,
        languages=[each for each in language_choices(article.newsroom.languages) if each[0] != article.language],
    )


def _received(form: TranslationForm) -> Received:
    if form.way is Way.ADDRESS:
        return received_page(_fetched((form.address.data or "").strip()))
    if form.way is Way.FILE:
        file = form.file.data
        if not file or not file.filename:
            raise Invalid(N_("Choose a file first."))
        return received_file(file.read(), None, file.filename)
    return received_text(*form.pasted)


def _fetched(address: str) -> Page:
    if not address:
        raise Invalid(N_("Give the address of a page."))
    with_scheme = address if "://" in address else f"https://{address}"
    return fetch_page(with_scheme, FetchPolicy(allowed_hosts=current_app.config["WORKBENCH_FETCH_HOSTS"]))


@pages.post("/translations/<int:intake_id>/discard")
@writes
def discard(intake_id: int) -> Response:
    """Throw it away; the notice offers to take it back."""
    intake, actor = translations.find_to_change(session(), me(), intake_id)
    translations.discard(session(), actor, intake)
    words = _("The translation that was being paired is thrown away. It can be brought back for 30 days.")
    flash({"words": words, "undo": url_for("translation_intake.restore", intake_id=intake.id)}, "undo")  # type: ignore[arg-type]
    return redirect(url_for("articles.show", article_id=intake.article_id))


@pages.post("/translations/<int:intake_id>/restore")
@writes
def restore(intake_id: int) -> Response:
    """Bring it back, as it was."""
    intake, actor = translations.find_to_change(session(), me(), intake_id)
    translations.bring_back(session(), actor, intake)
    return redirect(url_for("translation_pairing.show", intake_id=intake.id))


@pages.post("/translations/<int:intake_id>/edition")
def make(intake_id: int) -> Response | tuple[str, int]:
    """Make an edition of it, or suggest its texts to the edition there is; on to the desk."""
    try:
        made = _made(intake_id)
    except Outdated as problem:
        return page_again(intake_id, told(problem), problem.status)
    except Problem as problem:
        if problem.status in (403, 404):
            raise
        return page_again(intake_id, told(problem), problem.status)
    flash(_what_was_made(made), "good")
    return redirect(url_for("desk.edit", edition_id=made.edition.id))


@writes
def _made(intake_id: int) -> Made | Suggested:
    intake, actor = translations.find_to_change(session(), me(), intake_id)
    if request.form.get("as") == "suggestions":
        note = _("From an existing translation")
        return suggest_all(session(), actor, intake, expected(), note)
    heading = _("In the existing translation, and not in the source:")
    return make_edition(session(), actor, intake, expected(), heading)


def _what_was_made(made: Made | Suggested) -> str:
    places: dict[str, Any] = {"language": language_name(made.edition.language)}
    if isinstance(made, Suggested):
        parts = [
            ngettext("%(num)s sentence is suggested.", "%(num)s sentences are suggested.", made.suggestions),
            ngettext(
                "%(num)s that has a text already stayed as it is.",
                "%(num)s that have a text already stayed as they are.",
                made.passed_over,
            )
            if made.passed_over
            else "",
        ]
        return " ".join(filter(None, parts))
    counts = {name: number(getattr(made, name)) for name in ("confirmed", "drafts", "left_out", "added", "aside")}
    return _(
        "The %(language)s edition is made: %(confirmed)s translated, %(drafts)s drafts, %(left_out)s left out, "
        "%(added)s added (told in its report, not exported), %(aside)s kept as comments.",
        **places,
        **counts,
    )
