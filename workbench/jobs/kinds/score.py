"""Scoring editions anew: those of a newsroom, or of one article after its source was corrected."""

from __future__ import annotations

from functools import cache
from typing import Any

from workbench.jobs.kind import Kind, Result, Work
from workbench.jobs.transaction import reading, writing
from workbench.models import Edition, EditionScore
from workbench.services.access import Deed
from workbench.services.meaning import MeaningModel
from workbench.services.problems import N_
from workbench.services.scores import kept, score_now


def work(work: Work) -> Result:
    """Score the item's edition as it stands and keep that. One that was put away meanwhile, or has no text, has no score."""
    number = int(work.item["edition"])
    model = _model(str(work.job.get("encoder", "")), str(work.job.get("setting", "")))
    with reading(work.engine) as session:
        edition = session.get(Edition, number)
        if edition is None or edition.archived_at or edition.article.newsroom_id != work.newsroom_id:
            return Result({})
        found = score_now(session, edition, model.encoder if model else None)
        told = _about(edition)
    if found is None:
        return Result(told)
    # The turn to write is held for the writing alone.
    with writing(work.engine) as session:
        return _result(told, kept(session, session.get_one(Edition, number), found))


@cache
def _model(provider: str, setting: str) -> MeaningModel | None:
    """The model of that name, made once in a worker."""
    return MeaningModel(provider, setting) if provider else None


def _about(edition: Edition) -> dict[str, Any]:
    """Which edition it is, as pages of results show it."""
    article = edition.article
    return {
        "article": article.title,
        "source": {"language": article.language, "path": ""},
        "edition": {"language": edition.language, "path": ""},
        "edition_id": edition.id,
    }


def _result(told: dict[str, Any], score: EditionScore) -> Result:
    counts = {"critical": score.critical, "major": score.major, "minor": score.minor}
    return Result({**told, "score": score.value, "signature": score.signature, "findings": counts}, score.value)


KIND = Kind("score", N_("Scores of editions"), Deed.IMPORT, work)
