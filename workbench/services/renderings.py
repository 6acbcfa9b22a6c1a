"""What a newsroom's editions in one language render in more than one way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, select
from sqlalchemy.orm import Session

from workbench.consistency.renderings import Passage, Rendering, Term, Varying, What, renderings
from workbench.models import Article, Block, Edition, Newsroom, TermStatus, Unit, UnitState
from workbench.services.access import Actor
from workbench.services.house_checks import house_of
from workbench.services.problems import N_, Invalid
from workbench.services.terms import TermDraft, save_concept
from workbench.text.inline import CodedText, from_json

# Sentences that are looked at: the newest confirmed ones. Measured: a second for four thousand.
MOST = 4_000
# Newsrooms and languages of which a process remembers what was found.
REMEMBERED = 8
Languages = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Where:
    """A place of a rendering: the sentence with its edition and article."""

    unit_id: int
    edition_id: int
    title: str
    target: str


@dataclass(frozen=True, slots=True)
class Found:
    """What varies in the editions of one language; `places[n]` is the nth sentence that was looked at."""

    varying: tuple[Varying, ...]
    places: tuple[Where, ...]

    @property
    def looked_at(self) -> int:
        """How many sentences were looked at."""
        return len(self.places)

    def where(self, rendering: Rendering) -> list[Where]:
        """The sentences that have the rendering, each once."""
        return [self.places[number] for number in dict.fromkeys(place.passage for place in rendering.places)]


def languages_in(session: Session, newsroom_id: int) -> Sequence[Languages]:
    """The pairs of languages of the newsroom's editions with confirmed sentences, most sentences first: one statement."""
    query = select(Article.language, Edition.language, func.count()).select_from(Unit)
    query = query.join(Edition, Edition.id == Unit.edition_id).join(Article, Article.id == Edition.article_id)
    query = query.where(*_confirmed(newsroom_id)).group_by(Article.language, Edition.language)
    return [(source, target) for source, target, _count in session.execute(query.order_by(func.count().desc()))]


def varying_in(session: Session, newsroom: Newsroom, languages: Languages) -> Found:
    """What varies in the newest confirmed sentences of editions in these languages: one statement, and four for the terms."""
    rows = session.execute(_newest(newsroom.id, languages)).all()
    places = tuple(Where(row.id, row.edition_id, row.title, row.target) for row in rows)
    passages = tuple(Passage(row.article_id, _source(row), row.target) for row in rows)
    words = house_of(session, newsroom.id, newsroom.checking_stamp).words(*languages)
    return Found(_found(passages, languages, _terms(words)), places)


def settle(
    session: Session, actor: Actor, what: What, languages: Languages, source: str, chosen: str, others: Sequence[str]
) -> None:
    """Make a term of a name or term: `chosen` is preferred, the other renderings are deprecated. Raises Invalid for sentences, and
    for what cannot be a term."""
    if what is What.SENTENCE:
        raise Invalid(N_("A sentence is no term."))
    drafts = [TermDraft(languages[0], source), TermDraft(languages[1], chosen)]
    drafts += [TermDraft(languages[1], each, TermStatus.DEPRECATED) for each in others if each != chosen]
    save_concept(session, actor, None, drafts)


@lru_cache(maxsize=REMEMBERED)
def _found(passages: tuple[Passage, ...], languages: Languages, terms: tuple[Term, ...]) -> tuple[Varying, ...]:
    return renderings(passages, *languages, terms)


def _terms(words: Sequence[tuple[str, str]]) -> tuple[Term, ...]:
    allowed: dict[str, list[str]] = {}
    for source, word in words:
        allowed.setdefault(source, []).append(word)
    return tuple(Term(source, tuple(told)) for source, told in allowed.items())


def _confirmed(newsroom_id: int) -> tuple[ColumnElement[bool], ...]:
    return (
        Article.newsroom_id == newsroom_id,
        Article.archived_at.is_(None),
        Edition.archived_at.is_(None),
        ~Unit.retired,
        ~Unit.removed,
        Unit.state != UnitState.INITIAL,
        Unit.target != "",
    )


def _newest(newsroom_id: int, languages: Languages) -> Select[Any]:
    told = (Unit.id, Unit.edition_id, Unit.start, Unit.end, Unit.target, Block.text, Block.codes, Article.title)
    query = select(*told, Article.id.label("article_id")).select_from(Unit)
    query = query.join(Block, Block.id == Unit.block_id).join(Edition, Edition.id == Unit.edition_id)
    query = query.join(Article, Article.id == Edition.article_id)
    here = Article.language == languages[0], Edition.language == languages[1]
    return query.where(*_confirmed(newsroom_id), *here).order_by(Unit.id.desc()).limit(MOST)


def _source(row: Row[Any]) -> str:
    content = CodedText(row.text, from_json(row.codes))
    return content.slice(row.start, row.end).plain.strip()
