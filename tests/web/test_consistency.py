"""A newsroom's consistency as a page."""

from __future__ import annotations

import pytest
from lxml import html
from sqlalchemy import select

from workbench.models import EditionScore
from workbench.providers import Unavailable
from workbench.services.meaning import MeaningModel
from workbench.services.scores import keep_score
from workbench.services.units import confirm_anyway, save_target


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


def test_every_decision_keeps_a_score(house, session, sign_in):
    edition = house.edition("en", house.article(["물가 2% 하락"]))
    unit = house.units(edition)[0]
    confirm_anyway(session, house.actor("translator"), unit, unit.row_version, "Prices fall 3 percent")
    session.commit()
    sign_in(house.user("translator")).post(f"/editions/{edition.id}/submit")
    editor = sign_in(house.user("editor"))
    session.expire_all()
    unit = house.units(edition)[0]
    editor.post(
        f"/units/{unit.id}/target",
        data={"row_version": unit.row_version, "target": "Prices fall 2 percent", "confirm": "yes"},
    )
    editor.post(f"/editions/{edition.id}/approve")
    first, second = session.scalars(select(EditionScore).order_by(EditionScore.id)).all()
    assert first.dimensions["facts"] < 100 == second.dimensions["facts"]


def test_a_model_that_does_not_answer_leaves_the_score_without_meaning(app, house, session, sign_in, scored):
    class Silent:
        signature, licence = "use-multilingual-3/0.2.1", "Apache-2.0"

        def covers(self, language):
            return True

        def encode(self, sentences):
            raise Unavailable("nobody is there")

    model = MeaningModel("universal-sentence-encoder")
    model._made = Silent()
    app.extensions["workbench.meaning"] = model
    page = sign_in(house.user("reader")).get(f"/editions/{scored.id}/report").text
    assert "encoder:none" in page
    assert "Prices fall" in page
