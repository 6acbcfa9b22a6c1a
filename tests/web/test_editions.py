"""Opening an edition, its people, dates and decisions; and taking its file."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from workbench.models import Assignment, Decision, Edition, EditionState, Thread, Verdict
from workbench.models.base import now


@pytest.fixture
def approved(house, session):
    """An approved edition with all its units final."""
    edition = house.edition("en")
    for unit in house.units(edition):
        unit.target, unit.state = "Prices fall for a second month.", "final"
    edition.state = EditionState.APPROVED
    session.commit()
    return edition


def test_a_translator_opens_an_edition_and_lands_at_its_desk(house, session, sign_in):
    article = house.article()
    answer = sign_in(house.user("translator")).post(f"/articles/{article.id}/editions", data={"language": "zh-hans"})
    edition = session.scalars(select(Edition)).one()
    assert (edition.language, answer.location) == ("zh-Hans", f"/editions/{edition.id}")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("tlh-nowhere", "is no language tag we know"),
        ("", "is no language tag we know"),
        ("ko", "The article is written in this language."),
        ("en", "already has an edition"),
    ],
)
def test_what_cannot_be_opened_is_told_on_the_articles_page(house, sign_in, language, said):
    edition = house.edition("en")
    client = sign_in(house.user("translator"))
    page = client.post(
        f"/articles/{edition.article_id}/editions", data={"language": language}, follow_redirects=True
    ).text
    assert said in page


def test_a_reader_opens_nothing(house, session, sign_in):
    article = house.article()
    client = sign_in(house.user("reader"))
    assert client.post(f"/articles/{article.id}/editions", data={"language": "en"}).status_code == 403
    assert "Open an edition" not in client.get(f"/articles/{article.id}").text
    assert session.scalars(select(Edition)).all() == []


def test_an_archived_article_gets_no_new_edition(house, session, sign_in):
    article = house.article()
    article.archived_at = now()
    session.commit()
    sign_in(house.user("translator")).post(f"/articles/{article.id}/editions", data={"language": "en"})
    assert session.scalars(select(Edition)).all() == []


def test_dates_are_by_the_newsrooms_clock(house, session, sign_in):
    house.newsroom.time_zone = "Asia/Seoul"
    edition = house.edition("en")
    client = sign_in(house.user("editor"))
    dates = {"deadline": "2027-03-01T18:30", "embargo": "2027-03-02T06:00"}
    assert client.post(f"/editions/{edition.id}/schedule", data=dates).status_code == 302
    session.expire_all()
    assert edition.deadline == datetime(2027, 3, 1, 9, 30, tzinfo=UTC)
    assert edition.embargo == datetime(2027, 3, 1, 21, 0, tzinfo=UTC)
    page = client.get(f"/editions/{edition.id}/settings").text
    assert 'value="2027-03-01T18:30' in page
    assert "Asia/Seoul" in page


def test_dates_can_be_taken_away_again(house, session, sign_in):
    edition = house.edition("en")
    edition.deadline = now()
    session.commit()
    sign_in(house.user("editor")).post(f"/editions/{edition.id}/schedule", data={"deadline": "", "embargo": ""})
    session.expire_all()
    assert edition.deadline is None


def test_a_date_that_is_none_changes_nothing(house, session, sign_in):
    edition = house.edition("en")
    answer = sign_in(house.user("editor")).post(f"/editions/{edition.id}/schedule", data={"deadline": "tomorrow"})
    assert answer.status_code == 400


@pytest.mark.parametrize("duty", ["reader", "translator"])
def test_only_editors_set_dates(house, session, sign_in, duty):
    edition = house.edition("en")
    answer = sign_in(house.user(duty)).post(f"/editions/{edition.id}/schedule", data={"deadline": "2027-03-01T18:30"})
    session.expire_all()
    assert (answer.status_code, edition.deadline) == (403, None)


def test_an_editor_asks_people_and_takes_it_back(house, session, sign_in):
    edition = house.edition("en")
    client = sign_in(house.user("editor"))
    client.post(
        f"/editions/{edition.id}/assignments", data={"person": house.user("translator").id, "task": "translate"}
    )
    assignment = session.scalars(select(Assignment)).one()
    assert assignment.user_id == house.user("translator").id
    assert "Tomo" in client.get(f"/editions/{edition.id}/settings").text
    client.post(f"/editions/{edition.id}/assignments/{assignment.id}/remove")
    assert session.scalars(select(Assignment)).all() == []


def test_a_translator_asks_only_themselves(house, session, sign_in):
    edition = house.edition("en")
    client = sign_in(house.user("translator"))
    other = {"person": house.user("editor").id, "task": "translate"}
    assert client.post(f"/editions/{edition.id}/assignments", data=other).status_code == 403
    own = {"person": house.user("translator").id, "task": "translate"}
    assert client.post(f"/editions/{edition.id}/assignments", data=own).status_code == 302
    assert len(session.scalars(select(Assignment)).all()) == 1


def test_an_approved_edition_is_published_with_its_address(approved, house, session, sign_in):
    client = sign_in(house.user("editor"))
    client.post(f"/editions/{approved.id}/publish", data={"url": "https://news.example.org/en/prices"})
    session.expire_all()
    assert (approved.state, approved.url) == (EditionState.PUBLISHED, "https://news.example.org/en/prices")


def test_an_embargo_holds_it_back(approved, house, session, sign_in):
    approved.embargo = now() + timedelta(hours=2)
    session.commit()
    page = sign_in(house.user("editor")).post(f"/editions/{approved.id}/publish", follow_redirects=True).text
    session.expire_all()
    assert approved.state is EditionState.APPROVED
    assert "under embargo" in page


def test_an_address_that_runs_scripts_is_refused(approved, house, session, sign_in):
    sign_in(house.user("editor")).post(f"/editions/{approved.id}/publish", data={"url": "javascript:alert(1)"})
    session.expire_all()
    assert (approved.state, approved.url) == (EditionState.APPROVED, None)


def test_it_is_opened_again_with_a_reason_that_stays_on_record(approved, house, session, sign_in):
    client = sign_in(house.user("editor"))
    client.post(f"/editions/{approved.id}/reopen", data={"reason": ""})
    session.expire_all()
    assert approved.state is EditionState.APPROVED
    page = client.post(f"/editions/{approved.id}/reopen", data={"reason": "숫자가 틀렸다."}, follow_redirects=True).text
    session.expire_all()
    assert approved.state is EditionState.IN_REVIEW
    assert session.scalars(select(Decision)).one().verdict is Verdict.REOPENED
    assert "숫자가 틀렸다." in page


@pytest.mark.parametrize("deed", ["publish", "reopen"])
def test_translators_neither_publish_nor_reopen(approved, house, session, sign_in, deed):
    answer = sign_in(house.user("translator")).post(f"/editions/{approved.id}/{deed}", data={"reason": "because"})
    session.expire_all()
    assert (answer.status_code, approved.state) == (403, EditionState.APPROVED)


def test_an_approved_edition_is_taken_as_a_file(approved, house, sign_in):
    client = sign_in(house.user("reader"))
    assert "DRAFT" not in client.get(f"/editions/{approved.id}/export").text
    file = client.get(f"/editions/{approved.id}/export/plain-text")
    assert "Prices fall for a second month." in file.text
    assert "attachment" in file.headers["Content-Disposition"]
    assert ".en.txt" in file.headers["Content-Disposition"]


def test_a_draft_comes_out_only_when_asked_for_and_says_so(house, sign_in):
    edition = house.edition("en")
    client = sign_in(house.user("reader"))
    assert client.get(f"/editions/{edition.id}/export/plain-text").status_code == 409
    assert "DRAFT" in client.get(f"/editions/{edition.id}/export/plain-text?draft=1").text
    assert "DRAFT" in client.get(f"/editions/{edition.id}/export").text


def test_an_unknown_format_is_told(house, sign_in):
    edition = house.edition("en")
    answer = sign_in(house.user("reader")).get(f"/editions/{edition.id}/export/stone-tablet?draft=1")
    assert answer.status_code == 400


def test_the_desk_says_who_returned_the_edition_and_why(house, session, sign_in):
    edition = house.edition("en")
    edition.state = EditionState.IN_REVIEW
    session.commit()
    editor = sign_in(house.user("editor"))
    editor.post(f"/editions/{edition.id}/return", data={"reason": "The figures of the table are old."})
    page = sign_in(house.user("translator")).get(f"/editions/{edition.id}").text
    assert "Returned by Eun Seo" in page
    assert "The figures of the table are old." in page


def test_an_edition_that_was_handed_over_again_is_not_returned_any_more(house, session, sign_in):
    edition = house.edition("en")
    for verdict, reason in ((Verdict.RETURNED, "Too short."), (Verdict.SUBMITTED, None)):
        decided = Decision(edition_id=edition.id, version_id=edition.version_id, verdict=verdict, reason=reason)
        decided.by_id = house.user("editor").id
        session.add(decided)
    session.commit()
    assert "Too short." not in sign_in(house.user("translator")).get(f"/editions/{edition.id}").text


def test_people_talk_about_the_whole_edition_and_settle_it(house, session, sign_in):
    edition = house.edition("en")
    client, home = sign_in(house.user("translator")), f"/editions/{edition.id}"
    answer = client.post(f"{home}/comments", data={"body": "Whose spelling do we follow?"})
    assert answer.location == f"{home}/settings#talk"
    assert "Whose spelling do we follow?" in client.get(f"{home}/settings").text
    assert 'About this edition <b class="figures">1</b>' in client.get(home).text
    thread = session.scalars(select(Thread)).one()
    client.post(f"{home}/threads/{thread.id}/resolve")
    session.expire_all()
    assert session.scalars(select(Thread)).one().resolved_by_id == house.user("translator").id
    assert 'About this edition <b class="figures">' not in client.get(home).text


def test_a_reader_reads_the_talk_and_adds_nothing(house, session, sign_in):
    edition = house.edition("en")
    client = sign_in(house.user("reader"))
    assert client.post(f"/editions/{edition.id}/comments", data={"body": "Hello"}).status_code == 403
    assert "Write a comment" not in client.get(f"/editions/{edition.id}/settings").text


@pytest.mark.parametrize(
    ("words", "spoken", "tag"),
    [
        ("English", "en", "en"),
        ("english ", "ko", "en"),
        ("아랍어", "ko", "ar"),
        ("日本語", "de", "ja"),
        ("pt-BR", "en", "pt-BR"),
    ],
)
def test_a_language_is_chosen_by_its_name_or_its_tag(house, session, sign_in, words, spoken, tag):
    article = house.article()
    sign_in(house.user("translator")).post(
        f"/articles/{article.id}/editions", data={"language": words}, headers={"Accept-Language": spoken}
    )
    assert session.scalars(select(Edition)).one().language == tag


def test_the_formats_are_named_in_the_persons_language(house, approved, sign_in):
    client = sign_in(house.user("reader"))
    page = client.get(f"/editions/{approved.id}/export", headers={"Accept-Language": "ko"}).text
    assert "Side by side" not in page
