"""Articles of the newsroom that an import may be a new version of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from rapidfuzz import fuzz
from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from workbench.formats.document import Document
from workbench.models import Article, ArticleVersion, Block
from workbench.services.access import Actor, Deed
from workbench.services.articles import title_of
from workbench.services.articles_storing import text_digest
from workbench.services.intake_addresses import address_key
from workbench.text.cleaning import comparable
from workbench.text.language import primary

# Articles whose titles are most alike, and the newest ones, are compared by their text: so many of each.
LOOKED_AT = 6
# Two reports on one subject by one desk reach about 0.6; a corrected article rarely falls below 0.8.
ALIKE = 0.75
COMPARED = 20_000


class Likeness(StrEnum):
    """Why an article may be the same one, the surest first."""

    TEXT = "text"
    ADDRESS = "address"
    ALIKE = "alike"


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An article, and why it may be the same. `similarity` (0 to 1) is that of the texts, 1 for the same text."""

    article: Article
    likeness: Likeness
    similarity: float


def duplicates(session: Session, actor: Actor, document: Document) -> list[Duplicate]:
    """The newsroom's articles that say the same, stand at the same address, or say almost the same; each once."""
    actor.must(Deed.READ)
    found: dict[int, Duplicate] = {}
    for article in _same_text(session, actor, document):
        found[article.id] = Duplicate(article, Likeness.TEXT, 1.0)
    said = comparable("\n".join(block.content.text for block in document.blocks if block.translate))[:COMPARED]
    by_address = [each for each in _same_address(session, actor, document) if each.id not in found]
    texts = _texts(session, by_address)
    for article in by_address:
        found[article.id] = Duplicate(article, Likeness.ADDRESS, fuzz.ratio(said, texts.get(article.id, "")) / 100)
    candidates = [each for each in _candidates(session, actor, document) if each.id not in found]
    alike = [(fuzz.ratio(said, text) / 100, number) for number, text in _texts(session, candidates).items()]
    by_id = {article.id: article for article in candidates}
    for similarity, number in sorted(alike, reverse=True):
        if similarity >= ALIKE:
            found[number] = Duplicate(by_id[number], Likeness.ALIKE, similarity)
    return list(found.values())


def _same_text(session: Session, actor: Actor, document: Document) -> Iterable[Article]:
    query = select(Article).join(ArticleVersion, ArticleVersion.article_id == Article.id).distinct()
    query = query.where(_home(actor), ArticleVersion.text_digest == text_digest(document))
    return session.scalars(query.order_by(Article.id))


def _same_address(session: Session, actor: Actor, document: Document) -> Iterable[Article]:
    key = address_key(document.metadata.url)
    if not key:
        return []
    host = (urlsplit(document.metadata.url).hostname or "").removeprefix("www.").removeprefix("m.")
    query = select(Article).where(_home(actor), Article.source_url.icontains(host, autoescape=True))
    return [
        article for article in session.scalars(query.order_by(Article.id)) if address_key(article.source_url) == key
    ]


def _candidates(session: Session, actor: Actor, document: Document) -> list[Article]:
    """The newest articles in the language, and those whose titles are most like the document's."""
    wanted, language = comparable(title_of(document)), primary(document.metadata.language)
    query = select(Article.id, Article.title, Article.language).where(_home(actor), Article.archived_at.is_(None))
    rows = [
        (number, title)
        for number, title, tag in session.execute(query.order_by(Article.id.desc()))
        if primary(tag) == language
    ]
    by_title = sorted(rows, key=lambda row: -fuzz.ratio(wanted, comparable(row[1])))
    chosen = {number for number, _title in (*rows[:LOOKED_AT], *by_title[:LOOKED_AT])}
    return list(session.scalars(select(Article).where(Article.id.in_(chosen)).order_by(Article.id)))


def _texts(session: Session, articles: Iterable[Article]) -> dict[int, str]:
    """What the latest version of each article says, for comparing."""
    numbers = [article.id for article in articles]
    if not numbers:
        return {}
    query = (
        select(Article.id, Block.text)
        .join(ArticleVersion, ArticleVersion.article_id == Article.id)
        .join(Block, Block.version_id == ArticleVersion.id)
        .where(Article.id.in_(numbers), ArticleVersion.number == Article.latest_number, Block.translate)
        .order_by(Article.id, Block.position)
    )
    found: dict[int, list[str]] = {}
    for number, text in session.execute(query):
        found.setdefault(number, []).append(text)
    return {number: comparable("\n".join(texts))[:COMPARED] for number, texts in found.items()}


def _home(actor: Actor) -> ColumnElement[bool]:
    return Article.newsroom_id == actor.newsroom_id
