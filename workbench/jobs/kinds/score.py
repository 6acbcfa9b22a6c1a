"""Scoring editions anew: those of a newsroom, or of one article after its source was corrected."""

from __future__ import annotations

from workbench.jobs.kind import Kind, Result, Work
from workbench.jobs.transaction import reading, writing
from workbench.models import Edition
from workbench.services.access import Deed
from workbench.services.problems import N_
from workbench.services.scores import kept, score_now


def work(work: Work) -> Result:
    """Score the item's edition as it stands and keep that. One that was put away meanwhile, or has no text, has no score."""
    number = int(work.item["edition"])
    with reading(work.engine) as session:
        edition = session.get(Edition, number)
        if edition is None or edition.archived_at or edition.article.newsroom_id != work.newsroom_id:
            return Result({})
        score = score_now(session, edition)
    if score is None:
        return Result({"edition": number})
    # The turn to write is held for the writing alone.
    with writing(work.engine) as session:
        made = kept(session, session.get_one(Edition, number), score)
        return Result({"edition": number, "score": made.value, "signature": made.signature}, made.value)


KIND = Kind("score", N_("Scores of editions"), Deed.IMPORT, work)
