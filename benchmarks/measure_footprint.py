"""From nothing to a page that answers: time, disk and memory of a fresh installation."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator
from pathlib import Path

from benchmarks.server import memory_of, serving

ROOT = Path(__file__).parents[1]


def measure() -> Iterator[tuple[str, str]]:
    """Seconds until the first page (with a warm package index), installed size, idle memory."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        begin = time.perf_counter()
        venv.create(folder / "venv", with_pip=True)
        python = str(folder / "venv" / "bin" / "python")
        pip = [python, "-m", "pip", "--disable-pip-version-check", "-q", "install"]
        subprocess.run([*pip, "--upgrade", "pip>=25"], check=True, stderr=subprocess.DEVNULL)
        constraints = str(ROOT / ".constraints.txt")
        subprocess.run([*pip, "--constraint", constraints, str(ROOT)], check=True, stderr=subprocess.DEVNULL)
        installed = time.perf_counter() - begin
        with serving(folder / "instance", python) as (_address, process):
            yield (
                "from nothing to a page that answers",
                f"{time.perf_counter() - begin:.0f} s (installing {installed:.0f} s)",
            )
            time.sleep(3)
            yield "idle memory of all processes (proportional set size)", f"{memory_of(process.pid):.0f} MB"
        yield "installed size of .venv", f"{_size(folder / 'venv'):.0f} MB"
        begin = time.perf_counter()
        with serving(folder / "instance", python):
            yield "starting again until a page answers", f"{time.perf_counter() - begin:.1f} s"
    yield "Python", sys.version.split()[0]


def _size(folder: Path) -> float:
    return sum(path.lstat().st_blocks * 512 for path in folder.rglob("*") if path.is_file()) / 1e6
