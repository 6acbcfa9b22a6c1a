"""Who belongs to a newsroom: added, given another role, removed, taken back; by administrators alone."""

import re

import pytest
from flask_security.utils import verify_password
from sqlalchemy import select

from workbench.models import Duty, Membership, Newsroom, User


@pytest.fixture
def people(house, sign_in):
    """The administrator's browser and the address of the people."""
    return sign_in(house.user("administrator")), f"/newsrooms/{house.newsroom.id}/people"


def membership(session, house, duty):
    return session.scalars(select(Membership).where(Membership.user_id == house.user(duty).id)).one()


def test_a_newcomer_gets_a_password_that_is_shown_once(people, session, house):
    client, address = people
    page = client.post(address, data={"name": "안나 김", "email": "Anna@Example.org", "duty": "translator"}).text
    password = re.search(r'id="first-password">([^<]+)<', page)[1]
    user = session.scalars(select(User).where(User.email == "anna@example.org")).one()
    assert len(password) >= 20
    assert verify_password(password, user.password)
    assert password not in client.get(address).text
    assert "안나 김" in client.get(address).text


def test_no_two_newcomers_get_the_same_password(people):
    client, address = people
    pages = [client.post(address, data={"name": n, "email": f"{n}@example.org", "duty": "reader"}).text for n in "ab"]
    passwords = {re.search(r'id="first-password">([^<]+)<', page)[1] for page in pages}
    assert len(passwords) == 2


def test_somebody_with_an_account_joins_with_it(people, session, house):
    client, address = people
    session.add(User(name="Sol", email="sol@example.org", password="kept", fs_uniquifier="sol"))
    session.commit()
    page = client.post(address, data={"name": "?", "email": "sol@example.org", "duty": "editor"}, follow_redirects=True)
    user = session.scalars(select(User).where(User.email == "sol@example.org")).one()
    assert "Sol had an account already" in page.text
    assert (user.password, user.name) == ("kept", "Sol")


def test_nobody_joins_twice(people, session):
    client, address = people
    page = client.post(address, data={"name": "Tomo", "email": "tomo@example.org", "duty": "editor"}).text
    assert "Tomo belongs to this newsroom already." in page


@pytest.mark.parametrize("email", ["", "nobody", "a b@example.org", "<b>@example.org"])
def test_what_is_no_address_adds_nobody(people, session, email):
    client, address = people
    before = len(session.scalars(select(User)).all())
    assert client.post(address, data={"name": "X", "email": email, "duty": "reader"}).status_code == 200
    assert len(session.scalars(select(User)).all()) == before


def test_a_role_is_changed(people, session, house):
    client, address = people
    client.post(f"{address}/{membership(session, house, 'translator').id}/duty", data={"duty": "editor"})
    session.expire_all()
    assert membership(session, house, "translator").duty is Duty.EDITOR


def test_the_last_administrator_stays(people, session, house):
    client, address = people
    own = membership(session, house, "administrator").id
    assert client.post(f"{address}/{own}/remove").status_code == 409
    assert client.post(f"{address}/{own}/duty", data={"duty": "reader"}).status_code == 409
    session.expire_all()
    assert membership(session, house, "administrator").duty is Duty.ADMINISTRATOR
    assert membership(session, house, "administrator").ended_at is None


def test_with_a_second_administrator_the_first_may_go(people, session, house):
    client, address = people
    membership(session, house, "editor").duty = Duty.ADMINISTRATOR
    session.commit()
    assert client.post(f"{address}/{membership(session, house, 'administrator').id}/remove").status_code == 302


def test_somebody_removed_sees_nothing_any_more_and_can_be_taken_back(people, session, house):
    client, address = people
    gone = membership(session, house, "reader")
    page = client.post(f"{address}/{gone.id}/remove", follow_redirects=True).text
    assert "Rana no longer belongs to this newsroom." in page
    assert f'action="{address}/{gone.id}/restore"' in page
    session.expire_all()
    assert gone.ended_at is not None
    client.post(f"{address}/{gone.id}/restore")
    session.expire_all()
    assert gone.ended_at is None


@pytest.mark.parametrize("duty", ["reader", "translator", "editor"])
@pytest.mark.parametrize("deed", ["", "/{own}/duty", "/{own}/remove", "/{own}/restore"])
def test_only_administrators_change_anything(house, session, sign_in, duty, deed):
    own = membership(session, house, duty).id
    address = f"/newsrooms/{house.newsroom.id}/people{deed.format(own=own)}"
    filled = {"name": "X", "email": "x@example.org", "duty": "administrator"}
    assert sign_in(house.user(duty)).post(address, data=filled).status_code == 403
    session.expire_all()
    assert membership(session, house, duty).duty is Duty(duty)


