"""Importing an article: paste it, upload it or give its address; look at what was read; save it."""

from __future__ import annotations

from flask import Blueprint, current_app, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug.wrappers import Response

from workbench.formats.limits import MAX_BYTES
from workbench.jobs.scoring import score_article
from workbench.jobs.waking import wake
from workbench.models import Article, Intake
from workbench.services import intake as intakes
from workbench.services.access import Actor, Deed
from workbench.services.fetching import FetchPolicy, Page, fetch_page
from workbench.services.finding import article_for, newsroom_for
from workbench.services.problems import N_, Invalid, Problem
from workbench.services.source_changes import Carried
from workbench.web.forms.intake import StartForm, Way, decisions_from_form, start_form
from workbench.web.limits import FETCHING, limiter
from workbench.web.meaning import meaning_model
from workbench.web.pages.intake_shown import preview_values
from workbench.web.person import me
from workbench.web.transaction import session, writes
from workbench.web.words import number, told

pages = Blueprint("intake", __name__)


@pages.get("/newsrooms/<int:newsroom_id>/import")
def start(newsroom_id: int) -> str:
    """Where an article comes from; `?article=` names the one that a corrected source is imported for."""
    return _start_page(newsroom_id, start_form(), request.args.get("article", type=int))


@pages.post("/newsrooms/<int:newsroom_id>/import")
@limiter.limit(FETCHING)
def receive(newsroom_id: int) -> str | Response | tuple[str, int]:
    """Read what was given; on to the preview, or back with the reason and what was typed."""
    form = start_form()
    article_id = request.form.get("article", type=int)
    _newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    actor.must(Deed.IMPORT)
    try:
        page = _fetched(form) if form.way is Way.ADDRESS else None
        return redirect(url_for("intake.preview", intake_id=_received(newsroom_id, form, article_id, page)))
    except Problem as problem:
        if problem.status in (403, 404):
            raise
        return _start_page(newsroom_id, form, article_id, told(problem)), problem.status


def _start_page(newsroom_id: int, form: StartForm, article_id: int | None, problem: str = "") -> str:
    newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    actor.must(Deed.IMPORT)
    return render_template(
        "intake/start.html",
        newsroom=newsroom,
        actor=actor,
        form=form,
        article=_article(newsroom_id, article_id),
        problem=problem,
        wrong=form.way if problem else None,
        most=MAX_BYTES,
    )


def _fetched(form: StartForm) -> Page:
    address = (form.address.data or "").strip()
    if not address:
        raise Invalid(N_("Give the address of a page."))
    with_scheme = address if "://" in address else f"https://{address}"
    return fetch_page(with_scheme, FetchPolicy(allowed_hosts=current_app.config["WORKBENCH_FETCH_HOSTS"]))


@writes
def _received(newsroom_id: int, form: StartForm, article_id: int | None, page: Page | None) -> int:
    _newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    article = _article(newsroom_id, article_id)
    if page is not None:
        return intakes.receive_page(session(), actor, page, article).id
    if form.way is Way.FILE:
        file = form.file.data
        if not file or not file.filename:
            raise Invalid(N_("Choose a file first."))
        return intakes.receive(session(), actor, file.read(), None, file.filename, None, article).id
    text, kind = form.pasted
    return intakes.receive_text(session(), actor, text, kind, article).id


def _article(newsroom_id: int, article_id: int | None) -> Article | None:
    """The article a corrected source is imported for, when it is one of this newsroom."""
    if article_id is None:
        return None
    article, _actor = article_for(session(), me(), article_id)
    return article if article.newsroom_id == newsroom_id else None


@pages.get("/imports/<int:intake_id>")
def preview(intake_id: int) -> str:
    """The document as it will be."""
    intake, actor = intakes.find(session(), me(), intake_id)
    return _preview_page(intake, actor)


def _preview_page(intake: Intake, actor: Actor, problem: str = "") -> str:
    values = preview_values(session(), intake, actor)
    return render_template("intake/preview.html", problem=problem, document_mark=intakes.mark_of(intake), **values)


