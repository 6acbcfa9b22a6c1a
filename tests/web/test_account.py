"""People's own accounts: name, language, time zone, theme, and the doors of signing in."""

import pytest
from flask.testing import FlaskClient
from flask_security.utils import hash_password

from workbench.models import User


class Browser(FlaskClient):
    """A client whose every request stands alone, as in a server: nothing of the person before is remembered outside cookies."""

    def open(self, *args, **kwargs):
        with self.application.app_context():
            return super().open(*args, **kwargs)


@pytest.fixture
def client(app):
    """A browser that is not signed in."""
    app.test_client_class = Browser
    return app.test_client()


@pytest.fixture
def with_password(house, session):
    """The translator, who can sign in with a password."""
    user = house.user("translator")
    user.password = hash_password("a quiet harbour")
    session.commit()
    return user


def sign_in_page(client, password):
    return client.post("/login", data={"email": "tomo@example.org", "password": password})


def test_the_right_password_opens_the_door(with_password, client):
    assert sign_in_page(client, "a quiet harbour").location == "/"
    assert client.get("/account").status_code == 200


def test_a_wrong_password_does_not(with_password, client):
    assert sign_in_page(client, "a loud harbour").status_code == 200
    assert client.get("/account").status_code == 302


def test_somebody_who_was_switched_off_does_not_get_in(with_password, session, client):
    with_password.active = False
    session.commit()
    sign_in_page(client, "a quiet harbour")
    assert client.get("/account").status_code == 302


def test_signing_out_closes_it(with_password, client):
    sign_in_page(client, "a quiet harbour")
    client.post("/logout")
    assert client.get("/account").status_code == 302


def test_the_account_is_changed(house, session, sign_in):
    user = house.user("reader")
    filled = {"name": "ラナ", "locale": "ja", "time_zone": "Asia/Tokyo", "theme": "dark"}
    assert sign_in(user).post("/account", data=filled).status_code == 302
    session.rollback()
    session.expire_all()
    stored = session.get(User, user.id)
    assert (stored.name, stored.locale, stored.time_zone, stored.theme) == ("ラナ", "ja", "Asia/Tokyo", "dark")


def test_an_unknown_time_zone_is_refused(house, session, sign_in):
    filled = {"name": "Rana", "locale": "", "time_zone": "Mars/Olympus", "theme": ""}
    sign_in(house.user("reader")).post("/account", data=filled)
    session.rollback()
    session.expire_all()
    assert session.get(User, house.user("reader").id).time_zone is None


def test_theme_and_language_change_from_the_menu_and_one_stays_where_one_was(house, session, sign_in):
    client = sign_in(house.user("reader"))
    answer = client.post("/account/appearance", data={"theme": "light", "next": "/account?tab=1"})
    assert answer.location == "/account?tab=1"
    client.post("/account/appearance", data={"locale": "ko"})
    session.rollback()
    session.expire_all()
    stored = session.get(User, house.user("reader").id)
    assert (stored.theme, stored.locale) == ("light", "ko")


@pytest.mark.parametrize(
    "elsewhere", ["https://example.com/", "//example.com", "/\\example.com", "javascript:1", "/a\nb"]
)
def test_the_menu_sends_nobody_elsewhere(house, sign_in, elsewhere):
    answer = sign_in(house.user("reader")).post("/account/appearance", data={"theme": "dark", "next": elsewhere})
    assert answer.location == "/"


def test_the_password_is_changed_by_who_knows_it(with_password, client):
    sign_in_page(client, "a quiet harbour")
    new = {"password": "a quiet harbour", "new_password": "an open harbour", "new_password_confirm": "an open harbour"}
    client.post("/change", data=new)
    client.post("/logout")
    sign_in_page(client, "an open harbour")
    assert client.get("/account").status_code == 200


def test_the_pages_of_the_second_factor_are_ours(with_password, client):
    sign_in_page(client, "a quiet harbour")
    assert "Set it up" in client.get("/tf-setup").text
    page = client.post("/tf-setup", data={"setup": "authenticator"}).text
    assert "Scan, then type the code" in page
    assert "data:image/svg" in page
