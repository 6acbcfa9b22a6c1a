"""JSON lines on standard input, JSON lines out: the contract every `--jsonl` command keeps."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NoReturn

import click

Answer = Mapping[str, Any]
Answering = Callable[[dict[str, Any]], Answer]


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


def answered(answer: Answering, lines: Iterable[tuple[int, str]]) -> Iterator[str]:
    """The output lines of numbered input lines, empty ones left out; BadLine at the first that cannot be answered."""
    for number, line in lines:
        if line.strip():
            yield json.dumps(_answered(answer, line, number), ensure_ascii=False) + "\n"


def _answered(answer: Answering, line: str, number: int) -> Answer:
    try:
        asked = json.loads(line)
        return {"id": asked["id"], **answer(asked)}
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
