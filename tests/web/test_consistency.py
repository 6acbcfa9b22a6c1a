"""A newsroom's consistency as a page."""

from __future__ import annotations

import pytest
from lxml import html

from workbench.services.scores import keep_score
from workbench.services.units import save_target


@pytest.fixture
def scored(house, session):
    edition = house.edition("en", house.article(["물가 2% 하락"], title="물가 2% 하락"))
    save_target(session, house.actor("translator"), house.units(edition)[0], 1, "Prices fall 3 percent")
    keep_score(session, edition)
    session.commit()
    return edition


def get(house, sign_in, query=""):
    return sign_in(house.user("reader")).get(f"/newsrooms/{house.newsroom.id}/consistency{query}")


def test_an_empty_newsroom_says_what_will_stand_here(house, sign_in):
    assert "No edition yet" in get(house, sign_in).text


def test_the_picture_says_in_words_and_in_a_table_what_it_shows(house, sign_in, scored):
    page = html.document_fromstring(get(house, sign_in).text)
    (point,) = page.xpath("//*[local-name()='svg' and @class='chart']//*[@tabindex]")
    assert point.get("aria-label").startswith("English, week of ")
    (row,) = page.xpath("//details[@class='chart-table']//tbody/tr")
    assert row.xpath("td[1]")[0].text == "English"


def test_editions_lead_to_their_report_and_articles_to_the_matrix(house, sign_in, scored):
    links = html.document_fromstring(get(house, sign_in).text).xpath("//main//a/@href")
    assert f"/editions/{scored.id}/report" in links
    assert f"/articles/{scored.article_id}/matrix" in links


@pytest.mark.parametrize("query", ["?page=0", "?page=-3", "?page=99999999999", "?page=x"])
def test_pages_that_are_not_there_lead_to_one_that_is(house, sign_in, scored, query):
    assert "물가 2% 하락" in get(house, sign_in, query).text


def test_strangers_see_nothing(house, client):
    assert client.get(f"/newsrooms/{house.newsroom.id}/consistency").status_code == 302
