"""When an edition was put away; one edition of a language among those that were not."""

import re

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

UNIQUE = "CONSTRAINT uq_edition_article_id_language UNIQUE (article_id, language)"
LIVE = sa.text("archived_at IS NULL")


def upgrade() -> None:
    """Go to this revision."""
    op.add_column("edition", sa.Column("archived_at", sa.DateTime(timezone=True), nullable=True))
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint("uq_edition_article_id_language", "edition", type_="unique")
    else:
        _make_anew(lambda told: re.sub(rf",\s*{re.escape(UNIQUE)}", "", told))
    op.create_index(
        "uq_edition_live_language",
        "edition",
        ["article_id", "language"],
        unique=True,
        sqlite_where=LIVE,
        postgresql_where=LIVE,
    )


def downgrade() -> None:
    """Go back to the revision before: it fails where a language has several editions."""
    op.drop_index("uq_edition_live_language", "edition")
    op.drop_column("edition", "archived_at")
    if op.get_bind().dialect.name == "postgresql":
        op.create_unique_constraint("uq_edition_article_id_language", "edition", ["article_id", "language"])
    else:
        _make_anew(lambda told: f"{told.rstrip().removesuffix(')')}, {UNIQUE})")


def _make_anew(changed) -> None:
    """On SQLite, which drops no constraint: the table made again with its own words changed, its rows and indexes as they
    were. What refers to its rows is checked when the migration ends."""
    connection = op.get_bind()
    op.execute("PRAGMA defer_foreign_keys=ON")
    told = "SELECT sql FROM sqlite_master WHERE tbl_name = 'edition' AND sql IS NOT NULL AND type {}"
    table = connection.scalar(sa.text(told.format("= 'table'")))
    others = list(connection.scalars(sa.text(told.format("<> 'table'"))))
    op.execute("CREATE TEMPORARY TABLE kept AS SELECT * FROM edition")
    op.execute("DROP TABLE edition")
    op.execute(sa.text(changed(table).replace(":", r"\:")))
    op.execute("INSERT INTO edition SELECT * FROM kept")
    op.execute("DROP TABLE kept")
    for each in others:
        op.execute(sa.text(each.replace(":", r"\:")))
