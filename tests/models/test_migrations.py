"""Migrations lead to what the models tell, back to nothing, and there again; on both databases."""

from __future__ import annotations

import flask_migrate
import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from workbench.app import MIGRATIONS
from workbench.models import Addition, Base, db


@pytest.fixture
def engine(app):
    with app.app_context():
        yield db.engine


def differences(engine):
    with engine.connect() as connection:
        return compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), Base.metadata)


def test_the_migrated_tables_are_those_of_the_models(engine):
    assert differences(engine) == []


def test_every_migration_can_be_taken_back_and_made_again(engine):
    flask_migrate.downgrade(directory=str(MIGRATIONS), revision="base")
    left = sa.inspect(engine).get_table_names()
    flask_migrate.upgrade(directory=str(MIGRATIONS))
    assert left == ["alembic_version"]
    assert differences(engine) == []


def test_editions_keep_their_rows_and_what_refers_to_them_when_their_table_is_made_again(house):
    edition = house.edition("ja")
    number, units = edition.id, len(house.units(edition))
    house.session.close()
    flask_migrate.downgrade(directory=str(MIGRATIONS), revision="0002")
    flask_migrate.upgrade(directory=str(MIGRATIONS))
    with db.engine.connect() as connection:
        rows = connection.execute(sa.text("SELECT id, language, archived_at FROM edition")).all()
        kept = connection.scalar(sa.text("SELECT count(*) FROM unit JOIN edition ON edition.id = unit.edition_id"))
        broken = connection.execute(sa.text("PRAGMA foreign_key_check")).all() if db.engine.name == "sqlite" else []
    assert (rows, kept, broken) == ([(number, "ja", None)], units, [])
    assert differences(db.engine) == []


def test_newsrooms_that_were_there_before_findings_get_a_stamp_each(engine):
    flask_migrate.downgrade(directory=str(MIGRATIONS), revision="0003")
    values = {
        "languages": "[]",
        "time_zone": "UTC",
        "segmentation_exceptions": "[]",
        "created_at": "2026-11-01 09:00:00+00:00",
    }
    with engine.begin() as connection:
        for slug in ("one", "two"):
            told = {**values, "name": slug, "slug": slug}
            places = ", ".join(f":{name}" for name in told)
            connection.execute(sa.text(f"INSERT INTO newsroom ({', '.join(told)}) VALUES ({places})"), told)
    flask_migrate.upgrade(directory=str(MIGRATIONS))
    with engine.connect() as connection:
        stamps = connection.scalars(sa.text("SELECT checking_stamp FROM newsroom")).all()
    assert len({*stamps, ""}) == 3


def test_editions_keep_their_text_when_what_they_add_goes_and_comes(house):
    edition = house.edition("ja")
    house.units(edition)[0].target = "物価が再び下落"
    house.session.add(Addition(edition_id=edition.id, position=1, text="市場は港にある。"))
    house.session.commit()
    house.session.close()
    flask_migrate.downgrade(directory=str(MIGRATIONS), revision="0007")
    gone = "addition" not in sa.inspect(db.engine).get_table_names()
    flask_migrate.upgrade(directory=str(MIGRATIONS))
    with db.engine.connect() as connection:
        kept = connection.scalars(sa.text("SELECT target FROM unit WHERE target <> ''")).all()
        added = connection.scalar(sa.text("SELECT count(*) FROM addition"))
    assert (gone, kept, added) == (True, ["物価が再び下落"], 0)
