"""The checks' patterns for the newsroom's languages, made before anybody waits for them."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from workbench.checks import check_pair, pair_of
from workbench.models import Article, Edition, Unit

PAIRS = 4  # language pairs; each takes about 10 MB, once for all processes
UNITS = 40  # of each: enough for most kinds of fact to be met


def warm_up_checks(session: Session) -> list[tuple[str, str]]:
    """Check some units of the language pairs most used here; what is found is dropped. Returns those pairs.

    The first check of a language compiles its patterns: 80 to 360 ms, measured."""
    counted = (
        select(Article.language, Edition.language)
        .join(Edition, Edition.article_id == Article.id)
        .where(Article.language != Edition.language)
        .group_by(Article.language, Edition.language)
        .order_by(func.count().desc(), Article.language, Edition.language)
        .limit(PAIRS)
    )
    pairs = [(source, target) for source, target in session.execute(counted)]
    for source, target in pairs:
        units = (
            select(Unit)
            .join(Edition, Edition.id == Unit.edition_id)
            .join(Article, Article.id == Edition.article_id)
            .where(Article.language == source, Edition.language == target, ~Unit.retired)
            .order_by(Unit.id.desc())
            .limit(UNITS)
        )
        for unit in session.scalars(units):
            check_pair(pair_of(unit.source.text, source, unit.target or unit.source.text, target))
    return pairs
