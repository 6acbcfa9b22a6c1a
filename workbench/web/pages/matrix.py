"""The matrix: what each edition of an article tells of every fact, and which one stands out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote

from flask import Blueprint, Response, make_response, render_template, request
from flask_babel import gettext as _
from flask_babel import ngettext

from workbench.consistency import Score, dimensions
from workbench.consistency.matrix import Row
from workbench.consistency.together import Together
from workbench.models import Article
from workbench.services.access import Actor
from workbench.services.comparing import SideBySide, side_by_side
from workbench.services.finding import article_for
from workbench.services.problems import N_, Missing
from workbench.web.matrix_files import FILES, MatrixFile
from workbench.web.matrix_pairs import Pairs, every_pair
from workbench.web.matrix_shown import KIND_WORDS, Kinds, Wanted, all_rows, counted, shown_rows, standing_out
from workbench.web.person import me
from workbench.web.scoring import compared
from workbench.web.transaction import session
from workbench.web.words import language_name, number

pages = Blueprint("matrix", __name__)
# Pairs of editions times sentences that one waits for unasked.
MOST_AT_ONCE = 2_000


@pages.get("/articles/<int:article_id>/matrix")
def show(article_id: int) -> str:
    """The rows that the address asks for; those in which the editions differ unless it asks for all."""
    article, actor = article_for(session(), me(), article_id)
    told = side_by_side(session(), article)
    found = compared(told, lambda together: (all_rows(together), together.scores, _pairs(together)))
    return render_template("consistency/matrix.html", **_page(article, told, actor, *found))


def _pairs(together: Together) -> Pairs | None:
    """Every pair's score, where there are not too many sentences to wait for or the address asks for it."""
    few = len(together.editions) ** 2 * len(together.groups) <= MOST_AT_ONCE
    return every_pair(together) if len(together.editions) > 2 and (few or request.args.get("pairs")) else None


@pages.get("/articles/<int:article_id>/matrix/<form>")
def download(article_id: int, form: str) -> Response:
    """The same rows as a file."""
    article, _actor = article_for(session(), me(), article_id)
    if form not in FILES:
        raise Missing(N_("There is no such format."))
    file = FILES[form]
    told = side_by_side(session(), article)
    rows, scores = compared(told, lambda together: (all_rows(together), together.scores))
    asked = [row for row in rows if wanted().holds(row)]
    made = MatrixFile(article, told, scores, shown_rows(told, asked, linked=False))
    answer = make_response(file.write(made))
    answer.headers["Content-Type"] = file.media_type
    words = re.sub(r"[^\w]+", "-", article.title).strip("-")[:60] or "article"
    name = quote(f"{words}.{form}", safe="")
    answer.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    return answer


def wanted() -> Wanted:
    """What the address asks for; what makes no sense is left out."""
    kinds = request.args.get("kinds", "")
    return Wanted(Kinds(kinds) if kinds in set(Kinds) else Kinds.ALL, request.args.get("rows") != "all")


def _page(
    article: Article,
    told: SideBySide,
    actor: Actor,
    rows: Sequence[Row],
    scores: Sequence[Score],
    pairs: Pairs | None,
) -> dict[str, object]:
    asked = wanted()
    return {
        "newsroom": article.newsroom,
        "actor": actor,
        "article": article,
        "told": told,
        "scores": scores,
        "pairs": pairs,
        "rows": shown_rows(told, [row for row in rows if asked.holds(row)], linked=True),
        "wanted": asked,
        "kinds": KIND_WORDS,
        "counts": counted(rows, asked.differences),
        "differing": counted(rows, True)[asked.kinds],
        "whole": counted(rows, False)[asked.kinds],
        "outstanding": standing_out(rows),
        "headline": headline(told, rows),
        "dimensions": dimensions(),
        "formats": tuple(FILES),
    }


def headline(told: SideBySide, rows: Sequence[Row]) -> str:
    """What the matrix says in one line: the edition that stands out alone, else in how many places they differ."""
    outstanding, differing = list(standing_out(rows)), sum(not row.agrees for row in rows)
    if len(told.columns) > 1 and len(outstanding) == 1:
        column = outstanding[0]
        tag = told.columns[column - 1].edition.language if column else told.article.language
        return str(_("%(language)s stands out", language=language_name(tag)))
    if differing:
        return str(
            ngettext(
                "The editions differ in %(count)s place",
                "The editions differ in %(count)s places",
                differing,
                count=number(differing),
            )
        )
    return str(_("The editions tell the same"))