@pytest.mark.parametrize("duty", ["reader", "translator", "editor"])
def test_only_administrators_see_the_list(house, sign_in, duty):
    assert sign_in(house.user(duty)).get(f"/newsrooms/{house.newsroom.id}/people").status_code == 403


def test_an_administrator_reaches_into_no_other_newsroom(people, session, house):
    client, address = people
    elsewhere = Newsroom(name="Elsewhere", slug="elsewhere", languages=["en"])
    user = User(name="Sol", email="sol@example.org", fs_uniquifier="sol")
    session.add_all([elsewhere, user])
    session.flush()
    foreign = Membership(user_id=user.id, newsroom_id=elsewhere.id, duty=Duty.READER)
    session.add(foreign)
    session.commit()
    assert client.get(f"/newsrooms/{elsewhere.id}/people").status_code == 404
    assert client.post(f"{address}/{foreign.id}/remove").status_code == 404
    session.expire_all()
    assert foreign.ended_at is None


def test_what_happened_is_told_in_the_record(people, house):
    client, address = people
    client.post(address, data={"name": "안나 김", "email": "anna@example.org", "duty": "translator"})
    record = client.get(f"/newsrooms/{house.newsroom.id}/record").text
    assert "Ada added 안나 김 as Translator." in record


def test_a_newcomer_chooses_a_password_before_anything_else(people, session, house, app):
    client, address = people
    page = client.post(address, data={"name": "蓮 佐藤", "email": "ren@example.org", "duty": "translator"}).text
    told = re.search(r'id="first-password">([^<]+)<', page)[1]
    client.post("/logout")
    client.post("/login", data={"email": "ren@example.org", "password": told})
    assert client.get(f"/newsrooms/{house.newsroom.id}").location == "/change"
    assert client.get("/units/1", headers={"X-Requested-With": "fetch"}).status_code == 403
    own = "a password of their own"
    client.post("/change", data={"password": told, "new_password": own, "new_password_confirm": own})
    assert client.get(f"/newsrooms/{house.newsroom.id}").location != "/change"
    assert client.get("/account").status_code == 200


def test_whoever_forgot_their_password_gets_a_new_one_shown_once(people, session, house):
    client, address = people
    forgetful = house.user("translator")
    before = forgetful.fs_uniquifier
    page = client.post(f"{address}/{membership(session, house, 'translator').id}/password").text
    password = re.search(r'id="first-password">([^<]+)<', page)[1]
    session.expire_all()
    assert verify_password(password, forgetful.password)
    assert forgetful.has_first_password
    assert forgetful.fs_uniquifier != before
    assert password not in client.get(address).text
    assert "Ada gave Tomo a new password." in client.get(address.replace("people", "record")).text


def test_no_password_is_given_to_oneself_to_operators_or_to_members_of_other_newsrooms(people, session, house):
    client, address = people
    elsewhere = Newsroom(name="Elsewhere", slug="elsewhere", languages=["en"])
    session.add(elsewhere)
    session.flush()
    session.add(Membership(user_id=house.user("editor").id, newsroom_id=elsewhere.id, duty=Duty.READER))
    house.user("reader").is_operator = True
    numbers = {duty: membership_here(session, house, duty).id for duty in ("administrator", "editor", "reader")}
    session.commit()
    told = {
        duty: client.post(f"{address}/{number}/password", follow_redirects=True).text
        for duty, number in numbers.items()
    }
    assert "on the page of your account" in told["administrator"]
    assert "Eun Seo is not of this newsroom alone" in told["editor"]
    assert "Rana is not of this newsroom alone" in told["reader"]
    session.expire_all()
    assert not any(house.user(duty).has_first_password for duty in numbers)


def membership_here(session, house, duty):
    query = select(Membership).where(
        Membership.user_id == house.user(duty).id, Membership.newsroom_id == house.newsroom.id
    )
    return session.scalars(query).one()


def test_only_administrators_give_passwords(house, session, sign_in):
    number = membership(session, house, "translator").id
    client = sign_in(house.user("editor"))
    assert client.post(f"/newsrooms/{house.newsroom.id}/people/{number}/password").status_code == 403
