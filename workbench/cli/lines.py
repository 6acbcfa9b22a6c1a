"""JSON lines on standard input, JSON lines out: the contract every `--jsonl` command keeps."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

import click

Answer = Mapping[str, Any]


def answer_lines(answer: Callable[[dict[str, Any]], Answer]) -> None:
    """Answer each input line with one output line of the same id; a bad line ends with its number on stderr and exit 2."""
    source, out = click.get_text_stream("stdin", encoding="utf-8"), click.get_text_stream("stdout", encoding="utf-8")
    for number, line in enumerate(source, 1):
        if line.strip():
            out.write(json.dumps(_answered(answer, line, number), ensure_ascii=False) + "\n")
    out.flush()


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
