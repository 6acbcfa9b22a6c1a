"""Asking for new scores: of all editions of a newsroom, or of one article's."""

from __future__ import annotations

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from workbench.jobs.starting import Item, start_job
from workbench.models import Article, Edition, Job
from workbench.services.access import Actor
from workbench.services.meaning import MeaningModel


def score_newsroom(session: Session, actor: Actor, model: MeaningModel | None) -> Job:
    """A job that scores every edition of the actor's newsroom that was not put away; `model` compares meanings. Raises NotAllowed
    for readers."""
    here = Article.newsroom_id == actor.newsroom_id, Article.archived_at.is_(None)
    return _started(session, actor, model, "", *here)


def score_article(session: Session, actor: Actor, model: MeaningModel | None, article: Article) -> Job:
    """A job that scores every edition of the article, for instance after its source was corrected."""
    return _started(session, actor, model, article.title, Article.id == article.id)


def _started(
    session: Session, actor: Actor, model: MeaningModel | None, title: str, *conditions: ColumnElement[bool]
) -> Job:
    query = select(Edition.id).join(Article, Article.id == Edition.article_id).where(*conditions)
    numbers = session.scalars(query.where(Edition.archived_at.is_(None)).order_by(Edition.id))
    items = [Item(str(number), {"edition": number}) for number in numbers]
    told = {"encoder": model.provider, "setting": model.setting} if model else {}
    return start_job(session, actor, "score", title, items, told)
