"""A newsroom's house rules: for its administrators."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workbench.models import Newsroom
from workbench.services.access import Actor, Deed
from workbench.services.finding import newsroom_for
from workbench.services.newsrooms import change_rules, change_weights
from workbench.services.problems import Invalid
from workbench.web.forms.settings import SettingsForm, settings_form
from workbench.web.forms.weights import WeightsForm, weights_form
from workbench.web.meaning import meaning_model
from workbench.web.person import me
from workbench.web.transaction import session, writes
from workbench.web.words import told

pages = Blueprint("settings", __name__)


@pages.get("/newsrooms/<int:newsroom_id>/settings")
def show(newsroom_id: int) -> str:
    """The rules as they are stored."""
    newsroom, actor = _administered(newsroom_id)
    return _page(newsroom, actor, settings_form(newsroom))


@pages.post("/newsrooms/<int:newsroom_id>/settings")
def change(newsroom_id: int) -> str | Response:
    """Store what was changed."""
    newsroom, actor = _administered(newsroom_id)
    form = settings_form(newsroom)
    if not form.validate_on_submit():
        return _page(newsroom, actor, form)
    try:
        _changed(newsroom_id, form)
    except Invalid as problem:
        flash(told(problem), "problem")
        return _page(newsroom, actor, form)
    flash(_("The settings are saved."), "good")
    return redirect(url_for("settings.show", newsroom_id=newsroom_id))


@pages.post("/newsrooms/<int:newsroom_id>/settings/weights")
def weigh(newsroom_id: int) -> Response | tuple[str, int]:
    """Store how much each dimension counts in consistency scores; what cannot be stays in the form."""
    form = WeightsForm()
    try:
        _weighed(newsroom_id, None if form.as_it_comes.data else form.weights())
    except Invalid as problem:
        newsroom, actor = _administered(newsroom_id)
        form.form_errors = [told(problem)]
        return _page(newsroom, actor, settings_form(newsroom, formdata=None), form), problem.status
    flash(_("The weights are saved. They count for every score from now on."), "good")
    return redirect(url_for("settings.show", newsroom_id=newsroom_id))


@writes
def _weighed(newsroom_id: int, weights: dict[str, int] | None) -> None:
    newsroom, actor = _administered(newsroom_id)
    change_weights(session(), actor, newsroom, weights)


@writes
def _changed(newsroom_id: int, form: SettingsForm) -> None:
    newsroom, actor = _administered(newsroom_id)
    change_rules(session(), actor, newsroom, form.rules(newsroom.languages))


def _administered(newsroom_id: int) -> tuple[Newsroom, Actor]:
    newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    actor.must(Deed.ADMINISTER)
    return newsroom, actor


def _page(newsroom: Newsroom, actor: Actor, form: SettingsForm, weights: WeightsForm | None = None) -> str:
    return render_template(
        "settings/show.html",
        newsroom=newsroom,
        actor=actor,
        form=form,
        weights=weights or weights_form(newsroom),
        model=meaning_model(),
    )
