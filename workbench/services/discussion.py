"""Talk: comments in threads that are resolved, suggestions that are accepted or declined."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Select, func, literal, select, union_all
from sqlalchemy.orm import Session, joinedload, selectinload

from workbench.models import Answer, Comment, Edition, Origin, Revision, Suggestion, Thread, Unit, UnitState
from workbench.models.base import now
from workbench.services.access import Actor, Deed
from workbench.services.audit import record
from workbench.services.problems import N_, Invalid, Missing, Problem
from workbench.services.units import change, check_current, check_may_edit, typed_target
from workbench.text.cleaning import visible

MAX_COMMENT = 10_000


@dataclass(frozen=True, slots=True)
class Talk:
    """How many comments and suggestions on a unit wait for an answer."""

    comments: int = 0
    suggestions: int = 0

    def __bool__(self) -> bool:
        return bool(self.comments or self.suggestions)


SILENCE = Talk()


def comment(session: Session, actor: Actor, edition: Edition, unit: Unit | None, body: str) -> Comment:
    """Say something on a unit (or the edition): in its open thread, or a new one when there is none."""
    actor.must(Deed.TRANSLATE)
    unit_id = unit.id if unit else None
    thread = session.scalar(
        select(Thread)
        .where(Thread.edition_id == edition.id, Thread.unit_id == unit_id, Thread.resolved_at.is_(None))
        .order_by(Thread.id.desc())
        .limit(1)
    )
    if thread is None:
        thread = Thread(edition_id=edition.id, unit_id=unit_id)
        session.add(thread)
        session.flush()
    said = Comment(thread_id=thread.id, by_id=actor.user_id, body=_body(body))
    session.add(said)
    session.flush()
    record(session, actor, "commented", "thread", thread.id, edition=edition.id)
    return said


def resolve(session: Session, actor: Actor, edition: Edition, thread_id: int) -> Thread:
    """Say that a thread is settled."""
    actor.must(Deed.TRANSLATE)
    thread = _thread(session, edition, thread_id)
    if thread.resolved_at is None:
        thread.resolved_at, thread.resolved_by_id = now(), actor.user_id
        record(session, actor, "resolved", "thread", thread.id, edition=edition.id)
    return thread


def unresolve(session: Session, actor: Actor, edition: Edition, thread_id: int) -> Thread:
    """Open a settled thread again."""
    actor.must(Deed.TRANSLATE)
    thread = _thread(session, edition, thread_id)
    if thread.resolved_at is not None:
        thread.resolved_at = thread.resolved_by_id = None
        record(session, actor, "unresolved", "thread", thread.id, edition=edition.id)
    return thread


def threads(session: Session, edition: Edition, unit: Unit | None = None) -> list[Thread]:
    """The threads of a unit, or all of the edition, oldest first, with their comments and people."""
    query = select(Thread).where(Thread.edition_id == edition.id).order_by(Thread.id)
    if unit is not None:
        query = query.where(Thread.unit_id == unit.id)
    people = selectinload(Thread.comments).joinedload(Comment.by)
    return list(session.scalars(query.options(people, joinedload(Thread.resolved_by))))


def edition_threads(session: Session, edition: Edition) -> list[Thread]:
    """The threads on the edition as a whole, oldest first, with their comments and people."""
    query = select(Thread).where(Thread.edition_id == edition.id, Thread.unit_id.is_(None)).order_by(Thread.id)
    return list(session.scalars(query.options(selectinload(Thread.comments).joinedload(Comment.by))))


def open_thread_counts(session: Session, edition: Edition) -> dict[int | None, int]:
    """How many open comments each unit has; None stands for the edition as a whole."""
    return dict(tuple(row) for row in session.execute(_open_comments(edition)))


def _open_comments(edition: Edition) -> Select[tuple[int | None, int]]:
    return (
        select(Thread.unit_id, func.count(Comment.id))
        .join(Comment, Comment.thread_id == Thread.id)
        .where(Thread.edition_id == edition.id, Thread.resolved_at.is_(None))
        .group_by(Thread.unit_id)
    )


def suggest(session: Session, actor: Actor, unit: Unit, typed: str, note: str = "") -> Suggestion:
    """Propose a target without changing the unit."""
    actor.must(Deed.TRANSLATE)
    target = typed_target(unit, typed)
    if not target.strip():
        raise Invalid(N_("A suggestion needs a text."))
    if target == unit.target:
        raise Invalid(N_("The suggestion is the same as the text."))
    made = Suggestion(unit_id=unit.id, by_id=actor.user_id, target=target, note=visible(note)[:MAX_COMMENT])
    session.add(made)
    session.flush()
    record(session, actor, "suggested", "suggestion", made.id, unit=unit.id)
    return made


def accept(session: Session, actor: Actor, unit: Unit, expected: int, suggestion_id: int) -> Revision | None:
    """Take a suggestion's text over into the unit."""
    check_may_edit(actor, unit)
    check_current(unit, expected)
    suggestion = _open_suggestion(session, unit, suggestion_id)
    _answer(session, actor, suggestion, Answer.ACCEPTED)
    if suggestion.target == unit.target:
        return None
    state = UnitState.TRANSLATED if unit.state is not UnitState.INITIAL else UnitState.INITIAL
    return change(session, actor, unit, suggestion.target, state, Origin.SUGGESTION, suggestion.note or None)


