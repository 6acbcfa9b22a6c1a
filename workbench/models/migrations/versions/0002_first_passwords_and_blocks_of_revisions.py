"""Who still has the password an administrator told them; in which block's inline codes a revision is written."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.add_column("user", sa.Column("has_first_password", sa.Boolean(), server_default=sa.false(), nullable=False))
    # Inline, because SQLite adds no constraint later and a copy of the table would lose its triggers.
    op.execute(
        "ALTER TABLE revision ADD COLUMN block_id INTEGER CONSTRAINT fk_revision_block_id_block REFERENCES block (id)"
    )


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_column("revision", "block_id")
    op.drop_column("user", "has_first_password")
