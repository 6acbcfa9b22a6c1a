"""An edition opened by mistake is put away whole, stands nowhere, and can be brought back."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from workbench.models import AuditEntry, Edition, EditionState
from workbench.services.article_list import Wanted, article_page, edition_lines
from workbench.services.desk import sibling_editions
from workbench.services.editions import open_edition
from workbench.services.exporting import translated_document
from workbench.services.finding import edition_even_put_away, edition_for, unit_for
from workbench.services.intake import receive, save_as_version
from workbench.services.problems import Missing, Problem, Refused
from workbench.services.putting_away import bring_back, editions_put_away, put_away
from workbench.services.units import confirm


@pytest.fixture(params=["ja", "ar", "zh-Hans"])
def edition(request, house):
    return house.edition(request.param)


def shelve(session, house, edition, duty="editor"):
    put_away(session, house.actor(duty), edition)
    session.commit()


def test_it_stands_in_no_list_no_tab_and_no_filter(session, house, edition):
    article, language = edition.article, edition.language
    other = house.edition("en", article)
    shelve(session, house, edition)
    assert [line.edition.id for line in edition_lines(session, [article])[article.id]] == [other.id]
    assert sibling_editions(session, other) == [other]
    for wanted in (Wanted(language=language), Wanted(state=EditionState.DRAFT, language=language)):
        assert article_page(session, house.newsroom.id, wanted).total == 0
    assert article_page(session, house.newsroom.id, Wanted(state=EditionState.DRAFT, language="en")).total == 1
    assert editions_put_away(session, article) == [edition]


def test_nobody_reaches_it_or_its_sentences_until_it_is_brought_back(session, house, edition):
    unit = house.units(edition)[0]
    shelve(session, house, edition)
    editor = house.user("editor")
    with pytest.raises(Missing, match="put away"):
        edition_for(session, editor, edition.id)
    with pytest.raises(Missing, match="put away"):
        unit_for(session, editor, unit.id)
    found, actor = edition_even_put_away(session, editor, edition.id)
    bring_back(session, actor, found)
    assert edition_for(session, editor, edition.id)[0] is edition


def test_its_text_and_its_history_come_back_with_it(session, house, edition):
    translator, unit = house.actor("translator"), house.units(edition)[0]
    confirm(session, translator, unit, unit.row_version, "見出し")
    shelve(session, house, edition)
    bring_back(session, house.actor("editor"), edition)
    session.commit()
    session.expire_all()
    assert [each.target for each in house.units(edition)] == ["見出し", "", ""]
    deeds = session.scalars(select(AuditEntry.action).where(AuditEntry.noun == "edition").order_by(AuditEntry.id))
    assert list(deeds) == ["opened", "archived", "restored"]


def test_the_same_language_can_be_opened_again(session, house, edition):
    shelve(session, house, edition)
    again = open_edition(session, house.actor("translator"), edition.article, edition.language)
    session.commit()
    assert again.id != edition.id
    with pytest.raises(Problem, match="another edition"):
        bring_back(session, house.actor("editor"), edition)
    shelve(session, house, again)
    bring_back(session, house.actor("editor"), edition)
    session.commit()
    assert [each.archived_at is None for each in session.scalars(select(Edition).order_by(Edition.id))] == [True, False]


def test_the_database_keeps_two_of_a_language_apart(session, house, edition):
    twin = Edition(article_id=edition.article_id, version_id=edition.version_id, language=edition.language)
    session.add(twin)
    with pytest.raises(Exception, match=r"(?i)unique"):
        session.flush()


def test_whoever_opened_it_may_until_somebody_writes_in_it(session, house, edition):
    shelve(session, house, edition, "translator")
    bring_back(session, house.actor("translator"), edition)
    unit = house.units(edition)[0]
    confirm(session, house.actor("translator"), unit, unit.row_version, "見出し")
    session.commit()
    with pytest.raises(Refused):
        put_away(session, house.actor("translator"), edition)


@pytest.mark.parametrize("duty", ["reader", "translator"])
def test_others_may_not(session, house, edition, duty):
    with pytest.raises(Refused):
        put_away(session, house.join("Someone Else", duty), edition)


@pytest.mark.parametrize("state", [EditionState.APPROVED, EditionState.PUBLISHED])
def test_what_was_approved_stays(session, house, edition, state):
    edition.state = state
    with pytest.raises(Problem, match="approved"):
        put_away(session, house.actor("editor"), edition)


def test_a_sister_s_file_does_not_point_to_it(session, house, edition):
    other = house.edition("en", edition.article)
    edition.url = "https://news.example/1"
    shelve(session, house, edition)
    edition.state = EditionState.PUBLISHED
    session.commit()
    assert translated_document(session, other).alternates == ()


def test_a_corrected_source_leaves_it_where_it_is(session, house, edition):
    actor, article = house.actor("editor"), edition.article
    shelve(session, house, edition)
    before = edition.version_id
    source = "물가 세 달째 하락\n\n정부는 3일 새 대책을 내놓았다.".encode()
    intake = receive(session, actor, source, "plain-text", "a.txt", article=article)
    save_as_version(session, actor, intake, article)
    session.commit()
    assert edition.version_id == before
