"""Tasks done by several processes: a task for each at a time, results as they come, and no task lost with its process."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, Pipe, wait
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

from workbench.jobs.forking import FORKS, settle_in, start
from workbench.jobs.memory import MOST, resident

Task = TypeVar("Task")
Told = TypeVar("Told")

# A process is replaced after so many tasks, or when it has come to have too much memory: what libraries keep for themselves
# does not add up. A fresh one takes about two seconds to make its patterns again.
TASKS_OF_A_PROCESS = 10_000
# How often a process looks whether the one that started it still lives, in seconds.
LOOK = 2.0
# A task that ends two processes is given up.
ATTEMPTS = 2


@dataclass(slots=True)
class _Hand(Generic[Task]):
    """A process with the task it is at."""

    process: BaseProcess
    pipe: Connection
    done: int = 0
    task: Task | None = None
    attempts: int = 0


class Hands(Generic[Task, Told]):
    """Processes that call `work` with tasks. `lost` makes the result of a task that ended its processes."""

    def __init__(
        self,
        work: Callable[[Task], Told],
        lost: Callable[[Task], Told],
        processes: int,
        most: int = TASKS_OF_A_PROCESS,
    ) -> None:
        self._work, self._lost, self._count, self._most = work, lost, processes, most
        self._hands: list[_Hand[Task]] = []

    def done(self, tasks: Iterable[Task]) -> Iterator[Told]:
        """The results in the order they are finished. Tasks are asked for one by one, when a process is free."""
        left = iter(tasks)
        try:
            for _each in range(self._count):
                self._next(self._started(), left)
            while self._hands:
                yield from self._told(left)
        finally:
            for hand in self._hands:
                hand.process.kill()
            for hand in self._hands:
                hand.process.join()
            self._hands.clear()

    def _told(self, left: Iterator[Task]) -> Iterator[Told]:
        """Wait for results, and give each process that told one its next task."""
        by_pipe = {hand.pipe: hand for hand in self._hands}
        for pipe in wait(list(by_pipe)):
            hand = by_pipe[pipe]  # type: ignore[index]
            try:
                told, memory = hand.pipe.recv()
            except (EOFError, OSError):
                yield from self._after_death(hand, left)
                continue
            hand.done, hand.attempts = hand.done + 1, 0
            yield told
            if hand.done >= self._most or memory > MOST:
                self._ended(hand)
                hand = self._started()
            self._next(hand, left)

    def _after_death(self, hand: _Hand[Task], left: Iterator[Task]) -> Iterator[Told]:
        """Give the task of a process that ended to a fresh one, once."""
        self._ended(hand)
        fresh = self._started()
        task, attempts = hand.task, hand.attempts + 1
        if task is None or attempts >= ATTEMPTS:
            if task is not None:
                yield self._lost(task)
            self._next(fresh, left)
        else:
            fresh.attempts = attempts
            self._give(fresh, task)

    def _next(self, hand: _Hand[Task], left: Iterator[Task]) -> None:
        for task in left:
            self._give(hand, task)
            return
        self._ended(hand)

    def _give(self, hand: _Hand[Task], task: Task) -> None:
        hand.task = task
        try:
            hand.pipe.send(task)
        except OSError:
            return  # it ended: its pipe says so when it is waited for

    def _started(self) -> _Hand[Task]:
        here, there = Pipe()
        others = [hand.pipe for hand in self._hands] + [here]
        process = start(_serve, self._work, there, os.getpid(), others if FORKS else [], ends_with_us=True)
        there.close()
        hand: _Hand[Task] = _Hand(process, here)
        self._hands.append(hand)
        return hand

    def _ended(self, hand: _Hand[Task]) -> None:
        self._hands.remove(hand)
        hand.pipe.close()
        hand.process.join(LOOK)
        if hand.process.is_alive():
            hand.process.kill()
            hand.process.join()


def _serve(work: Callable[[Task], Told], pipe: Connection, parent: int, others: list[Connection]) -> None:
    """Do what the pipe brings until it is closed, or whoever holds its other end has gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for each in others:
        each.close()
    settle_in()
    try:
        while True:
            while not pipe.poll(LOOK):
                if os.getppid() != parent:
                    return
            pipe.send((work(pipe.recv()), resident()))
    except (EOFError, OSError):
        return
