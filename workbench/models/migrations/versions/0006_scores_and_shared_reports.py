"""Scores of editions over time, the weights a newsroom gives their dimensions, and reports shared with others."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.add_column("newsroom", sa.Column("score_weights", sa.JSON(), nullable=True))
    _edition_score()
    _shared_report()


def _edition_score() -> None:
    op.create_table(
        "edition_score",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        sa.Column("dimensions", sa.JSON(), nullable=False),
        sa.Column("critical", sa.Integer(), nullable=False),
        sa.Column("major", sa.Integer(), nullable=False),
        sa.Column("minor", sa.Integer(), nullable=False),
        sa.Column("signature", sa.Text(), nullable=False),
        sa.Column("scored_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("value >= 0 AND value <= 100", name=op.f("ck_edition_score_from_0_to_100")),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name=op.f("fk_edition_score_edition_id_edition")),
        sa.ForeignKeyConstraint(
            ["version_id"], ["article_version.id"], name=op.f("fk_edition_score_version_id_article_version")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_edition_score")),
    )
    op.create_index("ix_edition_score_latest", "edition_score", ["edition_id", "id"])
    op.create_index(op.f("ix_edition_score_scored_at"), "edition_score", ["scored_at"])


def _shared_report() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "shared_report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("made_at", moment, nullable=False),
        sa.Column("expires_at", moment, nullable=False),
        sa.Column("withdrawn_by_id", sa.Integer(), nullable=True),
        sa.Column("withdrawn_at", moment, nullable=True),
        sa.CheckConstraint("expires_at > made_at", name=op.f("ck_shared_report_lasts_a_while")),
        sa.CheckConstraint(
            "(withdrawn_at IS NULL) = (withdrawn_by_id IS NULL)", name=op.f("ck_shared_report_withdrawn_by_a_person")
        ),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name=op.f("fk_shared_report_edition_id_edition")),
        sa.ForeignKeyConstraint(["by_id"], ["user.id"], name=op.f("fk_shared_report_by_id_user")),
        sa.ForeignKeyConstraint(["withdrawn_by_id"], ["user.id"], name=op.f("fk_shared_report_withdrawn_by_id_user")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shared_report")),
    )
    op.create_index(op.f("ix_shared_report_edition_id"), "shared_report", ["edition_id"])


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_table("shared_report")
    op.drop_table("edition_score")
    op.drop_column("newsroom", "score_weights")
