"""A newsroom's consistency: which editions want looking at, and how it goes by language, by desk and over time."""

from __future__ import annotations

from collections import defaultdict

from flask import Blueprint, render_template, request, url_for

from workbench.services.consistency_overview import Overview, overview
from workbench.services.finding import newsroom_for
from workbench.web.charts import HEIGHT, WIDTH, Chart, chart
from workbench.web.person import me
from workbench.web.transaction import session
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
        page_address=lambda number: url_for("consistency.index", newsroom_id=newsroom.id, page=number),
    )


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
