"""Editions of an article: opening one, its people and dates, and how far it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session, selectinload

from workbench.models import (
    Article,
    ArticleVersion,
    Assignment,
    Block,
    Edition,
    Membership,
    Task,
    Unit,
    UnitState,
    User,
)
from workbench.services.access import Actor, Deed
from workbench.services.audit import record
from workbench.services.findings import Counts
from workbench.services.problems import N_, Invalid, Problem
from workbench.text.language import is_known, normalise


@dataclass(frozen=True, slots=True)
class Progress:
    """How many units of an edition are in which state, and its open findings as they were counted last."""

    total: int = 0
    drafts: int = 0
    translated: int = 0
    reviewed: int = 0
    final: int = 0
    stale: int = 0
    removed: int = 0
    findings: Counts = field(default_factory=Counts)

    @property
    def done(self) -> int:
        """Units somebody confirmed."""
        return self.translated + self.reviewed + self.final

    @property
    def untouched(self) -> int:
        """Units without any text."""
        return self.total - self.done - self.drafts

    @property
    def percent(self) -> int:
        """Confirmed units of a hundred, rounded down, so that 100 means all."""
        return 100 * self.done // self.total if self.total else 0


def open_edition(session: Session, actor: Actor, article: Article, language: str) -> Edition:
    """A new edition of the article's latest version, one unit a segment.

    Raises Invalid for an unknown language, Problem when the article has that edition or is written in it."""
    actor.must(Deed.TRANSLATE)
    version = latest_version(session, article)
    edition = add_edition(session, actor, article, version, checked_edition_language(article, language))
    _add_units(session, edition, version)
    record(session, actor, "opened", "edition", edition.id, language=edition.language, article=article.id)
    return edition


def checked_edition_language(article: Article, language: str) -> str:
    """The tag as BCP 47 writes it. Raises Invalid for an unknown one, Problem for the one the article is written in."""
    if not is_known(language):
        raise Invalid(N_("%(language)s is no language tag we know. Examples: en, ko, zh-Hans."), language=language)
    tag = normalise(language)
    if tag == article.language:
        raise Problem(N_("The article is written in this language."))
    return tag


def add_edition(session: Session, actor: Actor, article: Article, version: ArticleVersion, tag: str) -> Edition:
    """A new edition without units, flushed; the caller adds them. Raises Problem when the article has one in the language."""
    if edition_by_language(session, article, tag):
        raise Problem(N_("The article already has an edition in this language."))
    edition = Edition(
        article_id=article.id,
        version_id=version.id,
        language=tag,
        created_by_id=actor.user_id,
        article=article,
        version=version,
    )
    session.add(edition)
    session.flush()
    return edition


def latest_version(session: Session, article: Article) -> ArticleVersion:
    """The newest version of the article."""
    query = select(ArticleVersion).where(ArticleVersion.article_id == article.id)
    return session.scalars(query.order_by(ArticleVersion.number.desc()).limit(1)).one()


def blocks_of(session: Session, version_id: int) -> list[Block]:
    """The version's blocks with their segments, in order: two statements."""
    query = select(Block).where(Block.version_id == version_id).order_by(Block.position)
    return list(session.scalars(query.options(selectinload(Block.segments))))


def _add_units(session: Session, edition: Edition, version: ArticleVersion) -> None:
    position = 0
    for block in blocks_of(session, version.id):
        if not block.translate:
            continue
        for segment in block.segments:
            position += 1
            session.add(
                Unit(edition_id=edition.id, position=position, block_id=block.id, start=segment.start, end=segment.end)
            )
    session.flush()


def assign(session: Session, actor: Actor, edition: Edition, user: User, task: Task) -> Assignment:
    """Ask a member of the newsroom to translate or review the edition. Editors may, and translators for themselves."""
    if user.id != actor.user_id or task is Task.REVIEW:
        actor.must(Deed.REVIEW)
    actor.must(Deed.TRANSLATE)
    member = session.scalar(
        select(Membership.id).where(
            Membership.user_id == user.id,
            Membership.newsroom_id == actor.newsroom_id,
            Membership.ended_at.is_(None),
        )
    )
    if member is None:
        raise Invalid(N_("%(name)s is not a member of this newsroom."), name=user.name)
    found = session.scalar(
        select(Assignment).where(
            Assignment.edition_id == edition.id, Assignment.user_id == user.id, Assignment.task == task
        )
    )
    if found:
        return found
    assignment = Assignment(edition_id=edition.id, user_id=user.id, task=task)
    session.add(assignment)
    record(session, actor, "assigned", "edition", edition.id, user=user.id, task=task.value)
    return assignment


def unassign(session: Session, actor: Actor, edition: Edition, assignment_id: int) -> None:
    """Take an assignment back."""
    found = session.get(Assignment, assignment_id)
    if found is None or found.edition_id != edition.id:
        return
    if found.user_id != actor.user_id:
        actor.must(Deed.REVIEW)
    session.delete(found)
    record(session, actor, "unassigned", "edition", edition.id, user=found.user_id, task=found.task.value)


def schedule(
    session: Session, actor: Actor, edition: Edition, deadline: datetime | None, embargo: datetime | None
) -> None:
    """Set when the edition is due and before when it may not go out."""
    actor.must(Deed.REVIEW)
    edition.deadline, edition.embargo = deadline, embargo
    told = {"deadline": deadline.isoformat() if deadline else None, "embargo": embargo.isoformat() if embargo else None}
    record(session, actor, "scheduled", "edition", edition.id, **told)


def progress(session: Session, edition_ids: Iterable[int]) -> dict[int, Progress]:
    """How far each edition is: one statement for all of them."""
    ids = list(edition_ids)
    live = ~Unit.removed & ~Unit.retired
    query = (
        select(
            Unit.edition_id,
            _count(live),
            _count(live & (Unit.state == UnitState.INITIAL) & (Unit.target != "")),
            _count(live & (Unit.state == UnitState.TRANSLATED)),
            _count(live & (Unit.state == UnitState.REVIEWED)),
            _count(live & (Unit.state == UnitState.FINAL)),
            _count(live & Unit.previous_block_id.is_not(None)),
            _count(Unit.removed & ~Unit.retired),
            *(_count(live, each) for each in (Unit.critical_findings, Unit.major_findings, Unit.minor_findings)),
        )
        .where(Unit.edition_id.in_(ids))
        .group_by(Unit.edition_id)
    )
    found = {row[0]: _progress([int(count or 0) for count in row[1:]]) for row in session.execute(query)}
    return {number: found.get(number, Progress()) for number in ids}


def _count(condition: object, number: object = 1) -> object:
    return func.sum(case((condition, number), else_=0))


def _progress(counted: list[int]) -> Progress:
    return Progress(*counted[:-3], findings=Counts(*counted[-3:]))


def edition_by_language(session: Session, article: Article, language: str) -> Edition | None:
    """The article's edition in that language, or None; those put away do not count."""
    query = select(Edition).where(
        Edition.article_id == article.id, Edition.language == language, Edition.archived_at.is_(None)
    )
    return session.scalar(query)


def is_stale(edition: Edition) -> bool:
    """Whether the source has a newer version than the one the edition was made from."""
    return edition.version.number < edition.article.latest_number
