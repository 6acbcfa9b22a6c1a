"""New scores of many editions, as a job."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from workbench.jobs.running import Worker
from workbench.jobs.scoring import score_article, score_newsroom
from workbench.models import EditionScore, Job, JobItem, JobState, db
from workbench.models.base import now
from workbench.services.problems import NotAllowed
from workbench.services.units import save_target


@pytest.fixture
def editions(house, session):
    """An article's English and Japanese editions, and one that has no text."""
    article = house.article(["물가 2% 하락"], title="물가 2% 하락")
    made = [house.edition(language, article) for language in ("en", "ja", "ar")]
    for edition, text in zip(made, ("Prices fall 2 percent", "物価3％下落"), strict=False):
        unit = house.units(edition)[0]
        save_target(session, house.actor("translator"), unit, unit.row_version, text)
    session.commit()
    return made


def run(session):
    session.commit()
    worker = Worker(db.engine)
    while worker.work_once():
        pass
    session.expire_all()


def test_every_edition_of_the_newsroom_is_scored(house, session, editions):
    job = score_newsroom(session, house.actor("translator"), None)
    run(session)
    english, japanese, arabic = editions
    values = {each.edition_id: each.value for each in session.scalars(select(EditionScore))}
    assert set(values) == {english.id, japanese.id}
    assert values[japanese.id] < values[english.id]
    assert (session.get(Job, job.id).state, session.get(Job, job.id).failed) == (JobState.DONE, 0)
    told = {item.payload["edition"]: item.result for item in session.scalars(select(JobItem))}
    assert told[japanese.id]["article"] == "물가 2% 하락"
    assert told[japanese.id]["findings"]["critical"] == 1
    assert "score" not in told[arabic.id]


def test_an_article_s_editions_alone(house, session, editions):
    other = house.edition("en")
    score_article(session, house.actor("translator"), None, editions[0].article)
    assert other.id not in [item.payload["edition"] for item in session.scalars(select(JobItem))]


def test_editions_put_away_are_left_out_also_when_that_happens_meanwhile(house, session, editions):
    editions[0].archived_at = now()
    score_newsroom(session, house.actor("translator"), None)
    editions[1].archived_at = now()
    run(session)
    assert session.scalars(select(EditionScore)).all() == []


def test_a_model_that_is_not_there_leaves_meaning_out(house, session, editions):
    from workbench.services.meaning import MeaningModel

    score_newsroom(session, house.actor("translator"), MeaningModel("nobody"))
    run(session)
    assert {each.signature.rpartition("|")[2] for each in session.scalars(select(EditionScore))} == {"encoder:none"}


def test_readers_start_none(house, session, editions):
    with pytest.raises(NotAllowed):
        score_newsroom(session, house.actor("reader"), None)


def test_the_page_starts_it_and_shows_what_comes(house, session, sign_in, editions):
    client = sign_in(house.user("editor"))
    answer = client.post(f"/newsrooms/{house.newsroom.id}/consistency/score")
    run(session)
    page = client.get(answer.location).text
    assert "Scores of editions" in page
    assert f"/editions/{editions[1].id}" in page


def test_a_corrected_source_has_its_editions_scored_again(house, session, sign_in, editions):
    client = sign_in(house.user("editor"))
    started = client.post(
        f"/newsrooms/{house.newsroom.id}/import",
        data={"way": "paste", "text": "물가 5% 하락", "article": editions[0].article_id, "language": "ko"},
    )
    page = client.get(started.location)
    mark = page.text.split('name="mark" value="')[1].split('"')[0]
    client.post(f"{started.location}/save", data={"mark": mark, "version_of": editions[0].article_id})
    run(session)
    scored = session.scalars(select(EditionScore)).all()
    assert {each.edition_id for each in scored} == {editions[0].id, editions[1].id}
