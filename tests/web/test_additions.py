"""What an edition adds, as its report and the matrix tell it; taken away and brought back by a person."""

from __future__ import annotations

import re
from html import unescape

import pytest
from lxml import html

from workbench.models import Addition, EditionState
from workbench.services.units import save_target

SAID = "Der Markt liegt am <Hafen> & war am Montag geschlossen."


@pytest.fixture
def edition(house, session):
    """A German edition of three sentences with one more after the second."""
    made = house.edition("de")
    texts = ("Preise fallen wieder", "Die Regierung stellte am 3. neue Maßnahmen vor.", "Der Markt blieb ruhig.")
    units = house.units(made)
    for unit, text in zip(units, texts, strict=True):
        save_target(session, house.actor("translator"), unit, unit.row_version, text)
    session.add(Addition(edition_id=made.id, after_unit_id=units[1].id, position=1, text=SAID))
    session.commit()
    return made


@pytest.fixture
def translator(house, sign_in):
    return sign_in(house.user("translator"))


def report(client, edition):
    return html.document_fromstring(client.get(f"/editions/{edition.id}/report").text)


def score(page):
    return int(page.xpath("//p[contains(@class, 'score-card__figure')]/text()")[0])


def added(page):
    return page.xpath("//section[@aria-labelledby='added-title']//li")


def press(client, item):
    """Send the item's own form."""
    return client.post(item.xpath(".//form/@action")[0], follow_redirects=True)


def test_the_report_lists_it_with_its_words_and_the_way_to_the_unit_before_it(house, edition, translator):
    (item,) = added(report(translator, edition))
    assert SAID in item.text_content()
    assert item.xpath(".//dd[@lang='de']")
    assert item.xpath(".//a/@href") == [f"/editions/{edition.id}#u{house.units(edition)[1].id}"]


def test_taken_away_it_does_not_count_and_brought_back_it_does(edition, translator):
    before = report(translator, edition)
    (item,) = added(before)
    answer = press(translator, item)
    assert "The sentence does not count any more." in unescape(answer.text)
    after = html.document_fromstring(answer.text)
    assert (added(after), score(after) > score(before)) == ([], True)
    (gone,) = after.xpath("//section[@id='taken-away']//li")
    assert SAID in gone.text_content()
    assert "Tomo" in gone.text_content()
    again = html.document_fromstring(press(translator, gone).text)
    assert (len(added(again)), score(again)) == (1, score(before))
    assert again.xpath("//section[@id='taken-away']") == []


def test_the_toast_takes_it_back(edition, translator):
    (item,) = added(report(translator, edition))
    page = press(translator, item).text
    assert re.search(rf"/editions/{edition.id}/additions/\d+/bring-back", page)


def test_the_matrix_tells_that_it_is_only_there(edition, translator):
    page = html.document_fromstring(translator.get(f"/articles/{edition.article_id}/matrix").text)
    (row,) = [each for each in page.xpath("//tr") if SAID in each.text_content()]
    assert "Only here" in row.text_content()


def test_a_reader_sees_it_and_has_no_button(house, edition, sign_in, session):
    reader = sign_in(house.user("reader"))
    (item,) = added(report(reader, edition))
    assert item.xpath(".//form") == []
    number = session.query(Addition.id).scalar()
    assert reader.post(f"/editions/{edition.id}/additions/{number}/take-away").status_code == 403


def test_an_approved_edition_stays_as_it_is_and_says_why(edition, translator, session):
    number = session.query(Addition.id).scalar()
    edition.state = EditionState.APPROVED
    session.commit()
    (item,) = added(report(translator, edition))
    assert item.xpath(".//form") == []
    answer = translator.post(f"/editions/{edition.id}/additions/{number}/take-away", follow_redirects=True)
    assert "Reopen it" in unescape(answer.text)
    session.expire_all()
    assert session.query(Addition).one().removed_at is None


@pytest.mark.parametrize("deed", ["take-away", "bring-back"])
def test_what_is_not_this_editions_is_not_found(house, edition, translator, session, deed):
    number = session.query(Addition.id).scalar()
    other = house.edition("ja", edition.article)
    assert translator.post(f"/editions/{other.id}/additions/{number}/{deed}").status_code == 404
    assert translator.post(f"/editions/{edition.id}/additions/9999/{deed}").status_code == 404


def test_people_outside_read_it_and_cannot_change_it(app, house, edition, sign_in):
    editor = sign_in(house.user("editor"))
    editor.post(f"/editions/{edition.id}/report/share", data={"days": 7})
    page = report(editor, edition)
    address = page.xpath("//code[@class='shared-address']/text()")[0].partition("localhost")[2]
    shared = html.document_fromstring(app.test_client().get(address).text)
    (item,) = added(shared)
    assert SAID in item.text_content()
    assert shared.xpath("//form[contains(@action, 'additions')]") == []


def test_the_record_tells_both_deeds_in_words(edition, translator):
    press(translator, added(report(translator, edition))[0])
    press(translator, report(translator, edition).xpath("//section[@id='taken-away']//li")[0])
    record = unescape(translator.get(f"/newsrooms/{edition.article.newsroom_id}/record").text)
    assert "Tomo took a sentence that the German edition of" in record
    assert "Tomo brought a sentence that the German edition of" in record
