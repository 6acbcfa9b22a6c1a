"""Translations that exist already, as they are paired with their article, and what a person did to the pairs."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    _translation_intake()
    _translation_act()


def _translation_intake() -> None:
    op.create_table(
        "translation_intake",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(35), nullable=False),
        sa.Column("format", sa.String(40), nullable=False),
        sa.Column("file_name", sa.String(255), nullable=False),
        sa.Column("url", sa.String(2000)),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("looks_like", sa.String(35), nullable=False),
        sa.Column("blocks", sa.JSON(), nullable=False),
        sa.Column("rows", sa.JSON(), nullable=False),
        sa.Column("aside", sa.JSON(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("discarded_at", sa.DateTime(timezone=True)),
        sa.Column("edition_id", sa.Integer()),
        sa.CheckConstraint("done >= 0", name=op.f("ck_translation_intake_done_counts_acts")),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_translation_intake_article_id_article")),
        sa.ForeignKeyConstraint(
            ["version_id"], ["article_version.id"], name=op.f("fk_translation_intake_version_id_article_version")
        ),
        sa.ForeignKeyConstraint(["by_id"], ["user.id"], name=op.f("fk_translation_intake_by_id_user")),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name=op.f("fk_translation_intake_edition_id_edition")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_translation_intake")),
    )
    op.create_index(op.f("ix_translation_intake_article_id"), "translation_intake", ["article_id"])


def _translation_act() -> None:
    op.create_table(
        "translation_act",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("intake_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("act", sa.String(24), nullable=False),
        sa.Column("change", sa.JSON(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("number >= 1", name=op.f("ck_translation_act_number_from_one")),
        sa.ForeignKeyConstraint(
            ["intake_id"], ["translation_intake.id"], name=op.f("fk_translation_act_intake_id_translation_intake")
        ),
        sa.ForeignKeyConstraint(["by_id"], ["user.id"], name=op.f("fk_translation_act_by_id_user")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_translation_act")),
        sa.UniqueConstraint("intake_id", "number", name=op.f("uq_translation_act_intake_id_number")),
    )
    op.create_index(op.f("ix_translation_act_intake_id"), "translation_act", ["intake_id"])


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_table("translation_act")
    op.drop_table("translation_intake")
