"""The newsroom's articles, and one article with its versions and editions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workbench.models import EditionState
from workbench.models.base import now
from workbench.services import articles
from workbench.services.access import Deed
from workbench.services.article_list import ArticleLine, Wanted, article_page, edition_lines
from workbench.services.article_versions import version_lines
from workbench.services.finding import article_for, newsroom_for
from workbench.services.findings_with_meaning import waiting_for_meaning
from workbench.services.putting_away import editions_put_away, may_put_away
from workbench.services.scores import latest_scores
from workbench.services.translation_intake import at_work
from workbench.web.forms.choices import language_choices
from workbench.web.meaning import meaning_model
from workbench.web.person import me
from workbench.web.transaction import session, writes
from workbench.web.words import language_name, word

pages = Blueprint("articles", __name__)


@pages.get("/newsrooms/<int:newsroom_id>")
def index(newsroom_id: int) -> str:
    """The list, fifty a page, searched and filtered by the address's query."""
    newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    wanted = wanted_from_query()
    page = article_page(session(), newsroom.id, wanted, request.args.get("page", 1, type=int))
    return render_template(
        "articles/index.html",
        newsroom=newsroom,
        actor=actor,
        wanted=wanted,
        page=page,
        page_address=page_address(newsroom.id),
        languages=language_choices(newsroom.languages),
        states=list(EditionState),
        state_words={state: word(state) for state in EditionState},
        names=language_names(page.lines),
        may_import=actor.may(Deed.IMPORT),
        may_archive=actor.may(Deed.REVIEW),
        waiting=_waiting(page.lines),
        now=now(),
    )


def _waiting(lines: Sequence[ArticleLine]) -> frozenset[int]:
    """The editions whose counts the page's script brings up to date."""
    editions = [each.edition for line in lines for each in line.editions]
    return waiting_for_meaning(session(), editions, meaning_model())


def language_names(lines: Sequence[ArticleLine]) -> dict[str, str]:
    """The names of the languages on the page, each looked up once."""
    tags = {line.article.language for line in lines} | {e.edition.language for line in lines for e in line.editions}
    return {tag: language_name(tag) for tag in tags}


def wanted_from_query() -> Wanted:
    """What the address asks for; what makes no sense is left out."""
    state = request.args.get("state", "")
    return Wanted(
        words=request.args.get("q", "")[:200].strip(),
        language=request.args.get("language", "")[:35],
        state=EditionState(state) if state in set(EditionState) else None,
        mine=me().id if request.args.get("mine") else None,
        archived=bool(request.args.get("archived")),
    )


def page_address(newsroom_id: int) -> Callable[[int], str]:
    """The address of another page of the same list."""
    kept = {name: value for name, value in request.args.items() if name != "page" and value}
    return lambda number: url_for("articles.index", newsroom_id=newsroom_id, **{**kept, "page": str(number)})


@pages.get("/articles/<int:article_id>")
def show(article_id: int) -> str:
    """One article."""
    article, actor = article_for(session(), me(), article_id)
    lines = edition_lines(session(), [article]).get(article.id, [])
    taken = {article.language, *(line.edition.language for line in lines)}
    return render_template(
        "articles/show.html",
        newsroom=article.newsroom,
        actor=actor,
        article=article,
        lines=lines,
        scores=latest_scores(session(), [line.edition.id for line in lines]),
        put_away=editions_put_away(session(), article),
        brought_in=at_work(session(), article),
        may_put_away={line.edition.id for line in lines if may_put_away(actor, line.edition)},
        versions=version_lines(session(), article),
        languages=[choice for choice in language_choices(article.newsroom.languages) if choice[0] not in taken],
        may_translate=actor.may(Deed.TRANSLATE),
        may_import=actor.may(Deed.IMPORT),
        may_archive=actor.may(Deed.REVIEW),
        waiting=_waiting([ArticleLine(article, lines)]),
        now=now(),
    )


@pages.post("/articles/<int:article_id>/archive")
@writes
def archive(article_id: int) -> Response:
    """Put the article away; the notice offers to take it back."""
    article, actor = article_for(session(), me(), article_id)
    articles.archive(session(), actor, article)
    undo = url_for("articles.restore", article_id=article.id)
    flash({"words": _("“%(title)s” is archived.", title=article.title), "undo": undo}, "undo")
    return redirect(url_for("articles.index", newsroom_id=article.newsroom_id))


@pages.post("/articles/<int:article_id>/restore")
@writes
def restore(article_id: int) -> Response:
    """Take it out of the archive."""
    article, actor = article_for(session(), me(), article_id)
    articles.restore(session(), actor, article)
    flash(_("“%(title)s” is back in the list.", title=article.title), "good")
    return redirect(url_for("articles.show", article_id=article.id))
