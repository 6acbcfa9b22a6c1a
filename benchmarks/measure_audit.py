"""The audit of an archive: pairs a second with one and two processes, and memory at one size and four times it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.archive import LANGUAGES, make_archive
from benchmarks.server import processes_of

# Pairs of the smaller archive; WORKBENCH_PAIRS tells another number.
PAIRS = int(os.environ.get("WORKBENCH_PAIRS", "1250"))
RUN = "import sys; from workbench.cli import main; sys.argv[0] = 'workbench'; main()"


@dataclass(frozen=True, slots=True)
class Run:
    """One audit: its pairs, how long it took, the processor time it used, and the most memory that each process had in MB."""

    pairs: int
    seconds: float
    processor: float
    here: float
    processes: float


def measure() -> Iterator[tuple[str, str]]:
    """Throughput with 1 and 2 processes, peak memory at N and 4N pairs."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        articles = PAIRS // (len(LANGUAGES) - 1)
        make_archive(folder / "small", articles)
        make_archive(folder / "large", articles * 4)
        one, two = (_run(folder / "small", count, folder / f"{count}.jsonl") for count in (1, 2))
        for count, run in ((1, one), (2, two)):
            yield f"{count} process{'es' if count > 1 else ''}, {run.pairs} pairs", _speed(run)
        yield "two processes against one", f"{one.seconds / two.seconds:.2f} times as fast"
        large = _run(folder / "large", 2, folder / "large.jsonl")
        yield f"2 processes, {large.pairs} pairs", _speed(large)
        for run in (two, large):
            yield (
                f"peak memory at {run.pairs} pairs (resident set size)",
                f"{run.here:.0f} MB reading and writing, {run.processes:.0f} MB a process that compares",
            )


def _speed(run: Run) -> str:
    return f"{run.pairs / run.seconds:.1f} pairs/s, {1000 * run.processor / run.pairs:.1f} ms of processor a pair"


def _run(archive: Path, count: int, out: Path) -> Run:
    told = [
        sys.executable,
        "-c",
        RUN,
        "audit",
        str(archive),
        "--source",
        "ko",
        "-o",
        str(out),
        "--processes",
        str(count),
    ]
    begin, used = time.perf_counter(), os.times()
    process = subprocess.Popen(told, stderr=subprocess.DEVNULL)
    peaks: dict[int, float] = {}
    while process.poll() is None:
        for each in processes_of(process.pid):
            peaks[each] = max(peaks.get(each, 0.0), _peak(each))
        time.sleep(0.2)
    seconds, after = time.perf_counter() - begin, os.times()
    processor = after.children_user + after.children_system - used.children_user - used.children_system
    others = [peak for number, peak in peaks.items() if number != process.pid]
    return Run(out.read_bytes().count(b"\n"), seconds, processor, peaks[process.pid], max(others))


def _peak(process: int) -> float:
    """The most memory the process had so far in MB, 0 where it is gone."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM:")), 0.0)
