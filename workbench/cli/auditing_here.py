"""`workbench audit` on this machine: all cores, results as they come."""

from __future__ import annotations

import time
from pathlib import Path

import click

from workbench.cli.audit_output import output
from workbench.cli.progress import bar
from workbench.jobs.archive.meaning import Meaning
from workbench.jobs.archive.opening import root_of
from workbench.jobs.archive.pairs import Pairs
from workbench.jobs.archive.running import outcomes


def here(archive: Path, pairs: Pairs, target: Path | None, processes: int, meaning: Meaning) -> None:
    """Judge the pairs that the target does not have yet."""
    begin = time.monotonic()
    with output(target) as out, bar("Comparing", len(pairs)) as shown:
        earlier = sum(1 for pair in pairs if out.has(pair.key))
        shown.at(earlier)
        left = (pair for pair in pairs if not out.has(pair.key))
        failed = 0
        for outcome in outcomes(root_of(archive), left, processes, meaning):
            out.tell(outcome.as_json())
            shown.one_more()
            failed += bool(outcome.error)
        click.echo(_summary(shown.done - earlier, earlier, failed, time.monotonic() - begin, target), err=True)


def _summary(count: int, earlier: int, failed: int, seconds: float, target: Path | None) -> str:
    told = f"{count} pairs in {seconds:.1f} s"
    told += f", {failed} with an error" if failed else ""
    told += f"; {earlier} were done before" if earlier else ""
    return f"{told}: {target}" if target else told
