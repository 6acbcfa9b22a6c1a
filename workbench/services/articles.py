"""Articles as a whole: making one from a document, putting it away, taking it out again."""

from __future__ import annotations

from sqlalchemy.orm import Session

from workbench.formats.document import Document, Role
from workbench.models import Article, Newsroom
from workbench.models.base import now
from workbench.services.access import Actor, Deed
from workbench.services.articles_storing import rules_of, sentences, store_version
from workbench.services.audit import record
from workbench.services.intake_addresses import clean_address
from workbench.services.problems import N_, Invalid
from workbench.text.language import is_known, normalise

TITLE_LENGTH = 500
SECTION_LENGTH = 200


def create(
    session: Session,
    actor: Actor,
    newsroom: Newsroom,
    document: Document,
    file_name: str = "",
    *,
    fetched: bool = False,
) -> Article:
    """A new article with the document as its first version.

    Raises Invalid when its language is not known or it holds nothing to translate."""
    actor.must(Deed.IMPORT)
    language = checked_language(document.metadata.language)
    check_text(document, newsroom, language)
    article = Article(
        newsroom_id=newsroom.id,
        newsroom=newsroom,
        language=language,
        title=title_of(document, file_name),
        section=document.metadata.section[:SECTION_LENGTH],
        source_url=clean_address(document.metadata.url),
        latest_number=1,
        created_by_id=actor.user_id,
    )
    session.add(article)
    session.flush()
    store_version(session, actor, article, 1, document, file_name, fetched=fetched)
    record(session, actor, "imported", "article", article.id, version=1, format=document.format)
    return article


def checked_language(tag: str) -> str:
    """The tag as BCP 47 writes it; Invalid when it is missing or no language we know."""
    if not tag:
        raise Invalid(N_("Say which language the article is written in."))
    if not is_known(tag):
        raise Invalid(N_("%(language)s is no language tag we know. Examples: en, ko, zh-Hans."), language=tag)
    return normalise(tag)


def check_text(document: Document, newsroom: Newsroom, language: str) -> None:
    """Raises Invalid when nothing in the document is to be translated."""
    rules = rules_of(newsroom)
    if not any(sentences(block, language, rules) for block in document.blocks):
        raise Invalid(N_("There is no text left to translate: take at least one paragraph back."))


def title_of(document: Document, file_name: str = "") -> str:
    """What the article is called in lists: its title, else its headline, its first words, or the file's name."""
    headline = next((block for block in document.blocks if block.role is Role.HEADLINE), None)
    first = next((block for block in document.blocks if block.translate), None)
    named = (document.metadata.title, *(block.content.plain for block in (headline, first) if block), file_name)
    words = next((" ".join(each.split()) for each in named if each.strip()), "?")
    return words if len(words) <= TITLE_LENGTH else words[: TITLE_LENGTH - 1] + "…"


def archive(session: Session, actor: Actor, article: Article) -> None:
    """Put the article away: it stays whole, and out of the lists."""
    actor.must(Deed.REVIEW)
    if article.archived_at is None:
        article.archived_at = now()
        record(session, actor, "archived", "article", article.id)


def restore(session: Session, actor: Actor, article: Article) -> None:
    """Take an archived article out again."""
    actor.must(Deed.REVIEW)
    if article.archived_at is not None:
        article.archived_at = None
        record(session, actor, "restored", "article", article.id)
