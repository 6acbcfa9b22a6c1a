"""What existing translations say and their sources do not, kept with the edition."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        "addition",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("after_unit_id", sa.Integer()),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True)),
        sa.Column("removed_by_id", sa.Integer()),
        sa.CheckConstraint("text <> ''", name=op.f("ck_addition_says_something")),
        sa.CheckConstraint("position >= 1", name=op.f("ck_addition_position_from_one")),
        sa.CheckConstraint(
            "(removed_at IS NULL) = (removed_by_id IS NULL)", name=op.f("ck_addition_removed_by_a_person")
        ),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name=op.f("fk_addition_edition_id_edition")),
        sa.ForeignKeyConstraint(["after_unit_id"], ["unit.id"], name=op.f("fk_addition_after_unit_id_unit")),
        sa.ForeignKeyConstraint(["removed_by_id"], ["user.id"], name=op.f("fk_addition_removed_by_id_user")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_addition")),
        sa.UniqueConstraint("edition_id", "position", name=op.f("uq_addition_edition_id_position")),
    )
    op.create_index(op.f("ix_addition_edition_id"), "addition", ["edition_id"])


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_table("addition")
