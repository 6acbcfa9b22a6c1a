"""What a newsroom renders in several ways, and settling it."""

from __future__ import annotations

import pytest
from lxml import html
from sqlalchemy import select

from workbench.models import Concept, Term
from workbench.services.units import confirm_anyway

TRANSLATED = (
    ("김하늘 시장은 새 다리를 열었다.", "Mayor Kim Haneul opened the new bridge."),
    ("김하늘 시장은 예산을 줄였다.", "Mayor Kim Ha-neul cut the budget."),
    ("김하늘 시장은 다시 출마한다.", "Mayor Kim Haneul runs again."),
    ("자세한 내용은 누리집에서 볼 수 있다.", "Details are on the website."),
    ("자세한 내용은 누리집에서 볼 수 있다.", "See the website for details."),
)


@pytest.fixture
def translated(house, session):
    for source, target in TRANSLATED:
        edition = house.edition("en", house.article([source], title=f"기사: {source[:6]}"))
        unit = house.units(edition)[0]
        confirm_anyway(session, house.actor("translator"), unit, unit.row_version, target)
    session.commit()


@pytest.fixture
def address(house):
    return f"/newsrooms/{house.newsroom.id}/consistency/renderings"


def rows(answer, sort):
    return html.document_fromstring(answer.text).xpath(f"//section[@aria-labelledby='{sort}-title']/ol/li")


def test_a_newsroom_without_translations_says_what_will_stand_here(house, sign_in, address):
    assert "Nothing to compare yet" in sign_in(house.user("reader")).get(address).text


def test_the_same_sentence_in_two_ways_with_the_way_to_both(house, sign_in, address, translated):
    (row,) = rows(sign_in(house.user("reader")).get(address), "sentence")
    assert row.xpath("p")[0].text == "자세한 내용은 누리집에서 볼 수 있다."
    assert {each.text for each in row.xpath(".//summary/span")} == {
        "Details are on the website.",
        "See the website for details.",
    }
    assert len(row.xpath(".//details//a[contains(@href, '#u')]")) == 2
    assert row.xpath(".//button") == []


def test_a_name_that_is_spelt_in_two_ways_is_settled_as_a_term(house, session, sign_in, address, translated):
    client = sign_in(house.user("translator"))
    (row,) = rows(client.get(address), "name")
    assert row.xpath("p")[0].text == "김하늘"
    sent = {name: row.xpath(f".//input[@name='{name}']/@value")[0] for name in ("pair", "what", "source")}
    others = row.xpath(".//input[@name='other']/@value")
    assert others[0].startswith("Kim Haneul") or "Haneul" in others[0]
    page = client.post(f"{address}/settle", data={**sent, "other": others, "chosen": others[0]}, follow_redirects=True)
    assert "is preferred" in page.text
    terms = {term.text: (term.language, term.status.value) for term in session.scalars(select(Term))}
    assert terms == {"김하늘": ("ko", "preferred"), others[0]: ("en", "preferred"), others[1]: ("en", "deprecated")}


@pytest.mark.parametrize(
    "data",
    [
        {"pair": "ko>en", "what": "sentence", "source": "물가", "chosen": "Prices"},
        {"pair": "ko>en", "what": "name", "source": "", "chosen": ""},
        {"pair": "koen", "what": "name", "source": "물가", "chosen": "Prices"},
        {"pair": "ko>xx-nowhere", "what": "name", "source": "물가", "chosen": "Prices"},
        {"pair": "ko>en", "what": "nonsense", "source": "물가", "chosen": "Prices"},
    ],
)
def test_what_cannot_be_settled_is_told(house, session, sign_in, address, data):
    page = sign_in(house.user("translator")).post(f"{address}/settle", data=data, follow_redirects=True)
    assert page.status_code == 200
    assert session.scalars(select(Concept)).all() == []


def test_readers_settle_nothing(house, session, sign_in, address, translated):
    client = sign_in(house.user("reader"))
    assert rows(client.get(address), "name")[0].xpath(".//button") == []
    data = {"pair": "ko>en", "what": "name", "source": "김하늘", "chosen": "Kim Haneul"}
    assert client.post(f"{address}/settle", data=data).status_code == 403
    assert session.scalars(select(Concept)).all() == []