def _shown(intake_id: int) -> tuple[Intake, Actor]:
    """The intake the form is about: the one that was shown."""
    intake, actor = intakes.find(session(), me(), intake_id)
    intakes.check_mark(intake, request.form.get("mark", ""))
    return intake, actor


@pages.post("/imports/<int:intake_id>")
@writes
def decide(intake_id: int) -> Response:
    """Keep the person's decisions and show the document again, where they were."""
    intake, actor = _shown(intake_id)
    intakes.decide(session(), actor, intake, decisions_from_form(intakes.document_of(intake), request.form))
    block = request.form.get("leave_out") or request.form.get("take_back") or ""
    anchor = f"block-{block}" if block.isdecimal() else None
    return redirect(url_for("intake.preview", intake_id=intake.id, _anchor=anchor))


@pages.post("/imports/<int:intake_id>/save")
def save(intake_id: int) -> Response | tuple[str, int]:
    """Store it as an article, or as the next version of the one that was chosen."""
    try:
        article_id, sentence = _saved(intake_id)
    except Problem as problem:
        if problem.status in (403, 404):
            raise
        _kept(intake_id)
        intake, actor = intakes.find(session(), me(), intake_id)
        return _preview_page(intake, actor, told(problem)), problem.status
    flash(sentence, "good")
    wake(current_app.config["WORKBENCH_BROKER"])
    return redirect(url_for("articles.show", article_id=article_id))


@writes
def _kept(intake_id: int) -> None:
    """What was decided stays when saving was refused, as far as it can be kept and is about this document."""
    intake, actor = intakes.find(session(), me(), intake_id)
    if request.form.get("mark") != intakes.mark_of(intake):
        return
    decisions = decisions_from_form(intakes.document_of(intake), request.form)
    try:
        intakes.decide(session(), actor, intake, decisions)
    except Invalid:
        session().refresh(intake)


@writes
def _saved(intake_id: int) -> tuple[int, str]:
    intake, actor = _shown(intake_id)
    intakes.decide(session(), actor, intake, decisions_from_form(intakes.document_of(intake), request.form))
    chosen = request.form.get("version_of", type=int)
    if chosen is None:
        article = intakes.save(session(), actor, intake)
        return article.id, _("“%(title)s” is imported. Open an edition to translate it.", title=article.title)
    article, _also_actor = article_for(session(), me(), chosen)
    version, carried = intakes.save_as_version(session(), actor, intake, article)
    if carried.editions or carried.waiting:
        score_article(session(), actor, meaning_model(), article)
    return article.id, f"{_('Version %(number)s is stored.', number=number(version.number))} {_what_became(carried)}"


def _what_became(carried: Carried) -> str:
    """What the new version did to the editions, in a sentence or two."""
    parts = []
    if carried.editions:
        counts = {"changed": carried.changed, "added": carried.added + carried.back, "removed": carried.removed}
        sentence = ngettext(
            "%(num)s edition moved on: %(changed)s units changed, %(added)s new, %(removed)s removed.",
            "%(num)s editions moved on: %(changed)s units changed, %(added)s new, %(removed)s removed.",
            carried.editions,
            **{name: number(count) for name, count in counts.items()},
        )
        parts.append(sentence)
    if carried.waiting:
        parts.append(
            ngettext(
                "%(num)s approved edition stays as it is until an editor brings it up to date.",
                "%(num)s approved editions stay as they are until an editor brings them up to date.",
                carried.waiting,
            )
        )
    return " ".join(parts)


@pages.post("/imports/<int:intake_id>/discard")
@writes
def discard(intake_id: int) -> Response:
    """Let it go."""
    intake, actor = _shown(intake_id)
    newsroom_id = intake.newsroom_id
    intakes.discard(session(), actor, intake)
    flash(_("The import is discarded. Nothing was stored."), "info")
    return redirect(url_for("articles.index", newsroom_id=newsroom_id))
