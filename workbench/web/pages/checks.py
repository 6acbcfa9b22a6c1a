"""A newsroom's checks: which run and how much their findings matter, and what was silenced. For its administrators."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from sqlalchemy import select
from werkzeug.wrappers import Response

from workbench.checks import checks
from workbench.checks.check import Check
from workbench.models import Article, CheckChoice, CheckSetting, Edition, Newsroom
from workbench.services import check_choices, silencing
from workbench.services.access import Actor, Deed
from workbench.services.check_choices import Scope, choices_in
from workbench.services.finding import newsroom_for
from workbench.services.problems import Invalid
from workbench.web.finding_words import SEVERITY_WORDS, check_line
from workbench.web.forms.checks import ChoicesForm, choices_form
from workbench.web.person import me
from workbench.web.transaction import session, writes
from workbench.web.words import told

pages = Blueprint("checks", __name__)


@pages.get("/newsrooms/<int:newsroom_id>/checks")
def index(newsroom_id: int) -> str:
    """Every check with what is chosen for it: for the newsroom, or for the pair of languages that the address names."""
    newsroom, actor = administered(newsroom_id)
    pair = _pair()
    return _page(newsroom, actor, pair, _form(newsroom, pair))


@pages.post("/newsrooms/<int:newsroom_id>/checks")
def change(newsroom_id: int) -> str | Response:
    """Store what was chosen."""
    newsroom, actor = administered(newsroom_id)
    pair = _pair()
    form = _form(newsroom, pair)
    if not form.validate_on_submit() or len(form.choices) != len(ordered()):
        return _page(newsroom, actor, pair, form)
    try:
        _changed(newsroom_id, pair, form)
    except Invalid as problem:
        flash(told(problem), "problem")
        return _page(newsroom, actor, pair, form)
    flash(_("The checks are saved."), "good")
    return redirect(url_for("checks.index", newsroom_id=newsroom_id, pair=request.args.get("pair")))


@writes
def _changed(newsroom_id: int, pair: tuple[str, str] | None, form: ChoicesForm) -> None:
    newsroom, actor = administered(newsroom_id)
    standing = {each.check_id: each for each in _standing(newsroom, pair)}
    for check, setting in form.settings(ordered()):
        if setting is None:
            if check in standing:
                check_choices.end(session(), actor, standing[check])
        elif setting is not (standing[check].setting if check in standing else None):
            check_choices.choose(session(), actor, check, setting, Scope(pair), form.reason.data or "")


@pages.post("/newsrooms/<int:newsroom_id>/checks/choices/<int:number>/end")
@writes
def end(newsroom_id: int, number: int) -> Response:
    """Take back what was chosen for an article or a sentence."""
    _newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    check_choices.end(session(), actor, check_choices.choice_in(session(), actor, number))
    flash(_("The check runs there again."), "good")
    return redirect(url_for("checks.silenced", newsroom_id=newsroom_id))


@pages.get("/newsrooms/<int:newsroom_id>/checks/silenced")
def silenced(newsroom_id: int) -> str:
    """What was silenced, by whom and why, with a way back."""
    newsroom, actor = administered(newsroom_id)
    exceptions = [each for each in choices_in(session(), newsroom.id) if each.article_id or each.unit_id]
    return render_template(
        "checks/silenced.html",
        newsroom=newsroom,
        actor=actor,
        silences=silencing.silences_in(session(), newsroom.id),
        exceptions=exceptions,
    )


@pages.post("/newsrooms/<int:newsroom_id>/checks/silenced/<int:number>/lift")
@writes
def lift(newsroom_id: int, number: int) -> Response:
    """Tell a silenced finding again."""
    _newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    silencing.lift(session(), actor, silencing.silence_in(session(), actor, number))
    flash(_("The finding is told again."), "good")
    return redirect(url_for("checks.silenced", newsroom_id=newsroom_id))


def administered(newsroom_id: int) -> tuple[Newsroom, Actor]:
    """The newsroom, and the person as its administrator; Refused for anybody else."""
    newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    actor.must(Deed.ADMINISTER)
    return newsroom, actor


def ordered() -> list[Check]:
    """The checks as the page shows them: what matters most first."""
    return sorted(checks(), key=lambda check: (-check.severity, check.id))


def _pair() -> tuple[str, str] | None:
    """The pair of languages that the address names as "ko>en"."""
    source, _sign, target = request.args.get("pair", "").partition(">")
    return (source[:35], target[:35]) if source and target else None


def _standing(newsroom: Newsroom, pair: tuple[str, str] | None) -> list[CheckChoice]:
    wide = [each for each in choices_in(session(), newsroom.id) if not each.article_id and not each.unit_id]
    source, target = pair or (None, None)
    return [each for each in wide if (each.source_language, each.target_language) == (source, target)]


def _form(newsroom: Newsroom, pair: tuple[str, str] | None) -> ChoicesForm:
    standing = {each.check_id: each.setting for each in _standing(newsroom, pair)}
    usual = {each.id: str(SEVERITY_WORDS[each.severity]) for each in ordered()}
    return choices_form(ordered(), standing, usual, for_pair=pair is not None)


def _page(newsroom: Newsroom, actor: Actor, pair: tuple[str, str] | None, form: ChoicesForm) -> str:
    return render_template(
        "checks/index.html",
        newsroom=newsroom,
        actor=actor,
        form=form,
        lines=[check_line(each) for each in ordered()],
        pair=pair,
        pairs=_pairs(newsroom, pair),
        off=CheckSetting.OFF.value,
    )


def _pairs(newsroom: Newsroom, chosen: tuple[str, str] | None) -> list[tuple[str, str]]:
    """The pairs of languages that the newsroom translates, and those it has chosen something for."""
    query = select(Article.language, Edition.language).join(Edition, Edition.article_id == Article.id).distinct()
    used = {(source, target) for source, target in session().execute(query.where(Article.newsroom_id == newsroom.id))}
    told = {(c.source_language, c.target_language) for c in choices_in(session(), newsroom.id)}
    known = {(source, target) for source, target in used | told | ({chosen} if chosen else set()) if source and target}
    return sorted(known)
