"""A newsroom's house rules."""

import pytest

from workbench.models import Newsroom

FILLED = {
    "name": "동아 데일리",
    "languages": ["ja", "ko"],
    "more": "pt-br, zh-hant-hk",
    "time_zone": "Asia/Seoul",
    "allows_self_approval": "y",
    "splitting": "no",
    "exceptions": "Gov't\r\n  N. Korea \r\n\r\nNo. 3\r\nGov't",
}


@pytest.fixture
def saved(house, session, sign_in):
    """Sends the form as the administrator and gives back the stored newsroom and the answer."""

    def save(**changes):
        data = {name: value for name, value in {**FILLED, **changes}.items() if value is not None}
        answer = sign_in(house.user("administrator")).post(f"/newsrooms/{house.newsroom.id}/settings", data=data)
        session.expire_all()
        return session.get(Newsroom, house.newsroom.id), answer

    return save


def test_every_rule_is_stored(saved):
    newsroom, answer = saved()
    assert answer.status_code == 302
    assert (newsroom.name, newsroom.time_zone) == ("동아 데일리", "Asia/Seoul")
    assert newsroom.allows_self_approval is True
    assert newsroom.splits_inside_quotations is False
    assert newsroom.segmentation_exceptions == ["Gov't", "N. Korea", "No. 3"]


def test_languages_that_were_there_keep_their_order_and_new_ones_follow(saved):
    newsroom, _answer = saved()
    assert newsroom.languages == ["ko", "ja", "pt-BR", "zh-Hant-HK"]


@pytest.mark.parametrize(("sent", "kept"), [("", None), ("yes", True), ("no", False)])
def test_splitting_has_three_answers(saved, sent, kept):
    assert saved(splitting=sent)[0].splits_inside_quotations is kept


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"name": " "}, "Please give the newsroom a name."),
        ({"languages": None, "more": ""}, "Choose at least one language."),
        ({"more": "xx-nowhere"}, "xx-nowhere is no language tag we know"),
        ({"time_zone": "Mars/Olympus"}, "Not a valid choice"),
        ({"exceptions": "x" * 81}, "80 characters each"),
        ({"exceptions": "\n".join(map(str, range(501)))}, "At most 500 exceptions"),
    ],
)
def test_what_cannot_be_a_rule_is_told_and_nothing_is_stored(saved, changes, said):
    newsroom, answer = saved(**changes)
    assert said in answer.text
    assert newsroom.name == "The Daily"


def test_the_page_shows_what_is_stored(house, session, sign_in):
    house.newsroom.segmentation_exceptions = ["Gov't", "제3.5조"]
    session.commit()
    page = sign_in(house.user("administrator")).get(f"/newsrooms/{house.newsroom.id}/settings").text
    assert "제3.5조" in page


@pytest.mark.parametrize("duty", ["reader", "translator", "editor"])
def test_only_administrators_decide(house, session, sign_in, duty):
    client, address = sign_in(house.user(duty)), f"/newsrooms/{house.newsroom.id}/settings"
    assert client.get(address).status_code == 403
    assert client.post(address, data=FILLED).status_code == 403
    session.expire_all()
    assert session.get(Newsroom, house.newsroom.id).name == "The Daily"
