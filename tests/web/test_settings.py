"""A newsroom's house rules."""

import pytest
from lxml import html

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


WEIGHTS = ("coverage", "facts", "names", "quotations", "meaning", "structure", "freshness")


@pytest.fixture
def weighed(house, session, sign_in):
    """Sends the weights in their order and gives back what is stored and the page that follows."""

    def send(*numbers, **more):
        data = {f"each-{place}-weight": number for place, number in enumerate(numbers)} | more
        address = f"/newsrooms/{house.newsroom.id}/settings/weights"
        answer = sign_in(house.user("administrator")).post(address, data=data, follow_redirects=True)
        session.expire_all()
        return session.get(Newsroom, house.newsroom.id).score_weights, answer.text

    return send


def test_weights_are_stored_by_dimension(weighed):
    stored, page = weighed(10, 60, 10, 10, 10, 0, 0)
    assert stored == dict(zip(WEIGHTS, (10, 60, 10, 10, 10, 0, 0), strict=True))
    assert "The weights are saved." in page


def test_weights_go_back_to_what_they_came_with(weighed):
    weighed(10, 60, 10, 10, 10, 0, 0)
    assert weighed(as_it_comes="yes")[0] is None
    weighed(10, 60, 10, 10, 10, 0, 0)
    assert weighed(25, 25, 10, 10, 15, 5, 10)[0] is None


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ((-1, 1, 1, 1, 1, 1, 1), "from 0 to 100"),
        ((101, 1, 1, 1, 1, 1, 1), "from 0 to 100"),
        (("x", 1, 1, 1, 1, 1, 1), "from 0 to 100"),
        ((0, 0, 0, 0, 0, 0, 0), "At least one dimension has to count."),
    ],
)
def test_what_is_no_weight_is_told(weighed, numbers, said):
    stored, page = weighed(*numbers)
    assert stored is None
    assert said in page


def test_weights_that_were_refused_stay_in_the_form_beside_the_reason(house, sign_in):
    data = {f"each-{place}-weight": number for place, number in enumerate((99999999999, 77, 1, 1, 1, 1, 1))}
    answer = sign_in(house.user("administrator")).post(f"/newsrooms/{house.newsroom.id}/settings/weights", data=data)
    form = html.document_fromstring(answer.text).xpath("//form[@aria-labelledby='weights-title']")[0]
    assert [each.get("value") for each in form.xpath(".//input[@type='number']")][:2] == ["99999999999", "77"]
    assert "from 0 to 100" in form.xpath(".//*[@role='alert']")[0].text_content()
    assert answer.status_code == 400
