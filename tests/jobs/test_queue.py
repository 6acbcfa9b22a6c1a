"""Items are taken once, kept while somebody works, and free again when nobody answers; on SQLite and PostgreSQL."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from workbench.jobs import queue
from workbench.jobs.kind import Result
from workbench.jobs.starting import Item, cancel, start_job
from workbench.jobs.transaction import reading, writing
from workbench.models import ItemState, Job, JobItem, JobState, db

ARTICLES = ("다리", "橋", "جسر", "पुल", "bridge")


@pytest.fixture
def engine(app):
    with app.app_context():
        yield db.engine


def started(engine, *keys: str) -> int:
    with writing(engine) as session:
        return start_job(session, None, "audit", "Bridges", [Item(key, {"article": key}) for key in keys]).id


def taken(engine, worker: str, lease: timedelta = queue.LEASE):
    with writing(engine) as session:
        return queue.take(session, worker, lease)


def finished(engine, held, result: Result = Result({"score": 97.5})) -> bool:
    with writing(engine) as session:
        return queue.finish(session, held, result)


def expire(engine, held) -> None:
    with writing(engine) as session:
        past = queue.moment(session) - timedelta(seconds=1)
        session.execute(update(JobItem).where(JobItem.id == held.id).values(lease_until=past))


def given_back(engine) -> int:
    with writing(engine) as session:
        return queue.give_back_expired(session)


def job(engine, number: int) -> Job:
    with reading(engine) as session:
        return session.get_one(Job, number)


def items(engine) -> list[JobItem]:
    with reading(engine) as session:
        return list(session.scalars(select(JobItem).order_by(JobItem.id)))


def test_an_item_is_taken_by_one_worker_and_the_next_by_another(engine):
    started(engine, *ARTICLES)
    assert [taken(engine, "one").item, taken(engine, "two").item] == [{"article": "다리"}, {"article": "橋"}]


def test_nothing_is_taken_where_nothing_waits(engine):
    started(engine, "다리")
    taken(engine, "one")
    assert taken(engine, "two") is None


def test_the_older_job_is_worked_on_first(engine):
    first, second = started(engine, "다리"), started(engine, "橋")
    assert [taken(engine, "one").job_id, taken(engine, "one").job_id] == [first, second]


def test_a_job_runs_with_its_first_item_and_is_done_with_its_last(engine):
    number = started(engine, "다리", "橋")
    states = [job(engine, number).state]
    for _each in range(2):
        held = taken(engine, "one")
        states.append(job(engine, number).state)
        finished(engine, held)
    states.append(job(engine, number).state)
    assert states == [JobState.QUEUED, JobState.RUNNING, JobState.RUNNING, JobState.DONE]


def test_items_with_an_error_are_counted_and_do_not_fail_the_job(engine):
    number = started(engine, "다리", "橋")
    finished(engine, taken(engine, "one"), Result({}, error="The file is broken."))
    finished(engine, taken(engine, "one"))
    done = job(engine, number)
    assert (done.state, done.done, done.failed) == (JobState.DONE, 2, 1)


def test_finished_items_are_numbered_in_the_order_they_were_finished(engine):
    started(engine, "다리", "橋")
    first, second = taken(engine, "one"), taken(engine, "two")
    finished(engine, second)
    finished(engine, first)
    assert [item.place for item in items(engine)] == [2, 1]


def test_what_a_killed_worker_held_is_taken_by_the_next(engine):
    started(engine, "다리")
    expire(engine, taken(engine, "killed"))
    given_back(engine)
    held = taken(engine, "third")
    assert (held.item, held.attempt) == ({"article": "다리"}, 2)


def test_an_item_whose_lease_runs_is_not_given_back(engine):
    started(engine, "다리")
    taken(engine, "one")
    assert given_back(engine) == 0


def test_a_heartbeat_puts_the_end_of_the_lease_off(engine):
    started(engine, "다리")
    held = taken(engine, "one", timedelta(seconds=1))
    with writing(engine) as session:
        assert queue.keep(session, held, timedelta(minutes=5))
    with writing(engine) as session:
        left = session.get_one(JobItem, held.id).lease_until - queue.moment(session)
    assert left > timedelta(minutes=4)


def test_a_worker_that_was_taken_for_dead_keeps_nothing_and_writes_nothing(engine):
    number = started(engine, "다리")
    slow = taken(engine, "slow")
    expire(engine, slow)
    given_back(engine)
    fast = taken(engine, "fast")
    with writing(engine) as session:
        assert not queue.keep(session, slow)
    assert [finished(engine, slow), finished(engine, fast), finished(engine, fast)] == [False, True, False]
    assert job(engine, number).done == 1


def test_an_item_that_ends_every_worker_is_given_up(engine):
    number = started(engine, "다리", "橋")
    for worker in ("one", "two", "three"):
        expire(engine, taken(engine, worker))
        given_back(engine)
    assert items(engine)[0].state is ItemState.FAILED
    assert items(engine)[0].error == queue.ENDED_EACH_TIME
    assert taken(engine, "four").item == {"article": "橋"}
    assert job(engine, number).failed == 1


def test_a_cancelled_job_gives_out_nothing_and_keeps_its_results(engine):
    number = started(engine, *ARTICLES)
    finished(engine, taken(engine, "one"))
    running = taken(engine, "one")
    with writing(engine) as session:
        assert cancel(session, None, session.get_one(Job, number))
    assert taken(engine, "two") is None
    assert finished(engine, running)
    done = job(engine, number)
    assert (done.state, done.done) == (JobState.CANCELLED, 2)


def test_what_a_killed_worker_held_of_a_cancelled_job_is_not_done_again(engine):
    number = started(engine, "다리")
    held = taken(engine, "killed")
    with writing(engine) as session:
        cancel(session, None, session.get_one(Job, number))
    expire(engine, held)
    given_back(engine)
    assert taken(engine, "next") is None


def test_a_job_that_has_ended_cannot_be_cancelled(engine):
    number = started(engine, "다리")
    finished(engine, taken(engine, "one"))
    with writing(engine) as session:
        assert not cancel(session, None, session.get_one(Job, number))
    assert job(engine, number).state is JobState.DONE


def test_a_job_without_items_is_done_at_once(engine):
    assert job(engine, started(engine)).state is JobState.DONE


def test_workers_at_the_same_time_do_every_item_once(engine):
    number = started(engine, *(f"article {each}" for each in range(60)))
    seen: list[int] = []

    def work(name: str) -> None:
        while held := taken(engine, name):
            seen.append(held.id)
            finished(engine, held)

    threads = [threading.Thread(target=work, args=(f"worker {each}",)) for each in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(seen) == sorted({*seen})
    assert sorted(item.place for item in items(engine)) == list(range(1, 61))
    assert job(engine, number).state is JobState.DONE
