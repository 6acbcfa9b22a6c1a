"""The desk through its door: pages, saves, conflicts, and who may do what."""

import pytest
from sqlalchemy import event, select

from workbench.models import EditionState, Revision, Thread, Unit, UnitState
from workbench.services import review, units
from workbench.services.desk import sheet

FETCH = {"X-Requested-With": "fetch"}


@pytest.fixture
def edition(house):
    return house.edition("en")


@pytest.fixture
def as_person(app, sign_in, house):
    """`as_person("translator")` is a browser of its own."""

    def signed_in(duty):
        client = app.test_client()
        with client.session_transaction() as kept:
            kept["_user_id"], kept["_fresh"] = house.user(duty).fs_uniquifier, True
        return client

    return signed_in


def fresh(session):
    """What the database holds now."""
    session.rollback()
    session.expire_all()


def test_the_whole_article_stands_side_by_side(app, house, edition, session, as_person):
    session.commit()
    with app.app_context():
        page = as_person("translator").get(f"/editions/{edition.id}").text
    assert page.count('class="unit"') == 3
    assert "정부는 3일 새 대책을 내놓았다." in page
    assert 'lang="en" dir="ltr"' in page


def test_the_editor_page_takes_at_most_twelve_statements(app, house, edition, session, as_person):
    client, number = as_person("translator"), edition.id
    session.commit()
    client.get(f"/editions/{number}")
    statements = []
    event.listen(
        session.get_bind(), "before_cursor_execute", lambda _c, _u, statement, *_: statements.append(statement)
    )
    client.get(f"/editions/{number}")
    assert len(statements) <= 12


def test_a_save_answers_with_the_new_version_in_at_most_six_statements(house, edition, session, as_person):
    unit = house.units(edition)[0]
    number, version = unit.id, unit.row_version
    client = as_person("translator")
    session.commit()
    statements = []
    event.listen(
        session.get_bind(), "before_cursor_execute", lambda _c, _u, statement, *_: statements.append(statement)
    )
    for target in ("Prices", "Prices fall"):  # with the first save the newsroom's wishes come to hand
        statements.clear()
        told = client.post(f"/units/{number}/target", data={"row_version": version, "target": target}, headers=FETCH)
        assert (told.status_code, told.json["row_version"], told.json["kind"]) == (200, version + 1, "draft")
        version += 1
    assert len(statements) <= 6
    fresh(session)
    assert session.get(Unit, number).target == "Prices fall"


def test_the_slower_of_two_gets_both_texts_and_overwrites_nothing(house, edition, session, as_person):
    unit = house.units(edition)[0]
    number, version = unit.id, unit.row_version
    session.commit()
    as_person("editor").post(f"/units/{number}/target", data={"row_version": version, "target": "Hers"}, headers=FETCH)
    told = as_person("translator").post(
        f"/units/{number}/target", data={"row_version": version, "target": "His"}, headers=FETCH
    )
    assert told.status_code == 412
    assert (told.json["current"]["target"], told.json["current"]["by"], told.json["yours"]) == (
        "Hers",
        "Eun Seo",
        "His",
    )
    fresh(session)
    assert session.get(Unit, number).target == "Hers"


def test_without_scripts_a_conflict_is_a_page_with_both_texts(house, edition, session, as_person):
    unit = house.units(edition)[0]
    number, version = unit.id, unit.row_version
    session.commit()
    as_person("editor").post(f"/units/{number}/target", data={"row_version": version, "target": "Hers"})
    page = as_person("translator").post(f"/units/{number}/target", data={"row_version": version, "target": "His"})
    assert page.status_code == 412
    assert "Hers" in page.text
    assert ">His</textarea>" in page.text


def test_hostile_text_stays_text(house, edition, session, as_person):
    unit = house.units(edition)[0]
    number, version, evil = unit.id, unit.row_version, "<script>alert(1)</script>\x00‮"
    session.commit()
    client = as_person("translator")
    told = client.post(f"/units/{number}/target", data={"row_version": version, "target": evil}, headers=FETCH)
    assert "<script>" not in told.json["html"]
    assert "<script>alert" not in client.get(f"/editions/{edition.id}").text


