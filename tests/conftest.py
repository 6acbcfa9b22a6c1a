"""What every test may ask for: an application over SQLite or PostgreSQL, and a small newsroom to work in."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import flask_migrate
import hypothesis
import pytest
import sqlalchemy as sa
from flask import Flask, g
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from workbench.app import create_app
from workbench.formats.document import BlockType, Role
from workbench.models import (
    Article,
    ArticleVersion,
    Base,
    Block,
    Duty,
    Edition,
    Membership,
    Newsroom,
    Segment,
    Unit,
    User,
    db,
)
from workbench.services.access import Actor
from workbench.services.editions import open_edition

# How long an example takes says more of what else the machine does than of the law it is an example of.
hypothesis.settings.register_profile("house", deadline=None)
hypothesis.settings.load_profile("house")

POSTGRESQL = os.environ.get("WORKBENCH_TEST_POSTGRESQL", "postgresql+psycopg://postgres@127.0.0.1:5432/test")
ALL_REQUIRED = os.environ.get("WORKBENCH_REQUIRE_ALL_TESTS") == "1"
QUIET = {
    "TESTING": True,
    "WTF_CSRF_ENABLED": False,
    "RATELIMIT_ENABLED": False,
    "SECRET_KEY": "a secret for tests alone",
    "SECURITY_PASSWORD_SALT": "a salt for tests alone, long enough for the second factor",
    "SECURITY_PASSWORD_HASH": "plaintext",
    "SECURITY_PASSWORD_SCHEMES": ["plaintext", "argon2"],
    "SECURITY_PASSWORD_SINGLE_HASH": ["plaintext"],
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs PostgreSQL, so that it can be left out with `-m 'not postgresql'`."""
    for item in items:
        parameters = getattr(getattr(item, "callspec", None), "params", {})
        if parameters.get("database") == "postgresql":
            item.add_marker("postgresql")


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty, migrated SQLite file that tests copy."""
    folder = tmp_path_factory.mktemp("migrated")
    with create_app(QUIET, folder).app_context():
        flask_migrate.upgrade()
        db.engine.dispose()
    return folder / "workbench.sqlite"


@pytest.fixture(scope="session")
def migrated_postgresql(worker_id: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an empty, migrated PostgreSQL database of this test process; it goes with the process."""
    name = f"workbench_test_{worker_id}_{os.getpid()}"
    server = sa.create_engine(POSTGRESQL, isolation_level="AUTOCOMMIT", connect_args={"connect_timeout": 3})
    try:
        with server.connect() as connection:
            connection.execute(sa.text(f"CREATE DATABASE {name}"))
    except sa.exc.OperationalError:
        say = pytest.fail if ALL_REQUIRED else pytest.skip
        say(f"PostgreSQL does not answer at {server.url.host}:{server.url.port}: start one to run these tests too")
    address = str(sa.make_url(POSTGRESQL).set(database=name))
    with create_app({**QUIET, "SQLALCHEMY_DATABASE_URI": address}, tmp_path_factory.mktemp("pg")).app_context():
        flask_migrate.upgrade()
        db.engine.dispose()
    yield address
    with server.connect() as connection:
        connection.execute(sa.text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
    server.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[dict[str, str]]:
    """Settings that point to an empty database; the test runs once on SQLite and once on PostgreSQL."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("migrated_sqlite"), tmp_path / "workbench.sqlite")
        yield {}
        return
    address = request.getfixturevalue("migrated_postgresql")
    yield {"SQLALCHEMY_DATABASE_URI": address}
    engine = sa.create_engine(address)
    with engine.begin() as connection:
        tables = ", ".join(f'"{table.name}"' for table in Base.metadata.sorted_tables)
        connection.execute(sa.text(f"TRUNCATE {tables} RESTART IDENTITY CASCADE"))
    engine.dispose()


def forget_the_last_request() -> None:
    """Requests of a test share its application context: what one kept there is not for the next."""
    for name in list(g):
        g.pop(name)


@pytest.fixture
def app(database: dict[str, str], tmp_path: Path) -> Iterator[Flask]:
    """The application over an empty database."""
    made = create_app({**QUIET, **database}, tmp_path)
    made.before_request_funcs.setdefault(None, []).insert(0, forget_the_last_request)
    yield made
    with made.app_context():
        db.session.remove()
        db.engine.dispose()


@pytest.fixture
def session(app: Flask) -> Iterator[Session]:
    """A database session in an application context. Commit before asking the client; `expire_all` after it wrote."""
    with app.app_context():
        yield db.session()
        db.session.rollback()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A browser without a screen, not signed in."""
    return app.test_client()


@dataclass
class House:
    """A newsroom with one person of each duty, and a maker of articles."""

    session: Session
    newsroom: Newsroom
    people: dict[Duty, User]
    others: list[User] = field(default_factory=list)

    def user(self, duty: Duty | str) -> User:
        """The person with that duty."""
        return self.people[Duty(duty)]

    def actor(self, duty: Duty | str) -> Actor:
        """The person with that duty, acting."""
        user = self.user(duty)
        return Actor(user.id, self.newsroom.id, Duty(duty), user.name)

    def join(self, name: str, duty: Duty | str) -> Actor:
        """Another person of that duty."""
        user = make_user(self.session, name)
        self.session.add(Membership(user_id=user.id, newsroom_id=self.newsroom.id, duty=Duty(duty)))
        self.session.commit()
        return Actor(user.id, self.newsroom.id, Duty(duty), name)

    def article(self, *paragraphs: list[str], language: str = "ko", title: str = "") -> Article:
        """An article: each paragraph is a list of sentences; the first paragraph is the headline."""
        content = paragraphs or (["물가 두 달째 하락"], ["정부는 3일 새 대책을 내놓았다.", "시장은 조용했다."])
        article = Article(newsroom_id=self.newsroom.id, language=language, title=title or content[0][0])
        self.session.add(article)
        self.session.flush()
        version = ArticleVersion(
            article_id=article.id, number=1, format="plain-text", skeleton=b"", text_digest="x", skeleton_digest="x"
        )
        self.session.add(version)
        self.session.flush()
        for number, sentences in enumerate(content, 1):
            self._block(version, number, sentences)
        self.session.commit()
        return article

    def _block(self, version: ArticleVersion, number: int, sentences: list[str]) -> None:
        block = Block(
            version_id=version.id,
            position=number,
            key=f"b{number}",
            type=BlockType.HEADING if number == 1 else BlockType.PARAGRAPH,
            role=Role.HEADLINE if number == 1 else Role.BODY,
            text=" ".join(sentences),
        )
        self.session.add(block)
        self.session.flush()
        start = 0
        for order, sentence in enumerate(sentences, 1):
            end = start + len(sentence) + (1 if order < len(sentences) else 0)
            self.session.add(Segment(block_id=block.id, position=order, start=start, end=end))
            start = end

    def edition(self, language: str = "en", article: Article | None = None) -> Edition:
        """An edition of the article (a new one when none is given), opened by the translator."""
        made = open_edition(self.session, self.actor("translator"), article or self.article(), language)
        self.session.commit()
        return made

    def units(self, edition: Edition) -> list[Unit]:
        """The edition's units in order."""
        query = sa.select(Unit).where(Unit.edition_id == edition.id, ~Unit.retired).order_by(Unit.position)
        return list(self.session.scalars(query))


def make_user(session: Session, name: str) -> User:
    """A person without a password."""
    key = name.lower().replace(" ", ".")
    user = User(name=name, email=f"{key}@example.org", fs_uniquifier=key)
    session.add(user)
    session.flush()
    return user


@pytest.fixture
def house(session: Session) -> House:
    """A newsroom with a reader, a translator, an editor and an administrator."""
    newsroom = Newsroom(name="The Daily", slug="daily", languages=["ko", "en", "ja", "zh-Hans", "ar"])
    session.add(newsroom)
    session.flush()
    people = {}
    for duty, name in (("reader", "Rana"), ("translator", "Tomo"), ("editor", "Eun Seo"), ("administrator", "Ada")):
        people[Duty(duty)] = make_user(session, name)
        session.add(Membership(user_id=people[Duty(duty)].id, newsroom_id=newsroom.id, duty=Duty(duty)))
    session.commit()
    return House(session, newsroom, people)


@pytest.fixture
def newsroom(house: House) -> Newsroom:
    """The house's newsroom."""
    return house.newsroom


@pytest.fixture
def sign_in(client: FlaskClient):
    """`sign_in(user)` signs the client in as that person, without the sign-in page; returns the client."""

    def signed_in(user: User) -> FlaskClient:
        with client.session_transaction() as kept:
            kept["_user_id"] = user.fs_uniquifier
            kept["_fresh"] = True
        return client

    return signed_in
