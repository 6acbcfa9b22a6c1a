"""`workbench user` and `workbench db`: people and the database, from the command line."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from workbench.cli import main


@pytest.fixture
def run(tmp_path, monkeypatch):
    """`run("user", "list")` runs a command over a database of its own."""
    monkeypatch.setenv("WORKBENCH_INSTANCE", str(tmp_path / "instance"))
    return lambda *arguments, **more: CliRunner().invoke(main, arguments, **more)


def test_a_command_over_an_empty_database_says_what_to_do(run):
    asked = run("user", "list")
    assert asked.exit_code == 1
    assert "workbench db upgrade" in asked.output


def test_the_database_is_created_once(run):
    assert run("db", "upgrade").exit_code == 0
    assert run("db", "upgrade").exit_code == 0
    assert run("db", "current").output.split()[:2][1].rstrip(",") != "empty"


def test_a_backup_is_never_written_over_something(run, tmp_path):
    run("db", "upgrade")
    target = tmp_path / "copy.sqlite"
    assert run("db", "backup", str(target)).exit_code == 0
    assert target.stat().st_size > 0
    assert run("db", "backup", str(target)).exit_code == 1


def test_a_person_needs_a_newsroom_that_exists(run):
    run("db", "upgrade")
    asked = run(
        "user", "add", "mina@example.org", "--name", "Mina", "--newsroom", "daily", "--password", "long enough 1"
    )
    assert asked.exit_code == 1
    assert "no newsroom daily" in asked.output
