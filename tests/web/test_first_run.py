"""The first visit asks for an administrator and a newsroom, once."""

from flask_security.utils import verify_password
from sqlalchemy import select

from workbench.models import AuditEntry, Duty, Membership, Newsroom, User

FILLED = {
    "name": "김하늘",
    "email": "Haneul@Example.org ",
    "password": "a quiet harbour",
    "repeated": "a quiet harbour",
    "newsroom": "The Daily Tide",
    "languages": ["ko", "en", "ar"],
    "more": "pt-br",
}


def test_an_empty_installation_sends_everybody_to_the_first_run(client, session):
    assert client.get("/").location == "/first-run"
    assert client.get("/login").location == "/first-run"


def test_it_creates_the_administrator_and_the_newsroom_and_signs_in(client, session):
    answer = client.post("/first-run", data=FILLED)
    newsroom = session.scalars(select(Newsroom)).one()
    user = session.scalars(select(User)).one()
    membership = session.scalars(select(Membership)).one()
    assert answer.location == f"/newsrooms/{newsroom.id}"
    assert (user.email, user.name, user.is_operator) == ("haneul@example.org", "김하늘", True)
    assert verify_password("a quiet harbour", user.password)
    assert (newsroom.slug, newsroom.languages) == ("the-daily-tide", ["ko", "en", "ar", "pt-BR"])
    assert membership.duty is Duty.ADMINISTRATOR
    assert client.get("/account").status_code == 200


def test_it_is_written_down(client, session):
    client.post("/first-run", data=FILLED)
    entry = session.scalars(select(AuditEntry)).one()
    assert (entry.action, entry.noun) == ("created", "newsroom")


def test_it_happens_only_once(client, session, app):
    client.post("/first-run", data=FILLED)
    stranger = app.test_client()
    assert stranger.get("/first-run").location == "/"
    stranger.post("/first-run", data={**FILLED, "email": "mallory@example.org"})
    assert len(session.scalars(select(User)).all()) == 1


def test_what_is_wrong_is_said_and_nothing_is_stored(client, session):
    wrong = {**FILLED, "password": "short", "repeated": "other", "newsroom": "", "more": "xx-nowhere"}
    page = client.post("/first-run", data=wrong).text
    assert "At least 10 characters." in page
    assert "The two passwords differ" in page
    assert "Please give the newsroom a name." in page
    assert "xx-nowhere is no language tag we know" in page
    assert session.scalars(select(User)).all() == []


def test_an_address_that_is_none_is_refused_with_a_sentence(client, session):
    page = client.post("/first-run", data={**FILLED, "email": "nobody at home"}).text
    assert "This is no e-mail address." in page
    assert session.scalars(select(Newsroom)).all() == []


def test_a_newsroom_without_languages_is_refused(client, session):
    page = client.post("/first-run", data={**FILLED, "languages": [], "more": ""}).text
    assert "Choose at least one language." in page
    assert session.scalars(select(User)).all() == []
