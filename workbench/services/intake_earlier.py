"""What was decided about an article's last version is decided again for a corrected one, so that nobody does it twice."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.formats.document import Document, Role
from workbench.models import Article, ArticleVersion, Block
from workbench.services.intake_decisions import Decisions
from workbench.text.inline import PLACEHOLDER
from workbench.text.language import primary


def with_earlier(session: Session, article: Article, document: Document, decisions: Decisions) -> Decisions:
    """The decisions with the roles that blocks of the same words have in the article's latest version, its section, and
    its language where the document's is a variety of it."""
    earlier = _roles(session, article)
    roles = {}
    for block in document.blocks:
        role = earlier.get(_words(block.content.text))
        if role is not None and role is not block.role:
            roles[block.id] = role
    same = primary(document.metadata.language or article.language) == primary(article.language)
    about = {**({"section": article.section} if article.section else {}), **decisions.about}
    return replace(
        decisions, roles={**roles, **decisions.roles}, about=about, language=article.language if same else ""
    )


def _roles(session: Session, article: Article) -> dict[str, Role]:
    """The role by the words; words that stand in several roles tell nothing."""
    query = (
        select(Block.text, Block.role)
        .join(ArticleVersion, ArticleVersion.id == Block.version_id)
        .where(ArticleVersion.article_id == article.id, ArticleVersion.number == article.latest_number)
    )
    found: dict[str, set[Role]] = {}
    for text, role in session.execute(query):
        found.setdefault(_words(text), set()).add(role)
    return {words: roles.pop() for words, roles in found.items() if words and len(roles) == 1}


def _words(text: str) -> str:
    return " ".join(PLACEHOLDER.sub("", text).split())
