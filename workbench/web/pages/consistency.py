"""A newsroom's consistency: which editions want looking at, and how it goes by language, by desk and over time."""

from __future__ import annotations

from collections import defaultdict

from flask import Blueprint, current_app, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workbench.jobs.kind import kinds
from workbench.jobs.scoring import score_newsroom
from workbench.jobs.waking import wake
from workbench.services.consistency_overview import Overview, overview
from workbench.services.finding import newsroom_for
from workbench.web.charts import HEIGHT, WIDTH, Chart, chart
from workbench.web.meaning import meaning_model
from workbench.web.person import me
from workbench.web.transaction import session, writes
from workbench.web.words import language_name

pages = Blueprint("consistency", __name__)
# More lines than these cannot be told from one another.
MOST_LINES = 6


@pages.get("/newsrooms/<int:newsroom_id>/consistency")
def index(newsroom_id: int) -> str:
    """The editions, stale ones and low scores first, fifty a page."""
    newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    told = overview(session(), newsroom.id, request.args.get("page", 1, type=int))
    return render_template(
        "consistency/index.html",
        newsroom=newsroom,
        actor=actor,
        told=told,
        chart=over_time(told),
        width=WIDTH,
        height=HEIGHT,
        may_score=actor.may(kinds()["score"].deed),
        page_address=lambda number: url_for("consistency.index", newsroom_id=newsroom.id, page=number),
    )


@pages.post("/newsrooms/<int:newsroom_id>/consistency/score")
def score(newsroom_id: int) -> Response:
    """Score every edition anew, in the background."""
    number = _started(newsroom_id)
    wake(current_app.config["WORKBENCH_BROKER"])
    return redirect(url_for("jobs.show", newsroom_id=newsroom_id, number=number))


@writes
def _started(newsroom_id: int) -> int:
    _newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    return score_newsroom(session(), actor, meaning_model()).id


def over_time(told: Overview) -> Chart | None:
    """The lines of the languages with most scores; None where there is nothing to draw."""
    counts: dict[str, int] = defaultdict(int)
    for week in told.weeks:
        counts[week.language] += week.count
    most = sorted(counts, key=lambda language: (-counts[language], language))[:MOST_LINES]
    series = {
        language_name(language): [(week.monday, week.value) for week in told.weeks if week.language == language]
        for language in most
    }
    return chart(series) if series else None
