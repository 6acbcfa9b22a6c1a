"""Scores are kept, and told by language, desk and week."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from workbench.models import EditionScore
from workbench.models.base import now
from workbench.services.consistency_overview import overview
from workbench.services.scores import keep_score, latest_scores
from workbench.services.units import confirm, save_target


def translated(house, session, language="en", *texts, article=None):
    edition = house.edition(language, article)
    for unit, text in zip(house.units(edition), texts, strict=True):
        confirm(session, house.actor("translator"), unit, unit.row_version, text)
    session.commit()
    return edition


RIGHT = ("Prices fall again", "The government presented new measures on the 3rd.", "Markets were calm.")
WRONG = ("Prices fall again", "The government presented new measures on the 4th.", "Markets were calm.")


def test_a_score_is_kept_with_its_signature(house, session):
    edition = translated(house, session, "en", *WRONG)
    keep_score(session, edition)
    (kept,) = session.scalars(select(EditionScore)).all()
    assert kept.value < 100
    assert kept.dimensions["facts"] < 100
    assert kept.critical == 1
    assert kept.signature.startswith("consistency|version:")
    assert (kept.edition_id, kept.version_id) == (edition.id, edition.version_id)


def test_the_same_score_is_not_kept_twice(house, session):
    edition = translated(house, session, "en", *RIGHT)
    assert keep_score(session, edition) is keep_score(session, edition)
    assert len(session.scalars(select(EditionScore)).all()) == 1


def test_a_corrected_edition_has_a_better_score_and_the_first_stays(house, session):
    edition = translated(house, session, "en", *WRONG)
    first = keep_score(session, edition)
    unit = house.units(edition)[1]
    save_target(session, house.actor("translator"), unit, unit.row_version, RIGHT[1])
    second = keep_score(session, edition)
    assert second.value > first.value
    assert latest_scores(session, [edition.id]) == {edition.id: second}
    assert len(session.scalars(select(EditionScore)).all()) == 2


def test_an_edition_without_text_has_none(house, session):
    assert keep_score(session, house.edition("ja")) is None


def test_a_newsroom_s_weights_decide(house, session):
    edition = translated(house, session, "en", *WRONG)
    before = keep_score(session, edition)
    house.newsroom.score_weights = {
        "coverage": 0,
        "facts": 100,
        "names": 0,
        "quotations": 0,
        "meaning": 0,
        "structure": 0,
        "freshness": 0,
    }
    after = keep_score(session, edition)
    assert after.value == after.dimensions["facts"]
    assert after.value < before.value
    assert "facts=100" in after.signature


def test_stale_editions_stand_first_then_the_lowest_scores(house, session):
    good = translated(house, session, "en", *RIGHT)
    bad = translated(house, session, "en", *WRONG)
    stale = translated(house, session, "en", *RIGHT)
    none = house.edition("ja", good.article)
    for each in (good, bad, stale):
        keep_score(session, each)
    stale.article.latest_number = 2
    session.commit()
    told = overview(session, house.newsroom.id)
    assert [each.edition.id for each in told.standings] == [stale.id, bad.id, good.id, none.id]
    assert [each.stale for each in told.standings] == [True, False, False, False]
    assert (told.total, told.unscored) == (4, 1)


def test_means_are_of_the_last_scores_and_weeks_of_all(house, session):
    edition = translated(house, session, "en", *WRONG)
    first = keep_score(session, edition)
    first.scored_at = now() - timedelta(weeks=2)
    unit = house.units(edition)[1]
    save_target(session, house.actor("translator"), unit, unit.row_version, RIGHT[1])
    second = keep_score(session, edition)
    edition.article.section = "경제"
    session.commit()
    told = overview(session, house.newsroom.id)
    assert [(each.name, each.count, each.value) for each in told.by_language] == [("en", 1, second.value)]
    assert [each.name for each in told.by_section] == ["경제"]
    assert [(week.language, week.count, week.value) for week in told.weeks] == [
        ("en", 1, first.value),
        ("en", 1, second.value),
    ]
    assert all(week.monday.weekday() == 0 for week in told.weeks)


def test_articles_in_the_archive_and_other_newsrooms_do_not_count(house, session):
    edition = translated(house, session, "en", *RIGHT)
    keep_score(session, edition)
    edition.article.archived_at = now()
    session.commit()
    told = overview(session, house.newsroom.id)
    assert (told.total, list(told.by_language), list(told.weeks)) == (0, [], [])
    assert overview(session, house.newsroom.id + 1).total == 0
