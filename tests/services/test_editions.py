"""Editions of an article: opening one, its people and dates, and how far it is."""

from datetime import UTC, datetime

import pytest

from workbench.models import Task
from workbench.services.editions import assign, is_stale, open_edition, progress, schedule, unassign
from workbench.services.problems import Invalid, Problem, Refused
from workbench.services.units import confirm, save_target


def test_an_edition_has_one_unit_a_segment_in_the_articles_order(session, house):
    edition = house.edition("en")
    assert [unit.source.plain for unit in house.units(edition)] == [
        "물가 두 달째 하락",
        "정부는 3일 새 대책을 내놓았다.",
        "시장은 조용했다.",
    ]
    assert not is_stale(edition)


@pytest.mark.parametrize(("given", "stored"), [("zh-hans", "zh-Hans"), ("ar", "ar"), ("pt-br", "pt-BR")])
def test_a_language_is_stored_as_bcp_47_writes_it(house, given, stored):
    assert house.edition(given).language == stored


def test_a_language_nobody_knows_is_refused(session, house):
    with pytest.raises(Invalid):
        open_edition(session, house.actor("translator"), house.article(), "klingonese")


def test_the_articles_own_language_and_a_second_edition_are_refused(session, house):
    edition = house.edition("en")
    for language in ("ko", "en"):
        with pytest.raises(Problem):
            open_edition(session, house.actor("translator"), edition.article, language)


def test_a_reader_opens_no_edition(session, house):
    with pytest.raises(Refused):
        open_edition(session, house.actor("reader"), house.article(), "en")


def test_progress_counts_drafts_and_confirmed_units(session, house):
    edition = house.edition("en")
    first, second, _third = house.units(edition)
    translator = house.actor("translator")
    confirm(session, translator, first, first.row_version, "Prices fall for a second month")
    save_target(session, translator, second, second.row_version, "The government")
    session.commit()
    found = progress(session, [edition.id])[edition.id]
    assert (found.total, found.done, found.drafts, found.untouched, found.percent) == (3, 1, 1, 1, 33)


def test_a_translator_takes_work_but_gives_none_away(session, house):
    edition = house.edition("en")
    translator, other = house.actor("translator"), house.join("Nadia", "translator")
    mine = assign(session, translator, edition, house.user("translator"), Task.TRANSLATE)
    assert assign(session, translator, edition, house.user("translator"), Task.TRANSLATE) is mine
    with pytest.raises(Refused):
        assign(session, other, edition, house.user("translator"), Task.TRANSLATE)
    unassign(session, translator, edition, mine.id)
    session.commit()
    session.expire_all()
    assert edition.assignments == []


def test_only_editors_set_dates(session, house):
    edition = house.edition("en")
    due = datetime(2026, 12, 1, 9, tzinfo=UTC)
    with pytest.raises(Refused):
        schedule(session, house.actor("translator"), edition, due, None)
    schedule(session, house.actor("editor"), edition, due, None)
    session.commit()
    session.expire_all()
    assert edition.deadline == due
