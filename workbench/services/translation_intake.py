"""Bringing in a translation that exists already: read, paired with the article's sentences, and kept until it is an edition."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from workbench.alignment.by_role import Told, align_by_role
from workbench.alignment.link import Link
from workbench.alignment.proposal import Proposal, proposal_of
from workbench.models import Article, Membership, TranslationAct, TranslationIntake, User
from workbench.models.base import now
from workbench.providers import Unavailable
from workbench.services.access import Actor, Deed
from workbench.services.articles_storing import rules_of
from workbench.services.audit import record
from workbench.services.editions import checked_edition_language, latest_version
from workbench.services.house_checks import house_of
from workbench.services.intake_reading import Received, read_document
from workbench.services.meaning import MeaningModel
from workbench.services.problems import N_, Invalid, Missing, Outdated, Problem
from workbench.services.translation_sentences import (
    SourceSentence,
    TargetSentence,
    blocks_stored,
    paragraphs_of,
    source_sentences,
    target_sentences,
)
from workbench.services.translation_stored import rows_stored
from workbench.services.units import MAX_TARGET
from workbench.text.language import primary

log = logging.getLogger(__name__)
# How long one that was thrown away can be brought back.
KEPT_FOR = timedelta(days=30)
# More sentences than the longest reportage has: beyond them a file is no translation of an article.
MOST_SENTENCES = 5_000
CHANGED_MEANWHILE = N_(
    "This was changed meanwhile, in another tab or by somebody else. Your step was not done: look at how it stands now."
)


@dataclass(frozen=True, slots=True)
class Paired:
    """What came in and how its sentences were paired, before anything is stored. `looks_like` is the language the text seems
    to be in, where that is another one than was said."""

    received: Received
    language: str
    looks_like: str
    version_id: int
    blocks: list[dict[str, Any]]
    proposal: Proposal


def pair(
    session: Session,
    actor: Actor,
    article: Article,
    received: Received,
    language: str = "",
    model: MeaningModel | None = None,
) -> Paired:
    """Read the translation and pair its sentences with those of the article's latest version; nothing is written, so that
    nobody waits meanwhile. Without `language` it is the one the text is in.

    Raises Invalid with a sentence that says why it cannot be read or is no translation of an article."""
    actor.must(Deed.IMPORT)
    document = read_document(received.kind, received.data, received.url, received.charset)
    seen = document.metadata.language
    tag = checked_edition_language(article, language or seen)
    version = latest_version(session, article)
    blocks = blocks_stored(document, tag, rules_of(article.newsroom))
    source, target = source_sentences(session, version.id), target_sentences(blocks)
    _check_length(source, target)
    links = _links(session, article, source, target, tag, model)
    aside = [place for place, each in enumerate(target) if each.left_out]
    looks_like = seen if seen and primary(seen) != primary(tag) else ""
    return Paired(received, tag, looks_like, version.id, blocks, proposal_of(links, paragraphs_of(source), aside))


def keep(session: Session, actor: Actor, article: Article, paired: Paired) -> TranslationIntake:
    """Store the proposal for people to look at."""
    actor.must(Deed.IMPORT)
    _clear_old(session, actor)
    intake = TranslationIntake(
        article_id=article.id,
        article=article,
        version_id=paired.version_id,
        by_id=actor.user_id,
        language=paired.language,
        format=paired.received.kind.name,
        file_name=paired.received.file_name,
        url=paired.received.url,
        data=paired.received.data,
        looks_like=paired.looks_like,
        blocks=paired.blocks,
        rows=rows_stored(paired.proposal.rows),
        aside=list(paired.proposal.aside),
    )
    session.add(intake)
    session.flush()
    record(session, actor, "brought_translation", "article", article.id, language=paired.language)
    return intake


def find(session: Session, user: User, intake_id: int) -> tuple[TranslationIntake, Actor]:
    """The intake with its article, and the actor; Missing when it is not in one of the person's newsrooms, or was cleared."""
    query = (
        select(TranslationIntake, Membership.duty)
        .join(TranslationIntake.article)
        .join(Membership, Membership.newsroom_id == Article.newsroom_id)
        .options(
            contains_eager(TranslationIntake.article).joinedload(Article.newsroom),
            joinedload(TranslationIntake.version, innerjoin=True),
            joinedload(TranslationIntake.edition),
        )
        .where(TranslationIntake.id == intake_id, Membership.user_id == user.id, Membership.ended_at.is_(None))
    )
    row = session.execute(query).one_or_none()
    if row is None:
        raise Missing(N_("There is nothing here, or it belongs to another newsroom."))
    intake, duty = row
    return intake, Actor(user.id, intake.article.newsroom_id, duty, user.name)