def decline(session: Session, actor: Actor, unit: Unit, suggestion_id: int) -> Suggestion:
    """Say no to a suggestion; it stays on record."""
    check_may_edit(actor, unit)
    suggestion = _open_suggestion(session, unit, suggestion_id)
    _answer(session, actor, suggestion, Answer.DECLINED)
    return suggestion


def suggestions(session: Session, unit_ids: Iterable[int]) -> list[Suggestion]:
    """All suggestions on the units, oldest first, with their people."""
    query = select(Suggestion).where(Suggestion.unit_id.in_(list(unit_ids))).order_by(Suggestion.id)
    return list(session.scalars(query.options(joinedload(Suggestion.by), joinedload(Suggestion.answered_by))))


def open_suggestion_counts(session: Session, edition: Edition) -> dict[int, int]:
    """How many open suggestions each unit has."""
    return dict(tuple(row) for row in session.execute(_open_suggestions(edition)))


def _open_suggestions(edition: Edition) -> Select[tuple[int, int]]:
    return (
        select(Suggestion.unit_id, func.count())
        .join(Unit, Unit.id == Suggestion.unit_id)
        .where(Unit.edition_id == edition.id, Suggestion.answer == Answer.OPEN)
        .group_by(Suggestion.unit_id)
    )


def open_talk(session: Session, edition: Edition) -> dict[int | None, Talk]:
    """What waits for an answer on each unit of the edition, and on the edition as a whole (None): one statement. Units on
    which nothing does are left out."""
    comments, suggestions = _open_comments(edition), _open_suggestions(edition)
    both = union_all(
        comments.add_columns(literal(0).label("suggestions")),
        suggestions.with_only_columns(Suggestion.unit_id, literal(0), func.count()),
    )
    found: dict[int | None, Talk] = {}
    for unit, said, proposed in session.execute(both):
        known = found.get(unit, SILENCE)
        found[unit] = Talk(known.comments + said, known.suggestions + proposed)
    return found


def open_talk_on(session: Session, unit: Unit) -> Talk:
    """What waits for an answer on one unit: one statement."""
    comments = (
        select(func.count(Comment.id))
        .join(Thread, Thread.id == Comment.thread_id)
        .where(Thread.unit_id == unit.id, Thread.resolved_at.is_(None))
    )
    suggestions = select(func.count(Suggestion.id)).where(
        Suggestion.unit_id == unit.id, Suggestion.answer == Answer.OPEN
    )
    found = session.execute(select(comments.scalar_subquery(), suggestions.scalar_subquery())).one()
    return Talk(*found)


def _answer(session: Session, actor: Actor, suggestion: Suggestion, answer: Answer) -> None:
    suggestion.answer, suggestion.answered_at, suggestion.answered_by_id = answer, now(), actor.user_id
    record(session, actor, answer.value, "suggestion", suggestion.id, unit=suggestion.unit_id)
    session.flush()


def _open_suggestion(session: Session, unit: Unit, suggestion_id: int) -> Suggestion:
    found = session.get(Suggestion, suggestion_id)
    if found is None or found.unit_id != unit.id:
        raise Missing(N_("This unit has no such suggestion."))
    if found.answer is not Answer.OPEN:
        raise Problem(N_("Somebody answered this suggestion already."))
    return found


def _thread(session: Session, edition: Edition, thread_id: int) -> Thread:
    found = session.get(Thread, thread_id)
    if found is None or found.edition_id != edition.id:
        raise Missing(N_("There is no such conversation here."))
    return found


def _body(body: str) -> str:
    cleaned = visible(body).strip()
    if not cleaned:
        raise Invalid(N_("A comment needs some words."))
    if len(cleaned) > MAX_COMMENT:
        raise Invalid(N_("A comment holds at most %(limit)s characters."), limit=MAX_COMMENT)
    return cleaned
