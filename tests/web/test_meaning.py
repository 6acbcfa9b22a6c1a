"""Meaning at the desk: a second look after the first findings, counted, silenced, and told to administrators."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from workbench.models import Unit
from workbench.services import units
from workbench.services.meaning import MeaningModel

FETCH = {"X-Requested-With": "fetch"}
# The house's second sentence says nothing of cakes.
OTHER = "The government presented new measures on the 3rd. Her grandmother bakes almond cakes every winter."
WORDS = "does not seem to say"


@pytest.fixture
def model(app):
    made = MeaningModel("universal-sentence-encoder")
    app.extensions["workbench.meaning"] = made
    return made


@pytest.fixture
def wrong(house, session, model):
    """The number of a unit whose translation says more, and of its edition."""
    edition = house.edition("en")
    unit = house.units(edition)[1]
    units.save_target(session, house.actor("translator"), unit, unit.row_version, OTHER)
    session.commit()
    return unit.id, edition.id


def kinds(told):
    return {each["said"] for each in told["found"] if WORDS in each["said"]}


def key_of(session, number):
    session.expire_all()
    return session.scalar(select(Unit.findings_key).where(Unit.id == number))


def test_the_first_answer_is_without_meaning_and_the_second_with_it(house, session, wrong, model, sign_in):
    number, _edition = wrong
    client = sign_in(house.user("translator"))
    first = client.post(f"/units/{number}/findings", data={"target": OTHER}, headers=FETCH).json
    second = client.post(f"/units/{number}/findings", data={"target": OTHER, "meaning": "yes"}, headers=FETCH).json
    assert not kinds(first)
    assert kinds(second)
    assert key_of(session, number).endswith(model.mark)


def test_an_edition_is_looked_at_again_and_counts_stay(house, session, wrong, model, sign_in):
    number, edition = wrong
    client = sign_in(house.user("translator"))
    client.get(f"/editions/{edition}/findings")
    before = key_of(session, number)
    told = client.get(f"/editions/{edition}/findings?meaning=yes").json
    assert told["left"] == 0
    assert any(kinds(unit) for unit in told["units"] if unit["id"] == number)
    assert key_of(session, number) == before + model.mark
    majors = session.scalar(select(Unit.major_findings).where(Unit.id == number))
    assert majors >= 1
    client.get(f"/editions/{edition}/findings")
    assert key_of(session, number) == before + model.mark
    again = client.get(f"/editions/{edition}/findings?meaning=yes").json
    assert any(kinds(unit) for unit in again["units"])
    assert session.scalar(select(Unit.major_findings).where(Unit.id == number)) == majors


def test_a_finding_of_meaning_is_silenced_as_any_other(house, session, wrong, model, sign_in):
    number, _edition = wrong
    client = sign_in(house.user("translator"))
    asked = {"target": OTHER, "meaning": "yes"}
    told = client.post(f"/units/{number}/findings", data=asked, headers=FETCH).json
    [digest] = [each["digest"] for each in told["found"] if WORDS in each["said"]]
    sent = {"digest": digest, "reason": "A joke that says it otherwise."}
    assert client.post(f"/units/{number}/silence", data=sent, headers=FETCH).status_code == 200
    assert not kinds(client.post(f"/units/{number}/findings", data=asked, headers=FETCH).json)
    assert key_of(session, number).endswith(model.mark)


def test_without_a_model_nothing_is_looked_at_twice(house, session, wrong, app, model, sign_in):
    number, edition = wrong
    client = sign_in(house.user("translator"))
    client.get(f"/editions/{edition}/findings?meaning=yes")
    assert "data-meaning" in client.get(f"/editions/{edition}").text
    app.extensions["workbench.meaning"] = None
    assert "data-meaning" not in client.get(f"/editions/{edition}").text
    assert client.get(f"/editions/{edition}/findings?meaning=yes").json == {"left": 0, "units": []}
    client.get(f"/editions/{edition}/findings")
    assert not key_of(session, number).endswith(model.mark)


def test_a_model_that_cannot_be_used_says_why_and_stops_nothing(house, session, wrong, app, sign_in):
    _number, edition = wrong
    app.extensions["workbench.meaning"] = MeaningModel("crystal-ball")
    client = sign_in(house.user("administrator"))
    assert client.get(f"/editions/{edition}/findings?meaning=yes").json == {"left": 0, "units": []}
    assert "crystal-ball" in client.get(f"/newsrooms/{house.newsroom.id}/settings").text


def test_administrators_see_the_model_with_its_licence(house, session, model, app, sign_in):
    client = sign_in(house.user("administrator"))
    page = client.get(f"/newsrooms/{house.newsroom.id}/settings").text
    assert "use-multilingual-3/" in page
    assert "Apache-2.0" in page
    app.extensions["workbench.meaning"] = None
    assert "WORKBENCH_ENCODER" in client.get(f"/newsrooms/{house.newsroom.id}/settings").text


class Nobody:
    """An encoder that must not be asked: it says which languages it covers, and fails the test otherwise."""

    signature = "use-multilingual-3/0"

    def covers(self, language):
        return language != "en"

    def encode(self, sentences):
        raise AssertionError("the model was asked")


def test_silencing_asks_no_model_where_it_does_not_cover_the_languages(
    house, session, wrong, app, sign_in, monkeypatch
):
    number, _edition = wrong
    monkeypatch.setattr("workbench.services.meaning.encoder_named", lambda *_: Nobody())
    monkeypatch.setattr("workbench.services.meaning.usual_of", lambda _: None)
    app.extensions["workbench.meaning"] = MeaningModel("nobody")
    client = sign_in(house.user("translator"))
    text = OTHER.replace("3rd", "4th")
    unit = session.get(Unit, number)
    sent = {"target": text, "row_version": unit.row_version}
    assert client.post(f"/units/{number}/target", data=sent, headers=FETCH).status_code == 200
    told = client.post(f"/units/{number}/findings", data={"target": text}, headers=FETCH).json
    sent = {"digest": told["found"][0]["digest"], "reason": "The ministry moved it."}
    answer = client.post(f"/units/{number}/silence", data=sent, headers=FETCH)
    assert answer.status_code == 200
    assert "silenced" in answer.json["told"]["html"]
