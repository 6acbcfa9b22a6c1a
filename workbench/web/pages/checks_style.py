"""A newsroom's style rules and how long parts of an article may be. For its administrators."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workbench.models import HouseStyleRule, Newsroom
from workbench.services import style_rules
from workbench.services.access import Actor
from workbench.services.problems import Invalid
from workbench.web.finding_words import sentence_of
from workbench.web.forms.checks import LimitsForm, RuleForm, limit_places, limits_form, rule_form
from workbench.web.forms.choices import language_choices
from workbench.web.pages.checks import administered
from workbench.web.transaction import session, writes
from workbench.web.words import told

pages = Blueprint("checks_style", __name__)


@pages.route("/newsrooms/<int:newsroom_id>/checks/style", methods=["GET", "POST"])
def index(newsroom_id: int) -> str | Response:
    """The rules, and a form for another one."""
    newsroom, actor = administered(newsroom_id)
    return _edit(newsroom, actor, None)


@pages.route("/newsrooms/<int:newsroom_id>/checks/style/<int:number>", methods=["GET", "POST"])
def edit(newsroom_id: int, number: int) -> str | Response:
    """The rules, and one of them in the form."""
    newsroom, actor = administered(newsroom_id)
    return _edit(newsroom, actor, style_rules.rule_in(session(), actor, number))


def _edit(newsroom: Newsroom, actor: Actor, rule: HouseStyleRule | None) -> str | Response:
    form = rule_form(rule, language_choices(newsroom.languages))
    tried: list[str] | None = None
    if form.validate_on_submit():
        try:
            if request.form.get("try"):
                tried = _tried(form)
            else:
                _saved(newsroom.id, rule.id if rule else None, form)
                flash(_("The rule is saved."), "good")
                return redirect(url_for("checks_style.index", newsroom_id=newsroom.id))
        except Invalid as problem:
            form.pattern.errors = [*form.pattern.errors, told(problem)]
    return render_template(
        "checks/style.html",
        newsroom=newsroom,
        actor=actor,
        form=form,
        rule=rule,
        rules=style_rules.rules_in(session(), newsroom.id),
        tried=tried,
    )


def _tried(form: RuleForm) -> list[str]:
    found = style_rules.try_rule(form.draft(), form.sample.data or "")
    return [sentence_of(each.message, each.values) for each in found]


@writes
def _saved(newsroom_id: int, number: int | None, form: RuleForm) -> None:
    _newsroom, actor = administered(newsroom_id)
    rule = style_rules.rule_in(session(), actor, number) if number else None
    style_rules.save_rule(session(), actor, rule, form.draft())


@pages.post("/newsrooms/<int:newsroom_id>/checks/style/<int:number>/<any(archive, restore):deed>")
@writes
def put_away(newsroom_id: int, number: int, deed: str) -> Response:
    """Put a rule away, or take it out again."""
    _newsroom, actor = administered(newsroom_id)
    style_rules.set_active(session(), actor, style_rules.rule_in(session(), actor, number), active=deed == "restore")
    return redirect(url_for("checks_style.index", newsroom_id=newsroom_id))


@pages.route("/newsrooms/<int:newsroom_id>/checks/lengths", methods=["GET", "POST"])
def lengths(newsroom_id: int) -> str | Response:
    """How long headlines, standfirsts and captions may be."""
    newsroom, actor = administered(newsroom_id)
    standing = {(each.role, each.language): each.characters for each in style_rules.limits_in(session(), newsroom.id)}
    places = limit_places([*newsroom.languages, *(language for _role, language in standing if language)])
    form = limits_form(places, standing)
    if form.validate_on_submit() and len(form.limits) == len(places):
        try:
            _limited(newsroom.id, form, places)
        except Invalid as problem:
            flash(told(problem), "problem")
        else:
            flash(_("The lengths are saved."), "good")
            return redirect(url_for("checks_style.lengths", newsroom_id=newsroom.id))
    lines = zip(places, form.limits, strict=False)
    return render_template("checks/lengths.html", newsroom=newsroom, actor=actor, form=form, lines=list(lines))


@writes
def _limited(newsroom_id: int, form: LimitsForm, places: list[tuple[style_rules.Role, str]]) -> None:
    _newsroom, actor = administered(newsroom_id)
    style_rules.set_limits(session(), actor, form.wanted(places))
