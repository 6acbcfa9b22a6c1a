"""An article's versions, each with what it changed against the one before."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.models import Article, ArticleVersion, Block, User


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version and how many of its paragraphs are new, went away and stayed, against the version before (0 for the first).

    A changed paragraph counts as one that went away and one that is new."""

    version: ArticleVersion
    by: User | None
    added: int
    removed: int
    kept: int


def version_lines(session: Session, article: Article) -> list[VersionLine]:
    """The versions, newest first: two statements."""
    query = (
        select(ArticleVersion, User)
        .outerjoin(User, User.id == ArticleVersion.created_by_id)
        .where(ArticleVersion.article_id == article.id)
        .order_by(ArticleVersion.number)
    )
    versions = [(version, by) for version, by in session.execute(query)]
    texts = _texts(session, [version.id for version, _by in versions])
    lines: list[VersionLine] = []
    before: Counter[str] | None = None
    for version, by in versions:
        lines.append(_line(version, by, before, texts[version.id]))
        before = texts[version.id]
    return lines[::-1]


def _line(version: ArticleVersion, by: User | None, before: Counter[str] | None, after: Counter[str]) -> VersionLine:
    if before is None:
        return VersionLine(version, by, 0, 0, after.total())
    kept = (before & after).total()
    return VersionLine(version, by, after.total() - kept, before.total() - kept, kept)


def _texts(session: Session, versions: Sequence[int]) -> dict[int, Counter[str]]:
    query = select(Block.version_id, Block.text).where(Block.version_id.in_(versions), Block.translate)
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for version, text in session.execute(query):
        found[version][" ".join(text.split())] += 1
    return found
