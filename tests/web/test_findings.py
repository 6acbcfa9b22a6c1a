"""Findings on pages: asked for while typing, silenced with and without scripts, and what a newsroom chooses for its checks."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from workbench.checks import checks
from workbench.models import CheckChoice, Decision, HouseStyleRule, LengthLimit, Silence, Unit
from workbench.services import review, units
from workbench.web.pages.checks import ordered

FETCH = {"X-Requested-With": "fetch"}
WRONG = "The government presented new measures on the 4th."


@pytest.fixture
def edition(house):
    """An English edition of three sentences; the second says the 3rd."""
    return house.edition("en")


@pytest.fixture
def as_person(house, sign_in):
    """The client, signed in as the person of that duty."""
    return lambda duty: sign_in(house.user(duty))


@pytest.fixture
def wrong(house, session, edition):
    """The number of a unit whose translation says another day."""
    unit = house.units(edition)[1]
    units.save_target(session, house.actor("translator"), unit, unit.row_version, WRONG)
    session.commit()
    return unit.id


def test_a_typed_text_is_answered_with_words_and_places_and_nothing_is_written(house, session, edition, as_person):
    unit = house.units(edition)[1]
    number, version = unit.id, unit.row_version
    session.commit()
    told = as_person("translator").post(f"/units/{number}/findings", data={"target": WRONG}, headers=FETCH).json
    assert told["findings"] == {"critical": 1, "major": 0, "minor": 0}
    [found] = told["found"]
    assert [WRONG[start:end] for start, end in found["target"]] == ["4th"]
    assert found["said"].startswith("Critical: ")
    assert "4th" in told["html"]
    session.expire_all()
    assert (session.get(Unit, number).target, session.get(Unit, number).row_version) == ("", version)


def test_places_count_as_browsers_do_and_around_codes(house, session, edition, as_person):
    unit = house.units(edition)[1]
    unit.block.codes = [{"char": "\ue000", "kind": "sc", "id": "1"}, {"char": "\ue001", "kind": "ec", "id": "1"}]
    unit.block.text = "\ue000정부\ue001는 3일 새 대책을 내놓았다. 시장은 조용했다."
    unit.start, unit.end = 0, len("\ue000정부\ue001는 3일 새 대책을 내놓았다.")
    number = unit.id
    session.commit()
    text = "😀 ⟦1⟧The government⟦/1⟧ presented measures on the 4th."
    told = as_person("translator").post(f"/units/{number}/findings", data={"target": text}, headers=FETCH).json
    found = next(each for each in told["found"] if each["severity"] == "critical")
    [(start, end)], [(from_, to)] = found["target"], found["cell"]
    assert text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == "4th"
    shown = text.replace("⟦1⟧", "").replace("⟦/1⟧", "")
    assert shown.encode("utf-16-le")[2 * from_ : 2 * to].decode("utf-16-le") == "4th"


def test_a_repair_is_told_as_it_is_typed_around_codes(house, session, edition, as_person):
    unit = house.units(edition)[1]
    unit.block.codes = [{"char": "\ue000", "kind": "sc", "id": "1"}, {"char": "\ue001", "kind": "ec", "id": "1"}]
    unit.block.text = "\ue000정부\ue001는 3일 새 대책을 내놓았다."
    unit.start, unit.end, number = 0, len(unit.block.text), unit.id
    session.commit()
    text = "😀 „⟦1⟧The government⟦/1⟧“ presented measures on the 3rd."
    told = as_person("translator").post(f"/units/{number}/findings", data={"target": text}, headers=FETCH).json
    fix = next(each["fix"] for each in told["found"] if "fix" in each)
    units_, at = text.encode("utf-16-le"), slice(2 * fix["start"], 2 * fix["end"])
    assert units_[at].decode("utf-16-le") == "„⟦1⟧The government⟦/1⟧“"
    assert fix["text"] == "“⟦1⟧The government⟦/1⟧”"
    assert 'data-deed="fix"' in told["html"]


def test_whoever_may_not_type_there_is_offered_no_repair(house, session, edition, as_person):
    unit = house.units(edition)[1]
    units.save_target(session, house.actor("translator"), unit, unit.row_version, "Two  spaces on the 3rd.")
    number = unit.id
    session.commit()
    sent = {"target": "Two  spaces on the 3rd."}
    told = as_person("reader").post(f"/units/{number}/findings", data=sent, headers=FETCH).json
    assert told["found"]
    assert "data-deed" not in told["html"]


def test_the_editions_findings_come_together(house, session, edition, wrong, as_person):
    told = as_person("translator").get(f"/editions/{edition.id}/findings", headers=FETCH).json
    assert (told["left"], [each["id"] for each in told["units"]]) == (0, [wrong])


def test_nobody_else_sees_them(session, wrong, edition, sign_in, client):
    from tests.conftest import make_user

    stranger = make_user(session, "A Stranger")
    number = edition.id
    session.commit()
    sign_in(stranger)
    assert client.get(f"/editions/{number}/findings", headers=FETCH).status_code == 404
    assert client.post(f"/units/{wrong}/findings", data={"target": "x"}, headers=FETCH).status_code == 404


def test_the_desk_shows_how_many_there_are(session, edition, wrong, as_person):
    page = as_person("translator").get(f"/editions/{edition.id}").text
    assert 'data-findings="1 0 0"' in page
    assert "1 critical" in page
    assert 'data-filter="findings"' in page


def test_a_finding_is_silenced_without_scripts_and_told_again(session, wrong, as_person):
    client = as_person("translator")
    page = client.get(f"/units/{wrong}").text
    assert "<mark>4th</mark>" in page
    digest = page.split('name="digest" value="')[1].split('"')[0]
    client.post(f"/units/{wrong}/silence", data={"digest": digest, "reason": "The ministry moved it."})
    page = client.get(f"/units/{wrong}").text
    assert "1 finding is silenced" in page
    assert "The ministry moved it." in page
    number = session.scalars(select(Silence.id)).one()
    client.post(f"/units/{wrong}/silences/{number}/lift")
    assert "<mark>4th</mark>" in client.get(f"/units/{wrong}").text


def test_a_check_is_switched_off_for_the_sentence_from_its_finding(session, wrong, as_person):
    client = as_person("translator")
    check = client.get(f"/units/{wrong}").text.split('name="check" value="')[1].split('"')[0]
    told = client.post(
        f"/units/{wrong}/silence", data={"check": check, "scope": "unit", "reason": "A play on words."}, headers=FETCH
    ).json
    assert told["told"]["found"] == []
    assert told["unit"]["findings"]["critical"] == 0


def test_a_check_matters_less_in_the_article_where_an_editor_says_so(session, wrong, as_person):
    client = as_person("editor")
    check = client.get(f"/units/{wrong}").text.split('name="check" value="')[1].split('"')[0]
    fields = {
        "check": check,
        "scope": "article",
        "setting": "minor",
        "reason": "A quiz: its numbers are wrong on purpose.",
    }
    told = client.post(f"/units/{wrong}/silence", data=fields, headers=FETCH).json
    assert [each["severity"] for each in told["told"]["found"]] == ["minor"]
    odd = client.post(f"/units/{wrong}/silence", data={**fields, "setting": "as_it_comes"}, headers=FETCH).json
    assert odd["told"]["found"] == []


def test_lists_lead_to_what_is_open(session, house, edition, wrong, as_person):
    for address in (f"/newsrooms/{house.newsroom.id}", f"/articles/{edition.article_id}"):
        page = as_person("editor").get(address).text
        assert f"/editions/{edition.id}?f=findings" in page
        assert "1 critical" in page


def test_accepting_and_approving_ask_for_a_reason(house, session, edition, wrong, as_person):
    texts = ["Prices fall again", WRONG, "Markets were calm."]
    for unit, text in zip(house.units(edition), texts, strict=True):
        units.confirm(session, house.actor("translator"), unit, unit.row_version, text)
    review.submit(session, house.actor("translator"), edition)
    unit = session.get(Unit, wrong)
    number, version = edition.id, unit.row_version
    session.commit()
    client = as_person("editor")
    form = {"target": WRONG, "row_version": version}
    refused = client.post(f"/units/{wrong}/confirm", data=form, headers=FETCH)
    assert (refused.status_code, len(refused.json["critical"])) == (409, 1)
    page = client.post(f"/editions/{number}/approve", follow_redirects=True).text
    assert "1 critical findings are open" in page or "critical findings are open" in page
    assert 'id="approve-reason"' in page
    accepted = client.post(f"/units/{wrong}/confirm", data={**form, "reason": "It was moved."}, headers=FETCH)
    assert accepted.json["state"] == "reviewed"
    client.post(f"/editions/{number}/approve", data={"reason": "Corrected in the next edition."})
    session.rollback()
    assert session.scalars(select(Decision.reason)).all()[-1] == "Corrected in the next edition."


def checks_form(**chosen):
    order = [check.id for check in ordered()]
    return {f"choices-{order.index(each)}-setting": chosen.get(each, "as_it_comes") for each in order}


def test_an_administrator_chooses_for_checks(house, session, as_person):
    number = house.newsroom.id
    session.commit()
    client = as_person("administrator")
    page = client.get(f"/newsrooms/{number}/checks").text
    assert page.count("<h2>") == len(checks())
    client.post(f"/newsrooms/{number}/checks", data={**checks_form(numbers="off"), "reason": "Too early."})
    kept = session.scalars(select(CheckChoice)).one()
    assert (kept.check_id, kept.setting.value, kept.reason) == ("numbers", "off", "Too early.")


def test_for_a_pair_of_languages_the_newsrooms_choice_holds_unless_told(house, session, edition, as_person):
    number = house.newsroom.id
    session.commit()
    client = as_person("administrator")
    assert "Korean → English" in client.get(f"/newsrooms/{number}/checks").text
    form = dict.fromkeys(checks_form(), "") | {f"choices-{[c.id for c in ordered()].index('money')}-setting": "minor"}
    client.post(f"/newsrooms/{number}/checks?pair=ko>en", data=form)
    kept = session.scalars(select(CheckChoice)).one()
    assert (kept.source_language, kept.target_language, kept.setting.value) == ("ko", "en", "minor")
    client.post(f"/newsrooms/{number}/checks?pair=ko>en", data=dict.fromkeys(checks_form(), ""))
    session.refresh(kept)
    assert kept.ended_at is not None


def test_style_rules_are_tried_kept_changed_and_put_away(house, session, as_person):
    number = house.newsroom.id
    session.commit()
    client, address = as_person("administrator"), f"/newsrooms/{number}/checks/style"
    rule = {"pattern": "climate change", "instead": "climate crisis", "language": "en", "severity": "major"}
    page = client.post(address, data={**rule, "sample": "On climate change.", "try": "yes"}).text
    assert "climate crisis" in page.split('role="status"')[1]
    assert session.scalars(select(HouseStyleRule)).all() == []
    client.post(address, data=rule)
    kept = session.scalars(select(HouseStyleRule)).one()
    assert "no regular expression" in client.post(address, data={**rule, "pattern": "(", "is_pattern": "y"}).text
    client.post(f"{address}/{kept.id}", data={**rule, "severity": "critical"})
    client.post(f"{address}/{kept.id}/archive")
    session.refresh(kept)
    assert (kept.severity.value, kept.active) == ("critical", False)


def test_lengths_are_kept_and_taken_away(house, session, as_person):
    number = house.newsroom.id
    session.commit()
    client, address = as_person("administrator"), f"/newsrooms/{number}/checks/lengths"
    boxes = client.get(address).text.count('type="number"')
    form = {f"limits-{each}-characters": "" for each in range(boxes)}
    client.post(address, data={**form, "limits-0-characters": "40"})
    kept = session.scalars(select(LengthLimit)).one()
    assert (kept.role.value, kept.language, kept.characters) == ("headline", "", 40)
    assert "field__error" in client.post(address, data={**form, "limits-0-characters": "-3"}).text
    client.post(address, data=form)
    session.expire_all()
    assert session.scalars(select(LengthLimit)).all() == []


def test_what_is_silenced_is_listed_with_a_way_back(house, session, edition, wrong, as_person):
    number = house.newsroom.id
    client = as_person("translator")
    page = client.get(f"/units/{wrong}").text
    digest, check = (page.split(f'name="{name}" value="')[1].split('"')[0] for name in ("digest", "check"))
    client.post(f"/units/{wrong}/silence", data={"digest": digest, "reason": "The ministry moved it."})
    client.post(f"/units/{wrong}/silence", data={"check": check, "scope": "unit", "reason": "A riddle."})
    client = as_person("administrator")
    page = client.get(f"/newsrooms/{number}/checks/silenced").text
    assert "The ministry moved it." in page
    assert "A riddle." in page
    kept, choice = session.scalars(select(Silence)).one(), session.scalars(select(CheckChoice)).one()
    client.post(f"/newsrooms/{number}/checks/silenced/{kept.id}/lift")
    client.post(f"/newsrooms/{number}/checks/choices/{choice.id}/end")
    session.expire_all()
    assert None not in (session.get(Silence, kept.id).lifted_at, session.get(CheckChoice, choice.id).ended_at)
    record = client.get(f"/newsrooms/{number}/record")
    assert record.status_code in (200, 404)


@pytest.mark.parametrize("address", ["", "/style", "/lengths", "/silenced"])
def test_the_checks_are_for_administrators(house, session, as_person, address):
    number = house.newsroom.id
    session.commit()
    assert as_person("editor").get(f"/newsrooms/{number}/checks{address}").status_code == 403