def at_work(session: Session, article: Article) -> list[TranslationIntake]:
    """The article's translations that wait for somebody, and those thrown away that can be brought back, newest first."""
    recent = or_(TranslationIntake.discarded_at.is_(None), TranslationIntake.discarded_at > now() - KEPT_FOR)
    query = select(TranslationIntake).where(
        TranslationIntake.article_id == article.id, TranslationIntake.edition_id.is_(None), recent
    )
    return list(session.scalars(query.options(joinedload(TranslationIntake.by)).order_by(TranslationIntake.id.desc())))


def discard(session: Session, actor: Actor, intake: TranslationIntake) -> None:
    """Throw it away; it can be brought back for a while."""
    actor.must(Deed.IMPORT)
    check_open(intake)
    intake.discarded_at = now()
    record(session, actor, "discarded_translation", "article", intake.article_id, language=intake.language)
    session.flush()


def bring_back(session: Session, actor: Actor, intake: TranslationIntake) -> None:
    """Take it out again, as it was."""
    actor.must(Deed.IMPORT)
    if intake.discarded_at is not None:
        intake.discarded_at = None
        record(session, actor, "restored_translation", "article", intake.article_id, language=intake.language)
        session.flush()


def check_open(intake: TranslationIntake) -> None:
    """Raises Problem when it was thrown away, or became an edition that is still there."""
    if intake.discarded_at is not None:
        raise Problem(N_("This was thrown away. Bring it back to go on with it."))
    if is_done(intake):
        raise Problem(N_("This became an edition already. What is changed now is changed at the desk."))


def is_done(intake: TranslationIntake) -> bool:
    """Whether it became an edition that was not put away since."""
    return intake.edition is not None and intake.edition.archived_at is None


def check_current(intake: TranslationIntake, expected: int) -> None:
    """Raises Outdated when it has moved on since the caller read it."""
    if intake.row_version != expected:
        raise Outdated(CHANGED_MEANWHILE, intake)


def _check_length(source: tuple[SourceSentence, ...], target: tuple[TargetSentence, ...]) -> None:
    if all(each.left_out for each in target):
        raise Invalid(N_("No article text was found in it. Paste the text instead. Nothing was stored."))
    if max(len(source), len(target)) > MOST_SENTENCES:
        raise Invalid(
            N_("This is too long to be paired: %(limit)s sentences is the most. Nothing was stored."),
            limit=MOST_SENTENCES,
        )
    if any(len(each.content.text) > MAX_TARGET for each in target):
        raise Invalid(
            N_("A sentence of it is longer than %(limit)s characters: this is no article. Nothing was stored."),
            limit=MAX_TARGET,
        )


def _links(
    session: Session,
    article: Article,
    source: tuple[SourceSentence, ...],
    target: tuple[TargetSentence, ...],
    language: str,
    model: MeaningModel | None,
) -> list[Link]:
    """The links between the source and what is not left out, in the places of all target sentences."""
    places = [place for place, each in enumerate(target) if not each.left_out]
    here = [Told(each.content.plain, each.block.role.value) for each in source]
    there = [Told(target[place].content.plain, target[place].role.value) for place in places]
    house = house_of(session, article.newsroom_id, article.newsroom.checking_stamp)
    asked = (here, there, article.language, language)
    terms = house.words(article.language, language)
    try:
        found = align_by_role(*asked, encoder=model.encoder if model else None, terms=terms)
    except Unavailable as problem:
        log.warning("a translation is paired without meaning: %s", problem)
        found = align_by_role(*asked, terms=terms)
    return [Link(link.sources, tuple(places[n] for n in link.targets), link.confidence) for link in found]


def _clear_old(session: Session, actor: Actor) -> None:
    """Forget what the person threw away long ago."""
    old = select(TranslationIntake.id).where(
        TranslationIntake.by_id == actor.user_id,
        TranslationIntake.edition_id.is_(None),
        TranslationIntake.discarded_at < now() - KEPT_FOR,
    )
    numbers = list(session.scalars(old))
    if numbers:
        session.execute(delete(TranslationAct).where(TranslationAct.intake_id.in_(numbers)))
        session.execute(delete(TranslationIntake).where(TranslationIntake.id.in_(numbers)))
