"""The very first visit: an empty installation asks for its administrator and its first newsroom, once."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from flask_security.utils import hash_password, login_user
from werkzeug.wrappers import Response

from workbench.models import User
from workbench.services.access import Actor
from workbench.services.people import create_administrator
from workbench.services.problems import Invalid
from workbench.web.forms.choices import chosen_languages
from workbench.web.forms.first_run import FirstRunForm, first_run_form
from workbench.web.guard import anybody
from workbench.web.limits import SIGNING_IN, limiter, only_posts
from workbench.web.transaction import session, writes
from workbench.web.words import told

pages = Blueprint("first_run", __name__)


@pages.route("/first-run", methods=["GET", "POST"])
@limiter.limit(SIGNING_IN, exempt_when=only_posts)
def create() -> str | Response:
    """Ask, create both, and sign the person in; only while there is nobody."""
    if anybody():
        return redirect(url_for("home.index"))
    form = first_run_form()
    if form.validate_on_submit():
        try:
            return _welcome(_created(form))
        except Invalid as problem:
            flash(told(problem), "problem")
    return render_template("first_run/create.html", form=form)


@writes
def _created(form: FirstRunForm) -> Actor:
    return create_administrator(
        session(),
        name=form.name.data,
        email=form.email.data,
        hashed_password=hash_password(form.password.data),
        newsroom=form.newsroom.data,
        languages=chosen_languages(form.languages, form.more),
    )


def _welcome(actor: Actor) -> Response:
    login_user(session().get(User, actor.user_id), authn_via=["password"])
    flash(_("Welcome! Your newsroom is ready: import the first article."), "good")
    return redirect(url_for("articles.index", newsroom_id=actor.newsroom_id))
