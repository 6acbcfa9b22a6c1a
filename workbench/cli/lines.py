"""JSON lines on standard input, JSON lines out: the contract every `--jsonl` command keeps."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Mapping
from typing import Any

import click

Answer = Mapping[str, Any]


def answer_lines(answer: Callable[[dict[str, Any]], Answer]) -> None:
    """Answer each input line with one output line of the same id; a bad line ends with its number on stderr and exit 2."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    for number, line in enumerate(sys.stdin, 1):
        if line.strip():
            sys.stdout.write(json.dumps(_answered(answer, line, number), ensure_ascii=False) + "\n")
    sys.stdout.flush()


def _answered(answer: Callable[[dict[str, Any]], Answer], line: str, number: int) -> Answer:
    try:
        asked = json.loads(line)
        return {"id": asked["id"], **answer(asked)}
    except json.JSONDecodeError as error:
        return _refused(number, f"not JSON: {error.msg}")
    except KeyError as error:
        return _refused(number, f"{error.args[0]!r} is missing")
    except (TypeError, ValueError, OSError) as error:
        return _refused(number, str(error))


def _refused(number: int, why: str) -> Answer:
    click.echo(f"line {number}: {why}", err=True)
    raise SystemExit(2)
