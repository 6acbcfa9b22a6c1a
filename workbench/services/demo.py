"""Filling an empty installation with the demo newsroom, through the same services people use."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench import demo
from workbench.demo import DemoArticle, DemoEdition
from workbench.models import Article, Concept, Duty, Edition, Newsroom, Task, Term, TermStatus, User
from workbench.services import discussion, intake, review, units
from workbench.services.access import Actor
from workbench.services.audit import record
from workbench.services.editions import assign, open_edition
from workbench.services.people import add_person, create_administrator
from workbench.services.scores import keep_score

HANDED_OVER = ("in_review", "approved", "published")
# Some of the demo's approved editions hold mistakes, so that there is something to find: the editor says why they went out.
APPROVED_AS_IT_STANDS = "마감에 맞춰 그대로 내보냅니다. 숫자와 부정 표현은 다음 판에서 바로잡겠습니다."


def fill(session: Session, hashed_password: str) -> list[User]:
    """The demo newsroom with everything in it; returns its people. Raises Problem when there is a user already."""
    told = demo.newsroom()
    first, *others = demo.people()
    administrator = create_administrator(
        session,
        name=first.name,
        email=first.email,
        hashed_password=hashed_password,
        newsroom=told["name"],
        languages=told["languages"],
    )
    newsroom = session.get_one(Newsroom, administrator.newsroom_id)
    newsroom.time_zone = told["time_zone"]
    actors = {first.key: administrator}
    for person in others:
        joined = add_person(
            session,
            administrator,
            newsroom,
            name=person.name,
            email=person.email,
            duty=Duty(person.duty),
            hashed_password=hashed_password,
        )
        joined.user.has_first_password = False  # everybody who tries the demo is told it
        actors[person.key] = Actor(joined.user.id, newsroom.id, Duty(person.duty), person.name)
    _fill_termbase(session, actors["minseo"])
    for article in demo.articles():
        _import(session, actors, article)
    return list(session.scalars(select(User).order_by(User.id)))


def _fill_termbase(session: Session, actor: Actor) -> None:
    for told in demo.concepts():
        concept = Concept(newsroom_id=actor.newsroom_id, subject=told.subject, definition=told.definition)
        concept.terms = [
            Term(language=language, text=text, status=TermStatus(status)) for language, text, status in told.terms
        ]
        session.add(concept)
        session.flush()
        record(session, actor, "added", "concept", concept.id, term=told.terms[0][1])


def _import(session: Session, actors: Mapping[str, Actor], told: DemoArticle) -> None:
    editor = actors["minseo"]
    article = intake.save(session, editor, intake.receive(session, editor, told.source, "html", f"{told.key}.html"))
    for edition in told.editions:
        _translate(session, actors, article, edition)
    if told.corrected:
        again = intake.receive(session, editor, told.corrected, "html", f"{told.key}.html", article=article)
        intake.save_as_version(session, editor, again, article)


def _translate(session: Session, actors: Mapping[str, Actor], article: Article, told: DemoEdition) -> None:
    translator, editor = actors[told.by], actors["minseo"]
    edition = open_edition(session, translator, article, told.language)
    assign(session, translator, edition, session.get_one(User, translator.user_id), Task.TRANSLATE)
    assign(session, editor, edition, session.get_one(User, editor.user_id), Task.REVIEW)
    rows = review.live_units(session, edition)
    for number, (unit, target) in enumerate(zip(rows, told.targets, strict=True), 1):
        if target is None:
            continue
        if number in told.drafts:
            units.save_target(session, translator, unit, unit.row_version, target)
        else:
            units.confirm_anyway(session, translator, unit, unit.row_version, target)
    _talk(session, actors, edition, told)
    if told.state in HANDED_OVER:
        _review(session, editor, translator, edition, told)
        keep_score(session, edition)


def _talk(session: Session, actors: Mapping[str, Actor], edition: Edition, told: DemoEdition) -> None:
    rows = review.live_units(session, edition)
    for remark in told.comments:
        discussion.comment(session, actors[remark.by], edition, rows[remark.unit - 1], remark.body)
    for proposal in told.suggestions:
        discussion.suggest(session, actors[proposal.by], rows[proposal.unit - 1], proposal.target, proposal.note)


def _review(session: Session, editor: Actor, translator: Actor, edition: Edition, told: DemoEdition) -> None:
    review.submit(session, translator, edition)
    rows = review.live_units(session, edition)
    for number, text in told.review.items():
        unit = rows[number - 1]
        units.confirm_anyway(session, editor, unit, unit.row_version, text)
    for number, reason in told.returned.items():
        review.return_unit(session, editor, rows[number - 1], rows[number - 1].row_version, reason)
    if told.state == "in_review":
        return
    review.accept_unchanged(session, editor, edition)
    review.approve(session, editor, edition, APPROVED_AS_IT_STANDS)
    if told.state == "published":
        review.publish(session, editor, edition, told.url)
