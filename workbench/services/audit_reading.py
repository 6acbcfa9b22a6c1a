"""Reading who did what: a newsroom's deeds, newest first, with the things they were done to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from workbench.models import Article, AuditEntry, Edition, Suggestion, Thread, Unit, User

PAGE_SIZE = 100


@dataclass(frozen=True, slots=True)
class Deed:
    """One entry with what it is about: the article, the edition and the other person, where there are any."""

    entry: AuditEntry
    article: Article | None = None
    edition: Edition | None = None
    person: User | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """One page of deeds; `number` counts from 1, `total` is the number on all pages."""

    deeds: Sequence[Deed]
    number: int
    last: int
    total: int


def record_page(session: Session, newsroom_id: int, number: int = 1) -> Record:
    """The page of that number, or the last one: at most nine statements."""
    own = AuditEntry.newsroom_id == newsroom_id
    total = session.scalar(select(func.count()).select_from(AuditEntry).where(own)) or 0
    last = max(1, -(-total // PAGE_SIZE))
    page = min(max(number, 1), last)
    query = select(AuditEntry).where(own).options(joinedload(AuditEntry.by)).order_by(AuditEntry.id.desc())
    entries = list(session.scalars(query.limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE)))
    return Record(_with_things(session, entries), page, last, total)


def _with_things(session: Session, entries: Sequence[AuditEntry]) -> list[Deed]:
    homes = {
        "thread": _homes(session, Thread.id, Thread.edition_id, _numbers(entries, "thread")),
        "unit": _homes(session, Unit.id, Unit.edition_id, _numbers(entries, "unit")),
        "finding": _homes(session, Unit.id, Unit.edition_id, _numbers(entries, "finding")),
        "suggestion": _suggestion_homes(session, _numbers(entries, "suggestion")),
    }
    homes["edition"] = {number: number for number in _numbers(entries, "edition")}
    edition_of = {entry.id: homes.get(entry.noun, {}).get(entry.noun_id or 0) for entry in entries}
    wanted = {number for number in edition_of.values() if number}
    query = select(Edition).where(Edition.id.in_(wanted)).options(joinedload(Edition.article))
    editions = {edition.id: edition for edition in session.scalars(query)} if wanted else {}
    articles = _by_number(session, Article, _numbers(entries, "article"))
    people = _by_number(session, User, {entry.details["user"] for entry in entries if "user" in entry.details})
    return [
        _deed(entry, editions.get(edition_of[entry.id] or 0), articles, people.get(entry.details.get("user")))
        for entry in entries
    ]


def _deed(entry: AuditEntry, edition: Edition | None, articles: dict[int, Article], person: User | None) -> Deed:
    article = edition.article if edition else articles.get(entry.noun_id or 0) if entry.noun == "article" else None
    return Deed(entry, article, edition, person)


def _numbers(entries: Iterable[AuditEntry], noun: str) -> set[int]:
    return {entry.noun_id for entry in entries if entry.noun == noun and entry.noun_id}


def _by_number(session: Session, noun: type, numbers: set[int]) -> dict[int, object]:
    return {each.id: each for each in session.scalars(select(noun).where(noun.id.in_(numbers)))} if numbers else {}


def _homes(session: Session, number: object, edition: object, numbers: set[int]) -> dict[int, int]:
    return dict(session.execute(select(number, edition).where(number.in_(numbers))).all()) if numbers else {}


def _suggestion_homes(session: Session, numbers: set[int]) -> dict[int, int]:
    query = select(Suggestion.id, Unit.edition_id).join(Suggestion.unit).where(Suggestion.id.in_(numbers))
    return dict(session.execute(query).all()) if numbers else {}
