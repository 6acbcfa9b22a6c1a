"""Migrations lead to what the models tell, back to nothing, and there again; on both databases."""

from __future__ import annotations

import flask_migrate
import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from workbench.app import MIGRATIONS
from workbench.models import Base, db


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
