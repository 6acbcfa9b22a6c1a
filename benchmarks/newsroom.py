"""A newsroom of any size to measure in: written straight into the tables, in sentences of our own."""

from __future__ import annotations

import itertools
from pathlib import Path

import flask_migrate
from flask import Flask
from sqlalchemy import select

from workbench.app import create_app
from workbench.formats.document import BlockType, Role
from workbench.models import (
    Article,
    ArticleVersion,
    Block,
    Duty,
    Edition,
    Membership,
    Newsroom,
    Segment,
    Unit,
    UnitState,
    User,
    db,
)
from workbench.services.access import Actor
from workbench.services.database import begin_writing
from workbench.services.editions import open_edition

SENTENCES = (
    "정부는 3일 물가 안정을 위한 새 대책을 내놓았다.",
    "시장은 이번 발표를 이미 예상하고 있었다는 반응이다.",
    "전문가들은 효과가 나타나려면 적어도 석 달은 걸릴 것으로 내다봤다.",
    "지난달 소비자물가는 1년 전보다 2.1% 올랐다.",
    "“장보기가 겁난다”고 한 시민은 말했다.",
)
TARGETS = (
    "The government presented new measures on the 3rd to keep prices stable.",
    "Markets had already expected the announcement, traders said.",
    "Experts believe that it will take at least three months before any effect is seen.",
    "Consumer prices rose 2.1 percent last month from a year earlier.",
    "“I dread going shopping,” one resident said.",
)
PER_BLOCK = 3


def application(folder: Path) -> Flask:
    """A migrated application in that instance folder, without sign-in limits."""
    app = create_app({"RATELIMIT_ENABLED": False, "WTF_CSRF_ENABLED": False}, folder)
    with app.app_context():
        flask_migrate.upgrade()
    return app


def newsroom() -> tuple[Newsroom, list[User]]:
    """A newsroom with eight translators, in the application context."""
    begin_writing(db.session())
    home = Newsroom(name="Bench", slug="bench", languages=["ko", "en"])
    people = [User(name=f"Translator {n}", email=f"t{n}@example.org", fs_uniquifier=f"t{n}") for n in range(8)]
    db.session.add_all([home, *people])
    db.session.flush()
    db.session.add_all(Membership(user_id=each.id, newsroom_id=home.id, duty=Duty.TRANSLATOR) for each in people)
    db.session.commit()
    return home, people


def edition(home: Newsroom, person: User, units: int) -> Edition:
    """An English edition of a Korean article of that many units; two of three translated."""
    opened = editions(home, person, units, ("en",))[0]
    for number, unit in enumerate(db.session.scalars(select(Unit).where(Unit.edition_id == opened.id))):
        if number % 3:
            unit.target, unit.state = TARGETS[number % len(TARGETS)], UnitState.TRANSLATED
    db.session.commit()
    return opened


def editions(home: Newsroom, person: User, units: int, languages: tuple[str, ...]) -> list[Edition]:
    """Editions of a Korean article of that many units, nothing translated."""
    begin_writing(db.session())
    article = Article(newsroom_id=home.id, language="ko", title=f"{units} units")
    db.session.add(article)
    db.session.flush()
    version = ArticleVersion(
        article_id=article.id, number=1, format="plain-text", skeleton=b"", skeleton_digest="-", text_digest="-"
    )
    db.session.add(version)
    db.session.flush()
    supply = itertools.cycle(SENTENCES)
    for position in range(-(-units // PER_BLOCK)):
        sentences = list(itertools.islice(supply, min(PER_BLOCK, units - position * PER_BLOCK)))
        _block(version.id, position, sentences)
    actor = Actor(person.id, home.id, Duty.TRANSLATOR, person.name)
    opened = [open_edition(db.session(), actor, article, language) for language in languages]
    db.session.commit()
    return opened


def _block(version_id: int, position: int, sentences: list[str]) -> None:
    block = Block(
        version_id=version_id,
        position=position,
        key=f"b{position}",
        type=BlockType.PARAGRAPH,
        role=Role.BODY,
        text=" ".join(sentences),
    )
    db.session.add(block)
    db.session.flush()
    start = 0
    for order, sentence in enumerate(sentences):
        end = min(start + len(sentence) + 1, len(block.text))
        db.session.add(Segment(block_id=block.id, position=order, start=start, end=end))
        start = end
