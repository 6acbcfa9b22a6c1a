"""The report of an edition: figures with their grounds, findings with both sides' words, and sharing it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from lxml import html
from sqlalchemy import select

from workbench.models import SharedReport
from workbench.models.base import now
from workbench.services.units import save_target


@pytest.fixture
def edition(house, session):
    """A wrong number, and a sentence left out."""
    article = house.article(["새 다리에 2억 8천만 달러"], ["다리는 길이 12km다.", "시의회는 31표로 예산을 통과시켰다."])
    made = house.edition("en", article)
    texts = ("28 million dollars for new bridge", "The bridge is 12 kilometers long.")
    for unit, text in zip(house.units(made), texts, strict=False):
        save_target(session, house.actor("translator"), unit, unit.row_version, text)
    session.commit()
    return made


@pytest.fixture
def editor(house, sign_in):
    return sign_in(house.user("editor"))


def text(answer):
    return " ".join(html.document_fromstring(answer.text).text_content().split())


def test_the_score_says_how_it_was_computed(editor, edition):
    told = text(editor.get(f"/editions/{edition.id}/report"))
    assert "of 100" in told
    assert "consistency|version:" in told
    assert "weights:coverage=25" in told
    for title in ("Coverage", "Facts", "Names and terms", "Quotations", "Meaning", "Structure", "Freshness"):
        assert title in told


def test_findings_show_the_words_of_both_sides(editor, edition):
    page = html.document_fromstring(editor.get(f"/editions/{edition.id}/report").text)
    (finding,) = page.xpath("//section[@aria-labelledby='findings-title']//li")
    assert [each.text for each in finding.xpath(".//mark")] == ["2억 8천만 달러", "28 million dollars"]
    assert finding.xpath(".//a/@href")[0].startswith(f"/editions/{edition.id}#u")
    (left_out,) = page.xpath("//section[@aria-labelledby='left-out-title']//li")
    assert "시의회는 31표로 예산을 통과시켰다." in left_out.text_content()


def test_what_is_not_said_shows_the_sentence_that_does_not_say_it(house, session, editor):
    made = house.edition("en", house.article(["강이든 책임자는 수요가 늘지 않을 것이라고 봤다."]))
    unit = house.units(made)[0]
    save_target(session, house.actor("translator"), unit, unit.row_version, "Kang Ideun expected demand to rise.")
    session.commit()
    page = html.document_fromstring(editor.get(f"/editions/{made.id}/report").text)
    sides = page.xpath("//section[@aria-labelledby='findings-title']//li[1]//dd")
    assert sides[0].xpath("mark")[0].text == "지 않"
    assert (sides[1].text, sides[1].xpath("mark")) == ("Kang Ideun expected demand to rise.", [])


def test_an_edition_without_text_has_no_score(house, editor):
    assert "Nothing to compare yet" in editor.get(f"/editions/{house.edition('ja').id}/report").text


def shared_address(editor, edition, session, days=7):
    editor.post(f"/editions/{edition.id}/report/share", data={"days": days})
    page = html.document_fromstring(editor.get(f"/editions/{edition.id}/report").text)
    return page.xpath("//code[@class='shared-address']/text()")[0].partition("localhost")[2]


def test_a_shared_report_is_read_without_signing_in_and_has_no_way_in(app, editor, edition, session):
    address = shared_address(editor, edition, session)
    answer = app.test_client().get(address)
    assert answer.status_code == 200
    assert "28 million dollars" in answer.text
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert [each for each in html.document_fromstring(answer.text).xpath("//a/@href") if not each.startswith("#")] == []


@pytest.mark.parametrize("locale", ["ko", "ar"])
def test_whoever_reads_it_reads_it_in_their_browser_s_language(app, editor, edition, session, locale):
    address = shared_address(editor, edition, session)
    page = app.test_client().get(address, headers={"Accept-Language": locale}).text
    assert f'<html lang="{locale}"' in page


def test_a_changed_address_leads_nowhere(app, editor, edition, session):
    address = shared_address(editor, edition, session)
    for other in (
        address[:-1] + ("A" if address[-1] != "A" else "B"),
        "/shared/1",
        "/shared/MQ.x",
        "/shared/" + "9" * 400,
    ):
        answer = app.test_client().get(other)
        assert answer.status_code == 404
        assert "not shared any more" in answer.text


def test_it_ends_when_it_was_said_to(app, editor, edition, session):
    address = shared_address(editor, edition, session)
    shared = session.scalars(select(SharedReport)).one()
    assert shared.expires_at - shared.made_at == timedelta(days=7)
    shared.made_at, shared.expires_at = now() - timedelta(days=8), now() - timedelta(seconds=1)
    session.commit()
    assert app.test_client().get(address).status_code == 404


def test_it_can_be_withdrawn(app, editor, edition, session):
    address = shared_address(editor, edition, session)
    number = session.scalars(select(SharedReport.id)).one()
    editor.post(f"/editions/{edition.id}/report/{number}/withdraw")
    assert app.test_client().get(address).status_code == 404
    assert "shared-address" not in editor.get(f"/editions/{edition.id}/report").text


def test_an_edition_that_was_put_away_is_not_read_either(app, editor, edition, session):
    address = shared_address(editor, edition, session)
    edition.archived_at = now()
    session.commit()
    assert app.test_client().get(address).status_code == 404


@pytest.mark.parametrize("days", ["0", "8", "9999999999", "x"])
def test_other_times_are_refused(editor, edition, session, days):
    page = editor.post(f"/editions/{edition.id}/report/share", data={"days": days}, follow_redirects=True).text
    assert "Choose for how long" in page
    assert session.scalars(select(SharedReport)).all() == []


@pytest.mark.parametrize("duty", ["reader", "translator"])
def test_only_editors_share(house, sign_in, edition, session, duty):
    answer = sign_in(house.user(duty)).post(f"/editions/{edition.id}/report/share", data={"days": "7"})
    assert answer.status_code == 403
    assert session.scalars(select(SharedReport)).all() == []


def test_another_edition_s_report_cannot_be_withdrawn_by_its_number(house, editor, edition, session):
    shared_address(editor, edition, session)
    number = session.scalars(select(SharedReport.id)).one()
    other = house.edition("ja", edition.article)
    assert editor.post(f"/editions/{other.id}/report/{number}/withdraw").status_code == 404
    session.expire_all()
    assert session.scalars(select(SharedReport)).one().withdrawn_at is None


def filled(house, session, article, language, *texts):
    made = house.edition(language, article)
    for unit, text in zip(house.units(made), texts, strict=False):
        save_target(session, house.actor("translator"), unit, unit.row_version, text)
    session.commit()
    return made


def findings(answer):
    return html.document_fromstring(answer.text).xpath("//ol[@class='evidence']/li")


def test_another_edition_s_mistake_is_not_said_against_this_one(house, session, editor):
    article = house.article(["새 다리에 28억 원을 쓴다."], ["다리는 내년 3월에 연다."])
    filled(house, session, article, "en", "The new bridge costs 28 billion won.", "It opens in May next year.")
    right = filled(
        house, session, article, "ar", "الجسر الجديد يكلف 2.8 مليار وون.", "يفتح الجسر في مارس من العام المقبل."
    )
    assert findings(editor.get(f"/editions/{right.id}/report")) == []


def test_what_the_source_alone_says_otherwise_is_told_with_how_few_bear_it_out(house, session, editor):
    article = house.article(["산간에 눈이 15cm 쌓인다."])
    english = filled(house, session, article, "en", "The mountains get 12 centimeters of snow.")
    filled(house, session, article, "ja", "山間部では雪が12センチ積もる。")
    (told,) = findings(editor.get(f"/editions/{english.id}/report"))
    assert [each.text for each in told.xpath(".//mark")] == ["15cm", "12 centimeters"]
    assert "1 of 2 other editions say so" in told.text_content()
