"""Findings: what is silenced, what is chosen for the checks, a newsroom's style and lengths, and counts for lists."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

COUNTS = ("critical_findings", "major_findings", "minor_findings")
ROLES = ("headline", "standfirst", "byline", "dateline", "body", "caption", "metadata", "boilerplate")
SCOPES = (
    ("newsroom", "source_language IS NULL AND article_id IS NULL AND unit_id IS NULL", ()),
    ("pair", "source_language IS NOT NULL", ("source_language", "target_language")),
    ("article", "article_id IS NOT NULL", ("article_id",)),
    ("unit", "unit_id IS NOT NULL", ("unit_id",)),
)


def upgrade() -> None:
    """Go to this revision."""
    op.add_column("newsroom", sa.Column("checking_stamp", sa.String(32), server_default="", nullable=False))
    another = "md5(random()::text || id)" if op.get_bind().dialect.name == "postgresql" else "lower(hex(randomblob(8)))"
    op.execute(f"UPDATE newsroom SET checking_stamp = {another}")
    op.add_column("unit", sa.Column("findings_key", sa.String(40)))
    for name in COUNTS:
        # Inline, because SQLite adds no constraint later.
        op.execute(
            f"ALTER TABLE unit ADD COLUMN {name} INTEGER DEFAULT '0' NOT NULL"
            f" CONSTRAINT ck_unit_{name}_counted CHECK ({name} >= 0)"
        )
    _silence()
    _check_choice()
    _style_rule()
    _length_limit()


def _silence() -> None:
    op.create_table(
        "silence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("check_id", sa.String(60), nullable=False),
        sa.Column("digest", sa.String(40), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("places", sa.JSON(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lifted_by_id", sa.Integer()),
        sa.Column("lifted_at", sa.DateTime(timezone=True)),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_silence_says_why")),
        sa.CheckConstraint("(lifted_at IS NULL) = (lifted_by_id IS NULL)", name=op.f("ck_silence_lifted_by_a_person")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_silence_unit_id_unit")),
        sa.ForeignKeyConstraint(["by_id"], ["user.id"], name=op.f("fk_silence_by_id_user")),
        sa.ForeignKeyConstraint(["lifted_by_id"], ["user.id"], name=op.f("fk_silence_lifted_by_id_user")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_silence")),
    )
    op.create_index(op.f("ix_silence_unit_id"), "silence", ["unit_id"])
    _unique_where("uq_silence_once", "silence", ["unit_id", "digest"], "lifted_at IS NULL")


def _check_choice() -> None:
    settings = sa.Enum(
        "as_it_comes", "off", "minor", "major", "critical",
        name="checksetting", native_enum=False, create_constraint=True, length=24,
    )  # fmt: skip
    op.create_table(
        "check_choice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("newsroom_id", sa.Integer(), nullable=False),
        sa.Column("source_language", sa.String(35)),
        sa.Column("target_language", sa.String(35)),
        sa.Column("article_id", sa.Integer()),
        sa.Column("unit_id", sa.Integer()),
        sa.Column("check_id", sa.String(60), nullable=False),
        sa.Column("setting", settings, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_by_id", sa.Integer()),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
        sa.CheckConstraint(
            "(source_language IS NULL) = (target_language IS NULL)", name=op.f("ck_check_choice_a_pair_is_two")
        ),
        sa.CheckConstraint(
            "(source_language IS NULL OR article_id IS NULL) AND (source_language IS NULL OR unit_id IS NULL)"
            " AND (article_id IS NULL OR unit_id IS NULL)",
            name=op.f("ck_check_choice_one_scope"),
        ),
        sa.CheckConstraint(
            "(ended_at IS NULL) = (ended_by_id IS NULL)", name=op.f("ck_check_choice_ended_by_a_person")
        ),
        sa.CheckConstraint(
            "(article_id IS NULL AND unit_id IS NULL) OR reason <> ''", name=op.f("ck_check_choice_exceptions_say_why")
        ),
        sa.ForeignKeyConstraint(["newsroom_id"], ["newsroom.id"], name=op.f("fk_check_choice_newsroom_id_newsroom")),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_check_choice_article_id_article")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_check_choice_unit_id_unit")),
        sa.ForeignKeyConstraint(["by_id"], ["user.id"], name=op.f("fk_check_choice_by_id_user")),
        sa.ForeignKeyConstraint(["ended_by_id"], ["user.id"], name=op.f("fk_check_choice_ended_by_id_user")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_check_choice")),
    )
    op.create_index(op.f("ix_check_choice_newsroom_id"), "check_choice", ["newsroom_id"])
    for name, scope, columns in SCOPES:
        _unique_where(
            f"uq_check_choice_{name}",
            "check_choice",
            ["newsroom_id", "check_id", *columns],
            f"ended_at IS NULL AND {scope}",
        )


def _style_rule() -> None:
    severities = sa.Enum(
        "minor", "major", "critical", name="ruleseverity", native_enum=False, create_constraint=True, length=24
    )
    op.create_table(
        "style_rule",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("newsroom_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(35), nullable=False),
        sa.Column("pattern", sa.String(1000), nullable=False),
        sa.Column("is_pattern", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("instead", sa.String(300), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("severity", severities, nullable=False),
        sa.Column("active", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by_id", sa.Integer()),
        sa.CheckConstraint("pattern <> ''", name=op.f("ck_style_rule_forbids_something")),
        sa.ForeignKeyConstraint(["newsroom_id"], ["newsroom.id"], name=op.f("fk_style_rule_newsroom_id_newsroom")),
        sa.ForeignKeyConstraint(["created_by_id"], ["user.id"], name=op.f("fk_style_rule_created_by_id_user")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_style_rule")),
    )
    op.create_index(op.f("ix_style_rule_newsroom_id"), "style_rule", ["newsroom_id"])


def _length_limit() -> None:
    roles = sa.Enum(*ROLES, name="role", native_enum=False, create_constraint=True, length=24)
    op.create_table(
        "length_limit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("newsroom_id", sa.Integer(), nullable=False),
        sa.Column("role", roles, nullable=False),
        sa.Column("language", sa.String(35), nullable=False),
        sa.Column("characters", sa.Integer(), nullable=False),
        sa.CheckConstraint("characters > 0", name=op.f("ck_length_limit_leaves_room")),
        sa.ForeignKeyConstraint(["newsroom_id"], ["newsroom.id"], name=op.f("fk_length_limit_newsroom_id_newsroom")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_length_limit")),
        sa.UniqueConstraint("newsroom_id", "role", "language", name=op.f("uq_length_limit_newsroom_id_role_language")),
    )
    op.create_index(op.f("ix_length_limit_newsroom_id"), "length_limit", ["newsroom_id"])


def _unique_where(name: str, table: str, columns: list[str], where: str) -> None:
    condition = sa.text(where)
    op.create_index(name, table, columns, unique=True, sqlite_where=condition, postgresql_where=condition)


def downgrade() -> None:
    """Go back to the revision before."""
    for table in ("length_limit", "style_rule", "check_choice", "silence"):
        op.drop_table(table)
    for name in (*COUNTS, "findings_key"):
        op.drop_column("unit", name)
    op.drop_column("newsroom", "checking_stamp")
