"""`workbench jobs`: what there is, its results, calling it off."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from workbench.cli import jobs_command, main
from workbench.jobs import queue
from workbench.jobs.kind import Result
from workbench.jobs.starting import Item, start_job
from workbench.models import Job, JobState


@pytest.fixture
def jobs(app, monkeypatch):
    """The command over the test's database."""
    monkeypatch.setattr(jobs_command, "create_app", lambda: app)
    return lambda *arguments: CliRunner().invoke(main, ["jobs", *map(str, arguments)])


@pytest.fixture
def job(session) -> int:
    """A job of two items, one of which is done, and ended with an error that tells nothing of what it is about."""
    number = start_job(
        session, None, "score", "[red]다리", [Item("one", {"edition": 1}), Item("two", {"edition": 2})]
    ).id
    queue.finish(session, queue.take(session, "a worker"), Result({}, error="TypeError: no"))
    session.commit()
    session.expire_all()
    return number


def test_jobs_are_listed_with_how_far_they_are(jobs, job):
    listed = jobs("list").output
    assert "[red]다리" in listed
    assert "1/2" in listed


def test_results_are_lines_whatever_kind_of_work_it_was(jobs, job):
    (line,) = jobs("results", job).stdout.splitlines()
    assert json.loads(line)["error"] == "TypeError: no"


def test_results_are_not_written_over_a_file(jobs, job, tmp_path):
    (tmp_path / "letter.txt").write_text("Dear all,")
    done = jobs("results", job, "-o", tmp_path / "letter.txt")
    assert "exists already; nothing was written" in done.output
    assert (tmp_path / "letter.txt").read_text() == "Dear all,"
    assert jobs("results", job, "-o", tmp_path / "out.jsonl").exit_code == 0
    assert len((tmp_path / "out.jsonl").read_text().splitlines()) == 1


def test_a_job_is_called_off_once(jobs, job, session):
    assert jobs("cancel", job).exit_code == 0
    session.expire_all()
    assert session.get(Job, job).state is JobState.CANCELLED
    assert f"job {job} has ended already" in jobs("cancel", job).output


def test_a_job_that_is_not_there_is_told(jobs, job):
    assert "there is no job 77" in jobs("results", 77).output
