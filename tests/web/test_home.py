"""The first page, the frame of every page, and what is told when something cannot be shown."""

import pytest

from workbench.models import Duty, Membership, Newsroom


def test_somebody_with_one_newsroom_goes_straight_to_its_articles(house, sign_in):
    assert sign_in(house.user("reader")).get("/").location == f"/newsrooms/{house.newsroom.id}"


def test_somebody_with_two_newsrooms_chooses(house, session, sign_in):
    second = Newsroom(name="بحر اليوم", slug="bahr", languages=["ar"])
    session.add(second)
    session.flush()
    session.add(Membership(user_id=house.user("editor").id, newsroom_id=second.id, duty=Duty.READER))
    session.commit()
    page = sign_in(house.user("editor")).get("/").text
    assert "بحر اليوم" in page
    assert "The Daily" in page


def test_somebody_without_a_newsroom_is_told_whom_to_ask(house, session, sign_in):
    session.query(Membership).filter_by(user_id=house.user("reader").id).delete()
    session.commit()
    assert (
        "Ask an administrator to add you with the address rana@example.org"
        in sign_in(house.user("reader")).get("/").text
    )


def test_nobody_sees_a_page_without_signing_in(house, client):
    answer = client.get(f"/newsrooms/{house.newsroom.id}/people")
    assert answer.status_code == 302
    assert answer.location.startswith("/login")


def test_a_page_names_its_language_direction_and_theme(house, session, sign_in):
    house.user("reader").locale, house.user("reader").theme = "ar", "dark"
    session.commit()
    page = sign_in(house.user("reader")).get("/account").text
    assert '<html lang="ar" dir="rtl" data-theme="dark">' in page


def test_no_page_carries_inline_styles_or_handlers(house, sign_in):
    edition = house.edition("en")
    reader, number = sign_in(house.user("administrator")), house.newsroom.id
    paths = ["", "/people", "/settings", "/terms", "/terms/new", "/record"]
    places = [f"/newsrooms/{number}{path}" for path in paths]
    places += [f"/articles/{edition.article_id}", f"/editions/{edition.id}/settings", f"/editions/{edition.id}/export"]
    for place in ["/account", *places]:
        page = reader.get(place).text
        assert " style=" not in page, place
        assert " onclick=" not in page, place
        assert page.count("<h1") == 1, place


def test_what_is_not_there_is_told_in_a_page(house, sign_in):
    answer = sign_in(house.user("reader")).get("/articles/9999")
    assert answer.status_code == 404
    assert "There is nothing here, or it belongs to another newsroom." in answer.text


def test_a_script_is_told_in_json(house, sign_in):
    answer = sign_in(house.user("reader")).get("/articles/9999", headers={"X-Requested-With": "fetch"})
    assert answer.json["problem"].startswith("There is nothing here")


@pytest.mark.parametrize(("duty", "shown"), [("translator", False), ("editor", False), ("administrator", True)])
def test_only_administrators_are_shown_the_way_to_people_and_settings(house, sign_in, duty, shown):
    page = sign_in(house.user(duty)).get(f"/newsrooms/{house.newsroom.id}/terms").text
    for place in ("people", "settings"):
        assert (f'href="/newsrooms/{house.newsroom.id}/{place}"' in page) is shown
