"""Taking a document in: read at once, kept as it came, looked at by a person, and then stored as an article."""

from __future__ import annotations

import hashlib
from datetime import timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from workbench.formats import format_named
from workbench.formats.document import Document
from workbench.models import Article, ArticleVersion, Intake, Newsroom, User
from workbench.models.base import now
from workbench.services.access import Actor, Deed, actor_in
from workbench.services.articles import check_text, checked_language, create, title_of
from workbench.services.articles_storing import store_version
from workbench.services.audit import record
from workbench.services.fetching import Page
from workbench.services.intake_addresses import clean_address
from workbench.services.intake_decisions import Decisions, as_decided, decisions_from
from workbench.services.intake_earlier import with_earlier
from workbench.services.intake_reading import Received, read_document, received_file, received_page, received_text
from workbench.services.problems import N_, Missing, Problem
from workbench.services.source_changes import Carried, carry_open_editions
from workbench.text.language import primary

# How long a document that was read waits for its person's decision.
KEPT_FOR = timedelta(days=1)


def receive(
    session: Session,
    actor: Actor,
    data: bytes,
    format_name: str | None = None,
    file_name: str = "",
    url: str | None = None,
    article: Article | None = None,
) -> Intake:
    """Read the bytes and keep them for the person to look at; `article` is the one they are a new version of.

    Without `format_name` the file name's ending says the format, else the first bytes.
    Raises Invalid, with a sentence that says why, when they cannot be read: then nothing is kept."""
    actor.must(Deed.IMPORT)
    return _keep(session, actor, received_file(data, format_name, file_name, url), article)


def receive_text(
    session: Session, actor: Actor, text: str, format_name: str | None = None, article: Article | None = None
) -> Intake:
    """Keep text that was pasted or typed as `receive` does; without `format_name` its beginning says whether it is HTML."""
    actor.must(Deed.IMPORT)
    return _keep(session, actor, received_text(text, format_name), article)


def receive_page(session: Session, actor: Actor, page: Page, article: Article | None = None) -> Intake:
    """Keep a fetched page as `receive` does. It is fetched before the transaction begins: no lock waits for the network."""
    actor.must(Deed.IMPORT)
    return _keep(session, actor, received_page(page), article)


def find(session: Session, user: User, intake_id: int) -> tuple[Intake, Actor]:
    """The person's own intake and the actor; Missing when it is another's, or was saved or cleared."""
    intake = session.scalar(select(Intake).where(Intake.id == intake_id, Intake.by_id == user.id))
    if intake is None:
        raise Missing(
            N_("This import is not there any more: it was saved, or it is older than a day. Import it again.")
        )
    return intake, actor_in(session, user, intake.newsroom_id)


def mark_of(intake: Intake) -> str:
    """What tells this intake from another one that has its number later: numbers are given anew when one is discarded."""
    return hashlib.sha256(intake.file_name.encode() + b"\0" + intake.data).hexdigest()[:20]


def check_mark(intake: Intake, mark: str) -> None:
    """Raises Problem when the person was shown another document than this one."""
    if mark != mark_of(intake):
        raise Problem(N_("This preview is not the newest: another document was imported meanwhile. Look at it again."))


def decisions_of(intake: Intake) -> Decisions:
    """What the person decided so far."""
    return decisions_from(intake.decisions)


def document_of(intake: Intake) -> Document:
    """The document as the kept bytes say, with its language settled; the person's decisions are not in it."""
    kind = format_named(intake.format)
    return read_document(kind, intake.data, intake.url, decisions_from(intake.decisions).charset)


def decided_document(intake: Intake) -> Document:
    """The document as it will be stored: with the person's decisions."""
    return as_decided(document_of(intake), decisions_from(intake.decisions))


def decide(session: Session, actor: Actor, intake: Intake, decisions: Decisions) -> None:
    """Keep what the person decided so far. Raises Invalid for a language nobody knows."""
    actor.must(Deed.IMPORT)
    if decisions.language:
        checked_language(decisions.language)
    before = decisions_from(intake.decisions)
    intake.decisions = {**decisions.stored(), "charset": before.charset, "fetched": before.fetched}
    session.flush()


def discard(session: Session, actor: Actor, intake: Intake) -> None:
    """Let the intake go; nothing of it is kept."""
    actor.must(Deed.IMPORT)
    session.delete(intake)
    session.flush()


def save(session: Session, actor: Actor, intake: Intake) -> Article:
    """Store the document as a new article and let the intake go. Raises Invalid as `articles.create`."""
    newsroom = session.get_one(Newsroom, intake.newsroom_id)
    fetched = decisions_from(intake.decisions).fetched
    article = create(session, actor, newsroom, decided_document(intake), intake.file_name, fetched=fetched)
    session.delete(intake)
    session.flush()
    return article


def save_as_version(session: Session, actor: Actor, intake: Intake, article: Article) -> tuple[ArticleVersion, Carried]:
    """Store the document as the article's next version; its open editions move on to it.

    Returns the version and what became of the units. Raises Invalid when nothing is left to translate, and Problem when
    the article is written in another language."""
    actor.must(Deed.IMPORT)
    if article.newsroom_id != intake.newsroom_id:
        raise Missing(N_("There is nothing here, or it belongs to another newsroom."))
    document = decided_document(intake)
    if primary(checked_language(document.metadata.language)) != primary(article.language):
        raise Problem(N_("The article is written in another language. Import this as an article of its own."))
    check_text(document, article.newsroom, article.language)
    session.refresh(article, ["latest_number"], with_for_update=True)
    number = article.latest_number + 1
    fetched = decisions_from(intake.decisions).fetched
    version = store_version(session, actor, article, number, document, intake.file_name, fetched=fetched)
    article.latest_number = number
    article.title = title_of(document, intake.file_name)
    article.source_url = article.source_url or clean_address(document.metadata.url)
    record(session, actor, "imported", "article", article.id, version=number, format=document.format)
    carried = carry_open_editions(session, actor, article, version)
    session.delete(intake)
    session.flush()
    return version, carried


def _keep(session: Session, actor: Actor, received: Received, article: Article | None) -> Intake:
    document = read_document(received.kind, received.data, received.url, received.charset)
    decisions = Decisions(charset=received.charset, fetched=received.fetched)
    if article:
        decisions = with_earlier(session, article, document, decisions)
    _clear_old(session, actor)
    intake = Intake(
        newsroom_id=actor.newsroom_id,
        by_id=actor.user_id,
        article_id=article.id if article else None,
        format=received.kind.name,
        file_name=received.file_name,
        url=received.url,
        data=received.data,
        decisions=decisions.stored(),
    )
    session.add(intake)
    session.flush()
    return intake


def _clear_old(session: Session, actor: Actor) -> None:
    session.execute(delete(Intake).where(Intake.by_id == actor.user_id, Intake.created_at < now() - KEPT_FOR))
