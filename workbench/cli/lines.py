"""JSON lines on standard input, JSON lines out: the contract every `--jsonl` command keeps."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NoReturn, TypeVar

import click

Answer = Mapping[str, Any]
Answering = Callable[[dict[str, Any]], Answer]
NumberedLine = tuple[int, str]
Read = TypeVar("Read")


class BadLine(Exception):
    """A line that cannot be answered: its number from 1, and why."""

    def __init__(self, number: int, why: str) -> None:
        super().__init__(number, why)
        self.number = number
        self.why = why


def answer_lines(answer: Answering) -> None:
    """Answer each input line with one output line of the same id; a bad line ends with its number on stderr and exit 2."""
    speak_utf8()
    try:
        for told in answered(answer, enumerate(sys.stdin, 1)):
            sys.stdout.write(told)
    except BadLine as bad:
        refuse(bad)
    sys.stdout.flush()


def speak_utf8() -> None:
    """Standard input and output are UTF-8, whatever the terminal says."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def answered(answer: Answering, lines: Iterable[NumberedLine]) -> Iterator[str]:
    """The output lines of numbered input lines, empty ones left out; BadLine at the first that cannot be answered."""
    for number, line in lines:
        if line.strip():
            yield _told(*_read(answer, line, number))


def answered_together(
    read: Callable[[dict[str, Any]], Read],
    answer_all: Callable[[Sequence[Read]], Iterable[Answer]],
    lines: Iterable[NumberedLine],
) -> Iterator[str]:
    """As `answered`, where all lines together are answered cheaper than one by one: each is read, then all are answered. At a
    bad line, BadLine after the output of those before it."""
    asked: list[tuple[Any, Read]] = []
    bad: BadLine | None = None
    try:
        asked.extend(_read(read, line, number) for number, line in lines if line.strip())
    except BadLine as problem:
        bad = problem
    for (key, _one), answer in zip(asked, answer_all([one for _key, one in asked]), strict=True):
        yield _told(key, answer)
    if bad:
        raise bad


def _told(key: object, answer: Answer) -> str:
    return json.dumps({"id": key, **answer}, ensure_ascii=False) + "\n"


def _read(read: Callable[[dict[str, Any]], Read], line: str, number: int) -> tuple[Any, Read]:
    """The line's id and what was read from it."""
    try:
        asked = json.loads(line)
        return asked["id"], read(asked)
    except json.JSONDecodeError as error:
        raise BadLine(number, f"not JSON: {error.msg}") from error
    except KeyError as error:
        raise BadLine(number, f"{error.args[0]!r} is missing") from error
    except (TypeError, ValueError, OSError) as error:
        raise BadLine(number, str(error)) from error


def refuse(bad: BadLine) -> NoReturn:
    """Tell which line is bad, after what was answered before it, and end with 2."""
    sys.stdout.flush()
    click.echo(f"line {bad.number}: {bad.why}", err=True)
    raise SystemExit(2)
