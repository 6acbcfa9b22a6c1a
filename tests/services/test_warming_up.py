"""The languages of the newsroom are the ones whose patterns are made at the start."""

from __future__ import annotations

from workbench.models import Unit
from workbench.services.units import save_target
from workbench.services.warming_up import warm_up_checks


def test_an_empty_newsroom_waits_for_nothing(session):
    assert warm_up_checks(session) == []


def test_the_pairs_of_the_editions_are_looked_at_and_nothing_is_written(house, session):
    editions = {language: house.edition(language) for language in ("en", "ar", "zh-Hans")}
    unit = house.units(editions["en"])[1]
    actor = house.actor("translator")
    save_target(session, actor, unit, unit.row_version, "The government presented 30 new measures on the 4th.")
    session.flush()
    source = editions["en"].article.language
    assert warm_up_checks(session) == [(source, language) for language in ("ar", "en", "zh-Hans")]
    assert not session.dirty
    assert session.get(Unit, unit.id).target.startswith("The government")
