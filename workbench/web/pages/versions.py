"""What a version of an article changed, and editions that catch up with it."""

from __future__ import annotations

from collections import Counter

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from sqlalchemy import select
from werkzeug.wrappers import Response

from workbench.models import Article, ArticleVersion
from workbench.services.finding import article_for, edition_for
from workbench.services.problems import N_, Missing
from workbench.services.source_changes import bring_up_to_date
from workbench.services.source_changes_shown import version_changes
from workbench.text.difference import difference
from workbench.web.person import me
from workbench.web.transaction import session, writes

pages = Blueprint("versions", __name__)


@pages.get("/articles/<int:article_id>/versions/<int:number>")
def show(article_id: int, number: int) -> str:
    """Sentence by sentence, what the version changed against the one before it."""
    article, actor = article_for(session(), me(), article_id)
    before, after = _version(article, number - 1), _version(article, number)
    changes = version_changes(session(), before, after)
    return render_template(
        "versions/show.html",
        newsroom=article.newsroom,
        actor=actor,
        article=article,
        version=after,
        before=before,
        changes=changes,
        counts=Counter(change.kind.value for change in changes),
        difference=difference,
    )


def _version(article: Article, number: int) -> ArticleVersion:
    query = select(ArticleVersion).where(ArticleVersion.article_id == article.id, ArticleVersion.number == number)
    found = session().scalar(query)
    if found is None:
        raise Missing(N_("This article has no such version."))
    return found


@pages.post("/editions/<int:edition_id>/bring-up-to-date")
@writes
def catch_up(edition_id: int) -> Response:
    """Move an edition on to the article's latest version."""
    edition, actor = edition_for(session(), me(), edition_id)
    was_open = edition.is_open
    bring_up_to_date(session(), actor, edition)
    if was_open or not edition.is_open:
        flash(_("The edition is up to date with the source."), "good")
    else:
        flash(_("The edition is a draft again: the units whose source changed are marked."), "good")
    return redirect(url_for("desk.edit", edition_id=edition.id))
