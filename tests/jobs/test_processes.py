"""Tasks in several processes: each has its result, also when a process is killed at it."""

from __future__ import annotations

import os
import signal

import pytest

from workbench.jobs import processes
from workbench.jobs.processes import Hands


def square(number: int) -> int:
    return number * number


def killed_at_seven(number: int) -> int:
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def process_of(_number: int) -> int:
    return os.getpid()


def lost(number: int) -> int:
    return -number


@pytest.mark.parametrize("count", [1, 2, 5])
def test_every_task_has_its_result(count):
    assert sorted(Hands(square, lost, count).done(range(40))) == [n * n for n in range(40)]


def test_there_may_be_no_task_at_all():
    assert list(Hands(square, lost, 2).done([])) == []


def test_a_task_that_kills_its_processes_is_told_as_lost_and_the_others_are_done():
    assert sorted(Hands(killed_at_seven, lost, 2).done(range(20))) == sorted({*range(20)} - {7} | {-7})


def test_tasks_are_asked_for_when_a_process_is_free():
    asked: list[int] = []

    def tasks():
        for number in range(1_000):
            asked.append(number)
            yield number

    results = Hands(square, lost, 2).done(tasks())
    next(results)
    assert len(asked) <= 4
    results.close()


def test_a_process_is_replaced_after_so_many_tasks():
    assert len({*Hands(process_of, lost, 1, most=10).done(range(30))}) == 3


def test_a_process_is_replaced_when_its_memory_is_full(monkeypatch):
    monkeypatch.setattr(processes, "resident", lambda: 5_000)
    assert len({*Hands(process_of, lost, 1).done(range(5))}) == 5


def test_no_process_is_left_when_nobody_asks_for_more():
    results = Hands(process_of, lost, 2).done(range(100))
    number = next(results)
    results.close()
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)