@pytest.mark.parametrize(
    "address", ["/editions/{e}", "/editions/{e}/review", "/units/{u}", "/units/{u}/panel", "/editions/{e}/changes"]
)
def test_another_newsroom_sees_nothing(house, edition, session, app, address):
    from workbench.models import Duty, Membership, Newsroom, User

    elsewhere = Newsroom(name="Elsewhere", slug="elsewhere", languages=["en"])
    stranger = User(name="Sol", email="sol@example.org", fs_uniquifier="sol")
    session.add_all([elsewhere, stranger])
    session.flush()
    session.add(Membership(user_id=stranger.id, newsroom_id=elsewhere.id, duty=Duty.ADMINISTRATOR))
    session.commit()
    place = address.format(e=edition.id, u=house.units(edition)[0].id)
    session.commit()
    client = app.test_client()
    with client.session_transaction() as kept:
        kept["_user_id"], kept["_fresh"] = "sol", True
    assert client.get(place).status_code == 404


def test_readers_see_the_desk_and_change_nothing(house, edition, session, as_person):
    unit = house.units(edition)[0]
    number, version = unit.id, unit.row_version
    session.commit()
    client = as_person("reader")
    assert "data-may-edit" not in client.get(f"/editions/{edition.id}").text
    assert (
        client.post(f"/units/{number}/target", data={"row_version": version, "target": "x"}, headers=FETCH).status_code
        == 403
    )


def test_others_changes_are_told_and_ones_own_are_not(house, edition, session, as_person):
    unit = house.units(edition)[0]
    units.save_target(session, house.actor("editor"), unit, unit.row_version, "Prices drop")
    session.commit()
    number = unit.id
    told = as_person("translator").get(f"/editions/{edition.id}/changes?since=0", headers=FETCH).json
    assert [(each["id"], each["target"], each["by"]) for each in told["units"]] == [(number, "Prices drop", "Eun Seo")]
    assert as_person("editor").get(f"/editions/{edition.id}/changes?since=0", headers=FETCH).json["units"] == []


def test_the_panel_shows_history_and_talk(house, edition, session, as_person):
    unit = house.units(edition)[0]
    units.confirm(session, house.actor("translator"), unit, unit.row_version, "Prices fall")
    number = unit.id
    session.commit()
    client = as_person("editor")
    client.post(f"/units/{number}/comments", data={"body": "좋습니다 <b>"}, headers=FETCH)
    panel = client.get(f"/units/{number}/panel").text
    assert "<ins>Prices fall</ins>" in panel
    assert "좋습니다 &lt;b&gt;" in panel


def test_handing_over_and_approving_through_the_pages(house, edition, session, as_person):
    texts = "Prices fall again", "The government presented new measures on the 3rd.", "Markets were calm."
    for unit, text in zip(house.units(edition), texts, strict=True):
        units.confirm(session, house.actor("translator"), unit, unit.row_version, text)
    number = edition.id
    session.commit()
    as_person("translator").post(f"/editions/{number}/submit")
    page = as_person("editor").get(f"/editions/{number}/review").text
    assert "nrefs:1|case:mixed" in page
    as_person("editor").post(f"/editions/{number}/accept-unchanged")
    as_person("editor").post(f"/editions/{number}/approve")
    fresh(session)
    session.refresh(edition)
    assert edition.state is EditionState.APPROVED
    assert set(session.scalars(select(Unit.state).where(Unit.edition_id == number))) == {UnitState.FINAL}


def test_a_long_article_comes_in_parts(house, session, as_person):
    sentences = [f"{number}번째 문장이다." for number in range(150)]
    long = house.edition("en", house.article(["제목"], sentences))
    number = long.id
    session.commit()
    client = as_person("translator")
    first = client.get(f"/editions/{number}").text.count('class="unit"')
    rest = client.get(f"/editions/{number}/rows?from={first}").text.count('class="unit"')
    assert first < 151
    assert first + rest == 151


def test_keys_are_kept_for_the_person(house, session, as_person):
    session.commit()
    told = as_person("translator").post("/account/keys", json={"confirm": "Ctrl+KeyB", "nonsense": "x"}, headers=FETCH)
    assert told.json["keys"]["confirm"] == "Ctrl+KeyB"
    fresh(session)
    assert house.user("translator").keys == {"confirm": "Ctrl+KeyB"}


def test_every_save_of_a_draft_is_a_revision_and_reads_as_one_entry(house, edition, session):
    from workbench.web.desk_history import grouped

    unit = house.units(edition)[0]
    for text in ("P", "Pr", "Prices"):
        units.save_target(session, house.actor("translator"), unit, unit.row_version, text)
    session.commit()
    assert session.query(Revision).count() == 3
    (entry,) = grouped(units.history(session, unit), unit.block.content)
    assert (entry.before.text, entry.after.text) == ("", "Prices")


