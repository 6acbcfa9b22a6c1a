"""What only meaning finds takes part where somebody decides, in lists, and on pages without scripts; no save waits for it."""

from __future__ import annotations

import pytest
from sqlalchemy import select, update

from workbench.models import CheckSetting, Decision, EditionState, Unit, UnitState
from workbench.services import review, units
from workbench.services.check_choices import choose
from workbench.services.meaning import MeaningModel

FETCH = {"X-Requested-With": "fetch"}
# The house's second sentence says nothing of cakes, and this one is not long enough for lengths alone to tell.
OTHER = "The government presented new measures on the 3rd, and her grandmother bakes cakes."
SAID = "does not seem to say"


@pytest.fixture
def model(app):
    """The model; the newsroom says that nothing may be added."""
    made = MeaningModel("universal-sentence-encoder")
    app.extensions["workbench.meaning"] = made
    return made


@pytest.fixture
def handed_over(house, session, model):
    """An edition in review, of which one sentence says more than its source; nobody has looked at it since it was saved."""
    edition = house.edition("en")
    texts = ("Prices fall", OTHER, "The market was quiet.")
    for unit, text in zip(house.units(edition), texts, strict=True):
        units.confirm(session, house.actor("translator"), unit, unit.row_version, text)
    review.submit(session, house.actor("translator"), edition)
    choose(session, house.actor("administrator"), "addition", CheckSetting.CRITICAL)
    session.commit()
    return edition


@pytest.fixture
def added(house, handed_over):
    return house.units(handed_over)[1]


def again(session, unit):
    session.expire_all()
    return session.get(Unit, unit.id)


def test_a_save_asks_no_model(house, session, handed_over, added, sign_in, monkeypatch):
    monkeypatch.setattr(MeaningModel, "look_at", lambda *_: pytest.fail("a save waited for the model"))
    client = sign_in(house.user("editor"))
    sent = {"target": OTHER.replace("cakes", "pies"), "row_version": added.row_version}
    assert client.post(f"/units/{added.id}/target", data=sent, headers=FETCH).status_code == 200


def test_a_translators_confirmation_asks_no_model(house, session, model, sign_in, monkeypatch):
    unit = house.units(house.edition("en"))[1]
    session.commit()
    monkeypatch.setattr(MeaningModel, "look_at", lambda *_: pytest.fail("a confirmation waited for the model"))
    client = sign_in(house.user("translator"))
    sent = {"target": OTHER, "row_version": unit.row_version}
    assert client.post(f"/units/{unit.id}/confirm", data=sent, headers=FETCH).status_code == 200


def test_accepting_a_text_asks_for_a_reason_where_meaning_finds_it_critical(house, session, added, sign_in):
    client = sign_in(house.user("editor"))
    sent = {"target": OTHER, "row_version": added.row_version}
    refused = client.post(f"/units/{added.id}/confirm", data=sent, headers=FETCH)
    assert refused.status_code == 409
    assert any(SAID in each for each in refused.json["critical"])
    assert again(session, added).state is UnitState.TRANSLATED
    sent["reason"] = "The cakes stand in the caption."
    assert client.post(f"/units/{added.id}/confirm", data=sent, headers=FETCH).status_code == 200
    assert again(session, added).state is UnitState.REVIEWED


def test_accepting_all_leaves_out_what_meaning_finds_critical(house, session, handed_over, added, sign_in):
    client = sign_in(house.user("editor"))
    client.post(f"/editions/{handed_over.id}/accept-unchanged")
    session.expire_all()
    states = [unit.state for unit in house.units(handed_over)]
    assert states == [UnitState.REVIEWED, UnitState.TRANSLATED, UnitState.REVIEWED]


