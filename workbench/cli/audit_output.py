"""Where an audit's results go, and what they come to."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from workbench.cli.lines import speak_utf8
from workbench.jobs.archive.tally import Tally
from workbench.jobs.output.lines import Lines


@dataclass(frozen=True, slots=True)
class Targets:
    """Where results go. Without any file they go to standard output; a Parquet file alone has its JSON lines beside it."""

    lines: Path | None
    parquet: Path | None

    @staticmethod
    def of(outputs: tuple[Path, ...]) -> Targets:
        """The files that were named; ends with a message where there are too many."""
        parquet = [each for each in outputs if each.suffix.lower() == ".parquet"]
        lines = [each for each in outputs if each not in parquet]
        if len(parquet) > 1 or len(lines) > 1:
            raise click.UsageError("name at most one file of JSON lines and one .parquet file")
        beside = [each.with_name(f"{each.name}.jsonl") for each in parquet]
        return Targets(next(iter([*lines, *beside]), None), next(iter(parquet), None))


@dataclass(frozen=True, slots=True)
class Output:
    """`tell` writes a result; `has` says whether the pair of that key is written already."""

    tell: Callable[[Mapping[str, Any]], None]
    has: Callable[[str], bool]


@contextmanager
def output(target: Path | None) -> Iterator[Output]:
    """The file, or standard output. At the end it is told on standard error what all results in it come to. Raises NotOurs."""
    tally = Tally()
    if target is None:
        speak_utf8()
        yield Output(lambda told: _print(told, tally), lambda _key: False)
    else:
        with Lines(target, tally.add) as lines:
            yield Output(lines.add, lines.__contains__)
    for line in tally.lines():
        click.echo(line, err=True)


def _print(told: Mapping[str, Any], tally: Tally) -> None:
    tally.add(told)
    sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
    sys.stdout.flush()
