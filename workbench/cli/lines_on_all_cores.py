"""JSON lines answered by several processes: the same contract, order and answers as in one."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain, islice

from workbench.cli.lines import BadLine, NumberedLine, refuse, speak_utf8

# Lines that one process answers before more are worth starting, and how many they get at a time.
SMALL = 200
CHUNK = 200
# Chunks that wait for each process, so that none is idle and memory stays small.
WAITING = 3

# The output lines of numbered lines; picklable, called in any process with any of them.
Answered = Callable[[Iterable[NumberedLine]], Iterator[str]]
_Lines = list[NumberedLine]
_Told = tuple[str, BadLine | None]


def answer_lines_on_all_cores(answered: Answered, alone: int | None = None, chunk: int | None = None) -> None:
    """Answer the input's lines in order; a bad one ends with its number on stderr and exit 2. One process answers the first
    `alone` lines (where not told, as many as are quickly checked), then all answer, `chunk` lines at a time."""
    speak_utf8()
    lines = enumerate(sys.stdin, 1)
    first = list(islice(lines, alone or SMALL))
    # What is loaded and compiled by now is shared with the processes that are started after it.
    with _nothing_collected():
        _tell(_answer(answered, first))
    chunks = _chunks(lines, chunk or CHUNK)
    if following := next(chunks, None):
        gc.freeze()
        for told in _in_order(answered, chain([following], chunks)):
            _tell(told)
    sys.stdout.flush()


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Making patterns fills the memory with what stays: looking for garbage in it takes a tenth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def cores() -> int:
    """How many processes may run at a time on this machine."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _chunks(lines: Iterator[tuple[int, str]], size: int) -> Iterator[_Lines]:
    while chunk := list(islice(lines, size)):
        yield chunk


def _in_order(answered: Answered, chunks: Iterator[_Lines]) -> Iterator[_Told]:
    way = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    with ProcessPoolExecutor(cores(), multiprocessing.get_context(way)) as pool:
        asked: deque[Future[_Told]] = deque()
        for chunk in chunks:
            asked.append(pool.submit(_answer, answered, chunk))
            if len(asked) > WAITING * cores():
                yield asked.popleft().result()
        while asked:
            yield asked.popleft().result()


def _answer(answered: Answered, lines: _Lines) -> _Told:
    """The output of the lines, and the bad one that ended it."""
    told: list[str] = []
    try:
        for line in answered(lines):
            told.append(line)
    except BadLine as bad:
        return "".join(told), bad
    return "".join(told), None


def _tell(told: _Told) -> None:
    output, bad = told
    sys.stdout.write(output)
    if bad:
        refuse(bad)
