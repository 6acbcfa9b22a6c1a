"""JSON lines answered by several processes: the same contract, order and answers as `answer_lines`."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice

from workbench.cli.lines import Answering, BadLine, answered, refuse, speak_utf8

# Lines that one process answers before more are worth starting, and how many they get at a time.
SMALL = 500
CHUNK = 200
# Chunks that wait for each process, so that none is idle and memory stays small.
WAITING = 3

_Lines = list[tuple[int, str]]
_Told = tuple[str, BadLine | None]


def answer_lines_on_all_cores(answer: Answering) -> None:
    """As `answer_lines`; `answer` must be picklable, and may be called in any process in any order."""
    speak_utf8()
    lines = enumerate(sys.stdin, 1)
    first = list(islice(lines, SMALL))
    # What is loaded and compiled by now is shared with the processes that are started after it.
    with _nothing_collected():
        _tell(_answer(answer, first))
    following = list(islice(lines, CHUNK))
    if following:
        gc.freeze()
        for told in _in_order(answer, _chunks(following, lines)):
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


def _chunks(first: _Lines, lines: Iterator[tuple[int, str]]) -> Iterator[_Lines]:
    chunk = first
    while chunk:
        yield chunk
        chunk = list(islice(lines, CHUNK))


def _in_order(answer: Answering, chunks: Iterator[_Lines]) -> Iterator[_Told]:
    way = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    with ProcessPoolExecutor(cores(), multiprocessing.get_context(way)) as pool:
        asked: deque[Future[_Told]] = deque()
        for chunk in chunks:
            asked.append(pool.submit(_answer, answer, chunk))
            if len(asked) > WAITING * cores():
                yield asked.popleft().result()
        while asked:
            yield asked.popleft().result()


def _answer(answer: Answering, lines: _Lines) -> _Told:
    """The output of the lines, and the bad one that ended it."""
    told: list[str] = []
    try:
        for line in answered(answer, lines):
            told.append(line)
    except BadLine as bad:
        return "".join(told), bad
    return "".join(told), None


def _tell(told: _Told) -> None:
    output, bad = told
    sys.stdout.write(output)
    if bad:
        refuse(bad)
