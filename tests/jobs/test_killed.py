"""Workers killed in the middle of an audit lose nothing, and repeat no more than what they held."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from benchmarks.archive import make_archive
from benchmarks.server import processes_of, serving
from tests.jobs.workers import audit_job, items_of, job_of, kill, wait_for, workers
from workbench.models import ItemState, JobState

BROKERS = os.environ.get(
    "WORKBENCH_TEST_BROKERS", "redis://127.0.0.1:6379/9 amqp://guest:guest@127.0.0.1:5672//"
).split()
ALL_REQUIRED = os.environ.get("WORKBENCH_REQUIRE_ALL_TESTS") == "1"
ARTICLES = 20
KILLED = 2


@pytest.fixture
def archive(tmp_path):
    make_archive(tmp_path / "archive", ARTICLES)
    return tmp_path / "archive"


def check_done_once(app, number: int, pairs: int) -> None:
    items = items_of(app, number)
    job = job_of(app, number)
    assert (job.state, job.done, job.total, job.failed) == (JobState.DONE, pairs, pairs, 0)
    assert {item.state for item in items} == {ItemState.DONE}
    assert sorted(item.place for item in items) == list(range(1, pairs + 1))
    assert len({(item.result["article"], item.result["edition"]["language"]) for item in items}) == pairs
    assert sum(item.attempts for item in items) <= pairs + KILLED


def killed_in_the_middle(app, number: int, broker: str = "") -> int:
    """Two workers begin and are killed; returns how far they came."""
    with workers(app, KILLED, broker) as begun:
        wait_for(lambda: job_of(app, number).done >= 10)
        kill(begun)
    return job_of(app, number).done


def test_a_third_worker_takes_up_what_two_killed_ones_left(app, archive):
    number = audit_job(app, archive)
    done = killed_in_the_middle(app, number)
    assert 10 <= done < ARTICLES * 4
    with workers(app, 1):
        wait_for(lambda: not job_of(app, number).state.is_open)
    check_done_once(app, number, ARTICLES * 4)


@pytest.fixture(params=BROKERS, ids=lambda address: address.partition(":")[0])
def broker(request):
    from kombu import Connection

    try:
        with Connection(request.param, connect_timeout=3) as connection:
            connection.ensure_connection(max_retries=1, timeout=3)
    except Exception:
        say = pytest.fail if ALL_REQUIRED else pytest.skip
        say(f"no broker answers at {request.param}: start one to run these tests too")
    return request.param


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_workers_behind_a_broker_lose_nothing_either(app, archive, broker):
    number = audit_job(app, archive)
    killed_in_the_middle(app, number, broker)
    with workers(app, 1, broker):
        wait_for(lambda: not job_of(app, number).state.is_open)
    check_done_once(app, number, ARTICLES * 4)


def test_a_worker_that_is_stopped_gives_nothing_up(app, archive):
    number = audit_job(app, archive)
    with workers(app, 1) as begun:
        wait_for(lambda: job_of(app, number).done >= 5)
        begun[0].terminate()
        begun[0].wait(60)
    items = items_of(app, number)
    assert {item.state for item in items} == {ItemState.DONE, ItemState.QUEUED}
    assert {item.attempts for item in items if item.state is ItemState.QUEUED} == {0}


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_workers_end_with_their_server(app, archive, tmp_path):
    number = audit_job(app, archive)
    with serving(tmp_path, workers=1) as (_address, server):
        wait_for(lambda: job_of(app, number).done >= 5)
        processes = processes_of(server.pid)
    assert len(processes) >= 4
    assert job_of(app, number).state is JobState.RUNNING
    wait_for(lambda: not any(Path(f"/proc/{each}").exists() for each in processes), 20)


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_server_takes_up_at_once_what_ran_when_it_was_killed(app, archive, tmp_path):
    number = audit_job(app, archive)
    with serving(tmp_path, workers=1) as (_address, server):
        wait_for(lambda: job_of(app, number).done >= 5)
        kill([server])
    assert job_of(app, number).state is JobState.RUNNING
    with serving(tmp_path, workers=1):
        wait_for(lambda: not job_of(app, number).state.is_open)
    check_done_once(app, number, ARTICLES * 4)
