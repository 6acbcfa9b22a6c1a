"""Jobs: long work in the background and the items it is made of."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

STATES = ("queued", "running", "done", "failed", "cancelled")


def upgrade() -> None:
    """Go to this revision."""
    _job()
    _job_item()


def _states(name: str) -> sa.Enum:
    return sa.Enum(*STATES, name=name, native_enum=False, create_constraint=True, length=24)


def _job() -> None:
    op.create_table(
        "job",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("newsroom_id", sa.Integer()),
        sa.Column("by_id", sa.Integer()),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("title", sa.String(300), nullable=False),
        sa.Column("mark", sa.String(40), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("state", _states("jobstate"), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True)),
        sa.Column("finished_at", sa.DateTime(timezone=True)),
        sa.CheckConstraint("0 <= failed AND failed <= done AND done <= total", name=op.f("ck_job_counted")),
        sa.CheckConstraint(
            "(finished_at IS NULL) = (state IN ('queued', 'running'))", name=op.f("ck_job_finished_once")
        ),
        sa.CheckConstraint("state <> 'failed' OR error <> ''", name=op.f("ck_job_failures_say_why")),
        sa.ForeignKeyConstraint(["newsroom_id"], ["newsroom.id"], name=op.f("fk_job_newsroom_id_newsroom")),
        sa.ForeignKeyConstraint(["by_id"], ["user.id"], name=op.f("fk_job_by_id_user")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job")),
    )
    op.create_index("ix_job_newsroom_id_id", "job", ["newsroom_id", "id"])
    op.create_index("ix_job_state", "job", ["state"])
    op.create_index(op.f("ix_job_mark"), "job", ["mark"])


def _job_item() -> None:
    op.create_table(
        "job_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("job_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("state", _states("itemstate"), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True)),
        sa.Column("worker", sa.String(120)),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("result", sa.JSON()),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("rank", sa.Double()),
        sa.Column("place", sa.Integer()),
        sa.Column("started_at", sa.DateTime(timezone=True)),
        sa.Column("finished_at", sa.DateTime(timezone=True)),
        sa.CheckConstraint("(lease_until IS NULL) = (state <> 'running')", name=op.f("ck_job_item_held_while_running")),
        sa.CheckConstraint("state <> 'running' OR worker IS NOT NULL", name=op.f("ck_job_item_held_by_a_worker")),
        sa.CheckConstraint(
            "(place IS NULL) = (state IN ('queued', 'running', 'cancelled'))",
            name=op.f("ck_job_item_finished_in_order"),
        ),
        sa.CheckConstraint("state <> 'done' OR result IS NOT NULL", name=op.f("ck_job_item_done_with_a_result")),
        sa.CheckConstraint("state <> 'failed' OR error <> ''", name=op.f("ck_job_item_failures_say_why")),
        sa.ForeignKeyConstraint(["job_id"], ["job.id"], name=op.f("fk_job_item_job_id_job")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job_item")),
        sa.UniqueConstraint("job_id", "key", name=op.f("uq_job_item_job_id_key")),
        sa.UniqueConstraint("job_id", "place", name=op.f("uq_job_item_job_id_place")),
    )
    op.create_index("ix_job_item_state_id", "job_item", ["state", "id"])


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_table("job_item")
    op.drop_table("job")
