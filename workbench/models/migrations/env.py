"""Alembic's environment: the application's engine and tables."""

from alembic import context
from flask import current_app

from workbench.models import Base


def run() -> None:
    """Run the migrations over the application's database, one transaction each."""
    engine = current_app.extensions["migrate"].db.engine
    with engine.connect().execution_options(writes=True) as connection:
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            render_as_batch=True,
            compare_type=False,
            transaction_per_migration=True,
        )
        with context.begin_transaction():
            context.run_migrations()


run()
