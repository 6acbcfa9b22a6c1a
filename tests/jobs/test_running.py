"""A worker does what waits, writes mistakes down with their item, and keeps what it is at for as long as it takes."""

from __future__ import annotations

import threading
import time
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from workbench.jobs import kind as kind_module
from workbench.jobs import queue, running
from workbench.jobs.kind import Kind, Result, Work, kinds
from workbench.jobs.running import Worker
from workbench.jobs.starting import Item, key_of, start_job
from workbench.jobs.transaction import reading, writing
from workbench.jobs.waking import wake
from workbench.jobs.worker_names import free_of_the_dead, worker_name
from workbench.models import AuditEntry, ItemState, Job, JobItem, JobState, db
from workbench.services.access import Deed
from workbench.services.problems import Invalid, NotAllowed, Problem


@pytest.fixture
def engine(app):
    with app.app_context():
        yield db.engine


@pytest.fixture
def kind(monkeypatch):
    """Makes a kind of work of a function, as a module of the folder would."""

    def made(work, deed: Deed = Deed.REVIEW) -> None:
        monkeypatch.setattr(running, "kinds", lambda: {"polish": Kind("polish", "Polishing", deed, work)})
        monkeypatch.setattr("workbench.jobs.starting.kinds", running.kinds)

    return made


def started(engine, *words: str) -> int:
    with writing(engine) as session:
        return start_job(session, None, "polish", "Lamps", [Item(each, {"word": each}) for each in words]).id


def work_all(engine, **told) -> int:
    return Worker(engine, **told).work(threading.Event())


def items(engine) -> list[JobItem]:
    with reading(engine) as session:
        return session.query(JobItem).order_by(JobItem.id).all()


def test_what_comes_out_is_written_down(engine, kind):
    kind(lambda work: Result({"length": len(work.item["word"])}, 2.5))
    started(engine, "등불", "مصباح")
    assert work_all(engine) == 2
    assert [(item.result, item.rank) for item in items(engine)] == [({"length": 2}, 2.5), ({"length": 5}, 2.5)]


def test_a_problem_is_the_items_error(engine, kind):
    def refuse(work: Work) -> Result:
        raise Problem("%(word)s is no lamp.", word=work.item["word"])

    kind(refuse)
    started(engine, "川")
    work_all(engine)
    assert (items(engine)[0].state, items(engine)[0].error) == (ItemState.FAILED, "川 is no lamp.")


def test_a_mistake_of_ours_ends_neither_the_worker_nor_the_job(engine, kind):
    def fall(work: Work) -> Result:
        return Result({"value": 1 / (len(work.item["word"]) - 2)})

    kind(fall)
    number = started(engine, "등불", "दीपक")
    work_all(engine)
    assert [item.error.partition(":")[0] for item in items(engine)] == ["ZeroDivisionError", ""]
    with reading(engine) as session:
        assert session.get_one(Job, number).state is JobState.DONE


def test_a_kind_that_is_not_known_any_more_is_told(engine, kind, monkeypatch):
    kind(lambda _work: Result({}))
    started(engine, "등불")
    monkeypatch.setattr(running, "kinds", dict)
    work_all(engine)
    assert items(engine)[0].error == "This version of the workbench has no work of the kind polish."


def test_a_long_item_is_kept_by_heartbeats(engine, kind):
    at_it, over = threading.Event(), threading.Event()

    def wait(_work: Work) -> Result:
        at_it.set()
        over.wait(20)
        return Result({})

    kind(wait)
    started(engine, "등불")
    worker = threading.Thread(target=work_all, args=(engine,), kwargs={"lease": timedelta(seconds=0.6)})
    worker.start()
    at_it.wait(20)
    time.sleep(1.5)  # more than two leases
    with writing(engine) as session:
        given_back = queue.give_back_expired(session)
    over.set()
    worker.join(20)
    assert given_back == 0
    assert [(item.state, item.attempts) for item in items(engine)] == [(ItemState.DONE, 1)]


def test_a_worker_that_is_told_to_stop_ends_with_the_item_it_is_at(engine, kind):
    stop = threading.Event()

    def tell(_work: Work) -> Result:
        stop.set()
        return Result({})

    kind(tell)
    started(engine, "등불", "ランプ")
    assert Worker(engine).work(stop) == 1
    assert [item.state for item in items(engine)] == [ItemState.DONE, ItemState.QUEUED]


def test_what_a_dead_process_of_this_machine_held_is_free_at_once(engine, kind):
    kind(lambda _work: Result({}))
    started(engine, "등불", "ランプ")
    here, _colon, _drawn = worker_name().rpartition(":")
    machine = here.rpartition(":")[0]
    with writing(engine) as session:
        queue.take(session, f"{machine}:4194305:dead")  # above the largest process number there is
        queue.take(session, worker_name())
        assert free_of_the_dead(session) == 1
    with writing(engine) as session:
        assert queue.give_back_expired(session) == 1


def test_starting_asks_for_permission_and_is_written_in_the_record(house, session, kind):
    kind(lambda _work: Result({}))
    with pytest.raises(NotAllowed):
        start_job(session, house.actor("translator"), "polish", "Lamps", [])
    job = start_job(session, house.actor("editor"), "polish", "Lamps", [Item(key_of("등불"), {})])
    entry = session.query(AuditEntry).one()
    assert (entry.action, entry.noun, entry.noun_id, entry.details["words"]) == ("started", "job", job.id, "Lamps")


def test_work_of_an_unknown_kind_is_not_started(session):
    with pytest.raises(Invalid, match="no work of the kind juggle"):
        start_job(session, None, "juggle", "Balls", [])


def test_kinds_are_found_by_walking_their_folder():
    assert {"audit"} <= {*kinds()}
    assert all(each.id == name for name, each in kind_module.kinds().items())


@pytest.mark.parametrize("broker", ["", "redis://127.0.0.1:1/0", "amqp://127.0.0.1:1//", "nonsense://"])
def test_a_broker_that_does_not_answer_stops_nobody_and_is_told_of(broker):
    with capture_logs() as logs:
        wake(broker)
    assert [each["event"] for each in logs] == (["no worker was woken"] if broker else [])