def test_approving_asks_for_a_reason_where_meaning_finds_something_critical(house, session, handed_over, sign_in):
    client = sign_in(house.user("editor"))
    page = client.post(f"/editions/{handed_over.id}/approve", follow_redirects=True).text
    assert "1 critical findings are open" in page
    assert 'name="reason" maxlength="2000"' in page
    client.post(f"/editions/{handed_over.id}/approve", data={"reason": "The cakes stand in the caption."})
    session.expire_all()
    assert handed_over.state is EditionState.APPROVED
    reasons = session.scalars(select(Decision.reason).where(Decision.edition_id == handed_over.id)).all()
    assert "The cakes stand in the caption." in reasons


def test_a_model_that_does_not_answer_keeps_nobody_from_deciding(house, session, handed_over, added, model, sign_in):
    model.look_at = lambda _pairs: None
    client = sign_in(house.user("editor"))
    client.post(f"/editions/{handed_over.id}/approve")
    session.expire_all()
    assert handed_over.state is EditionState.APPROVED
    assert not again(session, added).findings_key.endswith(model.mark)


def test_more_than_one_waits_for_is_looked_at_in_turns(house, session, handed_over, sign_in, monkeypatch):
    monkeypatch.setattr("workbench.web.pages.desk_review.MOST_WHILE_WAITING", 2)
    client = sign_in(house.user("editor"))
    page = client.post(f"/editions/{handed_over.id}/approve", data={"reason": "On time."}, follow_redirects=True).text
    assert "1 sentences are still to be looked at" in page
    client.post(f"/editions/{handed_over.id}/approve", data={"reason": "On time."})
    session.expire_all()
    assert handed_over.state is EditionState.APPROVED


def test_the_review_shows_what_meaning_finds_without_scripts(house, session, handed_over, sign_in):
    page = sign_in(house.user("editor")).get(f"/editions/{handed_over.id}/review").text
    assert "1 critical" in page
    assert "Why is it approved with critical findings?" in page


def test_a_sentence_shows_what_meaning_finds_without_scripts(house, session, added, model, sign_in):
    page = sign_in(house.user("editor")).get(f"/units/{added.id}").text
    assert SAID in page
    assert "<mark>" in page
    assert "Why is the text right as it stands?" in page
    assert again(session, added).findings_key.endswith(model.mark)


def test_lists_say_where_to_look_and_are_told_the_new_counts(house, session, handed_over, sign_in):
    client = sign_in(house.user("reader"))
    look = f"/editions/{handed_over.id}/look"
    lists = [f"/newsrooms/{house.newsroom.id}", f"/articles/{handed_over.article_id}"]
    assert all(f'data-look="{look}"' in client.get(address).text for address in lists)
    told = client.post(look, headers=FETCH).json
    assert told["left"] == 0
    assert "1 critical" in told["html"]
    assert f"/editions/{handed_over.id}?f=findings" in told["html"]
    for address in lists:
        page = client.get(address).text
        assert "1 critical" in page
        assert "data-look" not in page


def test_lists_ask_nothing_without_a_model_or_of_languages_it_does_not_cover(house, session, handed_over, app, sign_in):
    client = sign_in(house.user("reader"))
    session.execute(update(type(handed_over)).values(language="hi"))
    session.commit()
    assert "data-look" not in client.get(f"/newsrooms/{house.newsroom.id}").text
    app.extensions["workbench.meaning"] = None
    session.execute(update(type(handed_over)).values(language="en"))
    session.commit()
    page = client.get(f"/newsrooms/{house.newsroom.id}").text
    assert "data-look" not in page
    assert "looks.js" not in page


def test_without_scripts_a_button_at_the_desk_looks_again(house, session, handed_over, added, model, sign_in):
    client = sign_in(house.user("translator"))
    page = client.get(f"/editions/{handed_over.id}").text
    assert "<noscript>" in page
    assert client.post(f"/editions/{handed_over.id}/look").location == f"/editions/{handed_over.id}"
    assert again(session, added).critical_findings == 1
    assert "1 critical" in client.get(f"/editions/{handed_over.id}").text
