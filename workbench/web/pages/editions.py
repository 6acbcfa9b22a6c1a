"""An edition apart from its text: opening one, its people and dates, its decisions, that it is out."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from sqlalchemy import select
from sqlalchemy.orm import joinedload
from werkzeug.wrappers import Response

from workbench.models import Assignment, Decision, Edition, EditionState, Task, User
from workbench.models.base import now
from workbench.services import discussion, editions, putting_away, review
from workbench.services.access import Actor, Deed
from workbench.services.finding import article_for, edition_even_put_away, edition_for
from workbench.services.people import members
from workbench.services.problems import N_, Invalid, Problem
from workbench.web.forms.choices import language_named
from workbench.web.forms.editions import (
    PublishForm,
    ReopenForm,
    assign_form,
    from_the_clock,
    schedule_form,
)
from workbench.web.person import me
from workbench.web.scoring import keep_score
from workbench.web.transaction import session, writes
from workbench.web.words import language_name, told

pages = Blueprint("editions", __name__)


@pages.post("/articles/<int:article_id>/editions")
def open(article_id: int) -> Response:  # noqa: A001 - the endpoint is `editions.open`
    """Open an edition in the language the person chose, and go to its desk."""
    try:
        return redirect(url_for("desk.edit", edition_id=_opened(article_id)))
    except Problem as problem:
        if problem.status in (403, 404):
            raise
        flash(told(problem), "problem")
        return redirect(url_for("articles.show", article_id=article_id))


@writes
def _opened(article_id: int) -> int:
    article, actor = article_for(session(), me(), article_id)
    if article.archived_at:
        raise Problem(N_("This article is archived. Take it out of the archive first."))
    language = language_named(request.form.get("language", ""), article.newsroom.languages)
    edition = editions.open_edition(session(), actor, article, language)
    return edition.id


@pages.get("/editions/<int:edition_id>/settings")
def settings(edition_id: int) -> str:
    """People, dates and decisions of the edition."""
    edition, actor = edition_for(session(), me(), edition_id)
    newsroom = edition.article.newsroom
    may_review = actor.may(Deed.REVIEW)
    return render_template(
        "editions/settings.html",
        newsroom=newsroom,
        actor=actor,
        edition=edition,
        article=edition.article,
        progress=editions.progress(session(), [edition.id])[edition.id],
        stale=editions.is_stale(edition),
        assignments=_assignments(edition),
        decisions=_decisions(edition),
        threads=discussion.edition_threads(session(), edition),
        schedule=schedule_form(edition, newsroom),
        assign=assign_form(members(session(), newsroom.id), only=None if may_review else actor.user_id),
        publish=PublishForm(formdata=None, url=edition.url),
        reopen=ReopenForm(formdata=None),
        may_review=may_review,
        may_translate=actor.may(Deed.TRANSLATE),
        under_embargo=bool(edition.embargo and edition.embargo > now()),
        approved=edition.state is EditionState.APPROVED,
    )


def _assignments(edition: Edition) -> list[Assignment]:
    query = select(Assignment).where(Assignment.edition_id == edition.id).options(joinedload(Assignment.user))
    return list(session().scalars(query.order_by(Assignment.task.desc(), Assignment.id)))


def _decisions(edition: Edition) -> list[Decision]:
    query = select(Decision).where(Decision.edition_id == edition.id).options(joinedload(Decision.by))
    return list(session().scalars(query.order_by(Decision.id.desc())))


@pages.post("/editions/<int:edition_id>/schedule")
@writes
def schedule(edition_id: int) -> Response:
    """Set deadline and embargo."""
    edition, actor = edition_for(session(), me(), edition_id)
    zone = edition.article.newsroom.time_zone
    form = schedule_form(edition, edition.article.newsroom)
    if not form.validate_on_submit():
        raise Invalid(N_("This is no date and time. Nothing was changed."))
    editions.schedule(
        session(), actor, edition, from_the_clock(form.deadline.data, zone), from_the_clock(form.embargo.data, zone)
    )
    return _back(edition, _("The dates are saved."))


@pages.post("/editions/<int:edition_id>/assignments")
@writes
def assign(edition_id: int) -> Response:
    """Ask somebody to work on the edition."""
    edition, actor = edition_for(session(), me(), edition_id)
    user = session().get(User, request.form.get("person", 0, type=int))
    task = request.form.get("task", "")
    if user is None or task not in set(Task):
        raise Invalid(N_("Choose a person and a task."))
    editions.assign(session(), actor, edition, user, Task(task))
    return _back(edition, _("%(name)s is asked to work on this edition.", name=user.name))


@pages.post("/editions/<int:edition_id>/assignments/<int:assignment_id>/remove")
@writes
def unassign(edition_id: int, assignment_id: int) -> Response:
    """Take an assignment back."""
    edition, actor = edition_for(session(), me(), edition_id)
    editions.unassign(session(), actor, edition, assignment_id)
    return _back(edition, _("The assignment is taken back."))


@pages.post("/editions/<int:edition_id>/publish")
def publish(edition_id: int) -> Response:
    """Say that the edition is out."""
    address = request.form.get("url", "").strip()[:2000]
    return _decide(
        edition_id, lambda actor, edition: review.publish(session(), actor, edition, address), _("The edition is out.")
    )


@pages.post("/editions/<int:edition_id>/reopen")
def reopen(edition_id: int) -> Response:
    """Open an approved edition again."""
    reason = request.form.get("reason", "")[:5000]
    return _decide(
        edition_id,
        lambda actor, edition: review.reopen_edition(session(), actor, edition, reason),
        _("The edition is open again: it is in review."),
    )


@pages.post("/editions/<int:edition_id>/archive")
def archive(edition_id: int) -> Response:
    """Put the edition away; the notice offers to take it back."""
    return _on_shelf(edition_id, _put_away)


@pages.post("/editions/<int:edition_id>/restore")
def restore(edition_id: int) -> Response:
    """Bring back an edition that was put away."""
    return _on_shelf(edition_id, _bring_back)


def _on_shelf(edition_id: int, deed: Callable[[Edition, Actor], None]) -> Response:
    """Do the deed and go to the article's page; what stands in the way is said there."""

    @writes
    def done() -> int:
        edition, actor = edition_even_put_away(session(), me(), edition_id)
        try:
            deed(edition, actor)
        except Problem as problem:
            if problem.status in (403, 404):
                raise
            flash(told(problem), "problem")
        return edition.article_id

    return redirect(url_for("articles.show", article_id=done()))


def _put_away(edition: Edition, actor: Actor) -> None:
    putting_away.put_away(session(), actor, edition)
    words = _("The %(language)s edition is put away. Its text is kept.", language=language_name(edition.language))
    flash({"words": words, "undo": url_for("editions.restore", edition_id=edition.id)}, "undo")


def _bring_back(edition: Edition, actor: Actor) -> None:
    putting_away.bring_back(session(), actor, edition)
    flash(_("The %(language)s edition is back.", language=language_name(edition.language)), "good")


def _decide(edition_id: int, deed: Callable[[Actor, Edition], Decision], said: str) -> Response:
    @writes
    def decided() -> None:
        edition, actor = edition_for(session(), me(), edition_id)
        deed(actor, edition)

    try:
        decided()
        flash(said, "good")
        keep_score(edition_for(session(), me(), edition_id)[0])
    except Problem as problem:
        if problem.status in (403, 404):
            raise
        flash(told(problem), "problem")
    return redirect(url_for("editions.settings", edition_id=edition_id))


def _back(edition: Edition, said: str) -> Response:
    flash(said, "good")
    return redirect(url_for("editions.settings", edition_id=edition.id))
