"""The termbase: concepts with their terms, looked up, written down, put away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.orm import Session

from workbench.models import Concept, Term, TermStatus
from workbench.models.base import now
from workbench.services.access import Actor, Deed
from workbench.services.audit import record
from workbench.services.house_checks import touch
from workbench.services.problems import N_, Invalid, Missing
from workbench.text.cleaning import comparable, visible
from workbench.text.language import is_known, normalise

PAGE_SIZE = 50
MAX_TERM = 300
MAX_SUBJECT = 200
MAX_NOTE = 2_000


@dataclass(frozen=True, slots=True)
class TermDraft:
    """A term as somebody wrote it; `id` is the stored term it replaces."""

    language: str
    text: str
    status: TermStatus = TermStatus.PREFERRED
    note: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class ConceptPage:
    """One page of concepts; `number` counts from 1, `total` is the number on all pages."""

    concepts: Sequence[Concept]
    number: int
    last: int
    total: int


def concept_page(
    session: Session, newsroom_id: int, words: str = "", language: str = "", *, archived: bool = False, number: int = 1
) -> ConceptPage:
    """The concepts with those words in a term, the definition or the subject, by their first term: three statements."""
    conditions = _conditions(newsroom_id, words, language, archived)
    total = session.scalar(select(func.count()).select_from(Concept).where(*conditions)) or 0
    last = max(1, -(-total // PAGE_SIZE))
    page = min(max(number, 1), last)
    first = select(func.min(func.lower(Term.text))).where(Term.concept_id == Concept.id).scalar_subquery()
    query = select(Concept).where(*conditions).order_by(first, Concept.id)
    found = list(session.scalars(query.limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE)))
    return ConceptPage(found, page, last, total)


def concept_in(session: Session, actor: Actor, concept_id: int) -> Concept:
    """The concept of that number in the actor's newsroom. Raises Missing for any other."""
    found = session.get(Concept, concept_id)
    if found is None or found.newsroom_id != actor.newsroom_id:
        raise Missing(N_("There is nothing here, or it belongs to another newsroom."))
    return found


def save_concept(
    session: Session,
    actor: Actor,
    concept: Concept | None,
    terms: Iterable[TermDraft],
    *,
    definition: str = "",
    subject: str = "",
) -> Concept:
    """Write a concept down, or change it: terms that are no longer told go. Raises Invalid without a single term."""
    actor.must(Deed.TRANSLATE)
    drafts = _checked(terms)
    action = "changed" if concept else "added"
    if concept is None:
        concept = Concept(newsroom_id=actor.newsroom_id)
        session.add(concept)
    concept.definition = visible(definition).strip()[:MAX_NOTE]
    concept.subject = visible(subject).strip()[:MAX_SUBJECT]
    _take_over(session, concept, drafts)
    session.flush()
    touch(session, actor.newsroom_id)
    record(session, actor, action, "concept", concept.id, term=drafts[0].text)
    return concept


def archive_concept(session: Session, actor: Actor, concept: Concept) -> None:
    """Put a concept away: it is no longer looked up, and can be taken out again."""
    actor.must(Deed.REVIEW)
    if concept.archived_at is None:
        concept.archived_at = now()
        touch(session, actor.newsroom_id)
        record(session, actor, "archived", "concept", concept.id, term=_first(concept))


def restore_concept(session: Session, actor: Actor, concept: Concept) -> None:
    """Take a concept out again."""
    actor.must(Deed.REVIEW)
    if concept.archived_at is not None:
        concept.archived_at = None
        touch(session, actor.newsroom_id)
        record(session, actor, "restored", "concept", concept.id, term=_first(concept))


def _conditions(newsroom_id: int, words: str, language: str, archived: bool) -> list[ColumnElement[bool]]:
    away = Concept.archived_at.is_not(None) if archived else Concept.archived_at.is_(None)
    conditions: list[ColumnElement[bool]] = [Concept.newsroom_id == newsroom_id, away]
    own = Term.concept_id == Concept.id
    for word in visible(words).split()[:8]:
        said = exists().where(own, Term.text.icontains(word, autoescape=True))
        places = (each.icontains(word, autoescape=True) for each in (Concept.definition, Concept.subject))
        conditions.append(or_(said, *places))
    if language:
        conditions.append(exists().where(own, Term.language == language))
    return conditions


def _checked(terms: Iterable[TermDraft]) -> list[TermDraft]:
    drafts = []
    for each in terms:
        text = " ".join(visible(each.text).split())
        if not text:
            continue
        if not is_known(each.language):
            raise Invalid(
                N_("%(language)s is no language tag we know. Examples: en, ko, zh-Hans."), language=each.language
            )
        if len(text) > MAX_TERM:
            raise Invalid(N_("A term holds at most %(limit)s characters."), limit=MAX_TERM)
        note = visible(each.note).strip()[:MAX_NOTE]
        drafts.append(TermDraft(normalise(each.language), text, each.status, note, each.id))
    if not drafts:
        raise Invalid(N_("A concept needs at least one term."))
    said = Counter((draft.language, comparable(draft.text)) for draft in drafts)
    if twice := [draft.text for draft in drafts if said[draft.language, comparable(draft.text)] > 1]:
        raise Invalid(N_("“%(term)s” stands here twice."), term=twice[0])
    return drafts


def _take_over(session: Session, concept: Concept, drafts: Sequence[TermDraft]) -> None:
    known = {term.id: term for term in concept.terms}
    kept = []
    for draft in drafts:
        term = known.get(draft.id) if draft.id else None
        term = term or Term()
        term.language, term.text, term.status, term.note = draft.language, draft.text, draft.status, draft.note
        kept.append(term)
    for gone in set(concept.terms) - set(kept):
        session.delete(gone)
    concept.terms = kept


def _first(concept: Concept) -> str:
    return concept.terms[0].text if concept.terms else ""
