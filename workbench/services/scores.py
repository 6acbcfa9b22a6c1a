"""Scores of editions, kept at every decision, so that one sees how consistent a newsroom's editions are over time."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from workbench.checks import Severity
from workbench.consistency import Evidence, Score
from workbench.consistency.said_against import said_against
from workbench.consistency.together import Together
from workbench.models import Edition, EditionScore
from workbench.providers import Unavailable
from workbench.services.comparing import side_by_side
from workbench.services.comparing_remembered import together
from workbench.text.encoding_sentences import SentenceEncoder

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Found:
    """How consistent an edition is with its source, and what is said against it."""

    score: Score
    evidence: tuple[Evidence, ...]


def keep_score(session: Session, edition: Edition) -> EditionScore | None:
    """Score the edition as it stands and keep that, where it is another score than the last one; None where it has no text.

    What the editions' people decided just before is looked at, too."""
    session.flush()
    found = score_now(session, edition)
    return kept(session, edition, found) if found else None


def score_now(session: Session, edition: Edition, encoder: SentenceEncoder | None = None) -> Found | None:
    """How consistent the edition is with its source as both stand; None where it has no text. An encoder that does not answer
    is left out."""
    told = side_by_side(session, edition.article)
    place = next((n for n, column in enumerate(told.columns) if column.edition.id == edition.id), None)
    if place is None:
        return None
    try:
        return found_in(together(told, encoder), place)
    except Unavailable as problem:
        log.warning("meaning was not compared: %s", problem)
        return found_in(together(told), place)


def found_in(told: Together, place: int) -> Found:
    """What is found in the column at that place."""
    return Found(told.scores[place], said_against(told, place + 1))


def kept(session: Session, edition: Edition, found: Found) -> EditionScore:
    """The score as it is stored; the last one again where nothing has changed."""
    made = _stored(edition, found)
    last = latest_scores(session, [edition.id]).get(edition.id)
    if last and (last.value, last.dimensions, last.signature) == (made.value, made.dimensions, made.signature):
        return last
    session.add(made)
    session.flush()
    return made


def latest_scores(session: Session, editions: Iterable[int]) -> dict[int, EditionScore]:
    """The last score of each edition that has one: one statement."""
    newest = select(func.max(EditionScore.id)).where(EditionScore.edition_id.in_(list(editions)))
    query = select(EditionScore).where(EditionScore.id.in_(newest.group_by(EditionScore.edition_id)))
    return {each.edition_id: each for each in session.scalars(query)}


def _stored(edition: Edition, found: Found) -> EditionScore:
    score, by = found.score, Counter(each.severity for each in found.evidence)
    return EditionScore(
        edition_id=edition.id,
        version_id=edition.version_id,
        value=round(score.value, 3),
        dimensions={name: round(measured.value, 3) for name, measured in score.measured.items() if measured.known},
        critical=by[Severity.CRITICAL],
        major=by[Severity.MAJOR],
        minor=by[Severity.MINOR],
        signature=score.signature,
    )