def test_reviewing_is_for_editors(house, edition, session, as_person):
    for unit in house.units(edition):
        units.confirm(session, house.actor("translator"), unit, unit.row_version, "x")
    review.submit(session, house.actor("translator"), edition)
    unit = house.units(edition)[0]
    number, version, home = unit.id, unit.row_version, edition.id
    session.commit()
    client = as_person("translator")
    assert (
        client.post(f"/units/{number}/return", data={"row_version": version, "reason": "x"}, headers=FETCH).status_code
        == 403
    )
    client.post(f"/editions/{home}/approve")
    fresh(session)
    session.refresh(edition)
    assert edition.state is EditionState.IN_REVIEW


def test_talk_is_told_with_the_unit_and_to_others_who_look(house, edition, session, as_person):
    first, second, _third = (unit.id for unit in house.units(edition))
    number = edition.id
    session.commit()
    editor, translator = as_person("editor"), as_person("translator")
    told = editor.post(f"/units/{first}/comments", data={"body": "숫자?"}, headers=FETCH).json
    assert (told["comments"], told["suggestions"]) == (1, 0)
    editor.post(f"/units/{second}/suggestions", data={"target": "Prices ease"}, headers=FETCH)
    looked = f"/editions/{number}/changes?since=0"
    assert translator.get(looked, headers=FETCH).json["talk"] == {
        str(first): {"comments": 1, "suggestions": 0},
        str(second): {"comments": 0, "suggestions": 1},
    }
    thread = session.scalar(select(Thread.id))
    session.commit()
    translator.post(f"/units/{first}/threads/{thread}/resolve", headers=FETCH)
    assert list(editor.get(looked, headers=FETCH).json["talk"]) == [str(second)]


def test_a_sentence_left_out_is_told_as_the_page_shows_it(house, edition, session, as_person):
    unit = house.units(edition)[0]
    number, version = unit.id, unit.row_version
    session.commit()
    client = as_person("translator")
    data = {"row_version": version, "target": "", "reason": "Only for Korean readers."}
    told = client.post(f"/units/{number}/leave-out", data=data, headers=FETCH).json
    assert (told["left_out"], told["length"]) == (True, 0)
    assert "Left out on purpose" in told["html"]
    assert told["html"] in client.get(f"/editions/{edition.id}").text


def test_in_review_a_sentence_is_unfinished_for_an_editor_until_it_is_judged(house, edition, session, as_person):
    for unit in house.units(edition):
        units.confirm(session, house.actor("translator"), unit, unit.row_version, "x")
    review.submit(session, house.actor("translator"), edition)
    editor = house.actor("editor")
    accepted, returned, waiting = house.units(edition)
    units.confirm(session, editor, accepted, accepted.row_version, "x")
    review.return_unit(session, editor, returned, returned.row_version, "숫자")
    session.commit()

    def unfinished(duty):
        rows = sheet(session, edition, house.actor(duty)).rows
        return [row.id for row in rows if row.is_open]

    assert unfinished("editor") == [waiting.id]
    assert unfinished("translator") == [returned.id]
    assert "Everything is reviewed or returned." in as_person("editor").get(f"/editions/{edition.id}/review").text


@pytest.mark.parametrize(("duty", "fields"), [("reader", 0), ("translator", 1)])
def test_the_page_of_one_sentence_offers_typing_to_those_who_may(house, edition, session, as_person, duty, fields):
    unit = house.units(edition)[0]
    unit.target = "Prices fall"
    number = unit.id
    session.commit()
    page = as_person(duty).get(f"/units/{number}").text
    assert page.count("<textarea") == fields
    assert "Prices fall" in page


def test_a_translator_is_not_asked_to_type_into_a_sentence_that_is_in_review(house, edition, session, as_person):
    unit = house.units(edition)[0]
    unit.target = "Prices fall"
    edition.state = EditionState.IN_REVIEW
    number = unit.id
    session.commit()
    assert "<textarea" not in as_person("translator").get(f"/units/{number}").text
    assert "<textarea" in as_person("editor").get(f"/units/{number}").text


@pytest.mark.parametrize("deed", ["approve", "return", "accept-unchanged"])
def test_decisions_of_editors_are_refused_to_translators(house, edition, session, as_person, deed):
    edition.state = EditionState.IN_REVIEW
    number = edition.id
    session.commit()
    assert as_person("translator").post(f"/editions/{number}/{deed}", data={"reason": "왜"}).status_code == 403
    assert as_person("reader").post(f"/editions/{number}/submit").status_code == 403
    fresh(session)
    assert session.get(type(edition), number).state is EditionState.IN_REVIEW


def test_leaving_a_sentence_out_has_a_key(house, edition, session, as_person):
    number = edition.id
    session.commit()
    assert "Alt+KeyL" in as_person("translator").get(f"/editions/{number}").text
