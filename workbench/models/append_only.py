"""Tables whose rows are added and never changed or removed: the database itself refuses, whoever asks."""

from __future__ import annotations

from alembic import op

SQLITE = """CREATE TRIGGER {table}_no_{deed} BEFORE {deed} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"""
POSTGRESQL_FUNCTION = """CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'check_violation'; END $$"""
POSTGRESQL = """CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION refuse_change()"""


def protect(*tables: str) -> None:
    """Add the triggers, in a migration."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(POSTGRESQL_FUNCTION)
        for table in tables:
            op.execute(POSTGRESQL.format(table=table))
        return
    for table in tables:
        for deed in ("UPDATE", "DELETE"):
            op.execute(SQLITE.format(table=table, deed=deed))


def release(*tables: str) -> None:
    """Take the triggers away, in a migration."""
    if op.get_bind().dialect.name == "postgresql":
        for table in tables:
            op.execute(f"DROP TRIGGER {table}_append_only ON {table}")
        op.execute("DROP FUNCTION refuse_change()")
        return
    for table in tables:
        for deed in ("UPDATE", "DELETE"):
            op.execute(f"DROP TRIGGER {table}_no_{deed}")
