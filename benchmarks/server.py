"""A real server over an instance folder, for measurements and for tests that need one."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from flask import Flask, session
from flask.sessions import SecureCookieSessionInterface
from flask_login import login_user
from itsdangerous import URLSafeTimedSerializer

from workbench.models import User


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(
    instance: Path, python: str = sys.executable, workers: int = 4, settings: Mapping[str, str] | None = None
) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """`workbench serve` over the folder, with as many processes as it has by itself and with more `settings` of its environment; gives its address and process, and stops it at the end."""
    port = free_port()
    run = "import sys; from workbench.cli import main; sys.argv[0] = 'workbench'; main()"
    process = subprocess.Popen(
        [python, "-c", run, "serve", "--bind", f"127.0.0.1:{port}", "--workers", str(workers)],
        env={**os.environ, **(settings or {}), "WORKBENCH_INSTANCE": str(instance)},
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_until_it_answers(address)
        yield address, process
    finally:
        process.terminate()
        process.wait(20)


def wait_until_it_answers(address: str, seconds: float = 60) -> None:
    """Returns as soon as the server answers; RuntimeError when it does not in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            urllib.request.urlopen(f"{address}/login", timeout=5).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"no answer from {address}")


def processes_of(parent: int) -> list[int]:
    """The process and everything it started."""
    found = [parent]
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit() and (status := folder / "stat").exists():
            try:
                fields = status.read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[1]) == parent:
                found += processes_of(int(folder.name))
    return found


def processor_seconds(parent: int) -> float:
    """Processor time the process and everything it started have used: the figure that other work does not disturb."""
    ticks = 0
    for process in processes_of(parent):
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def memory_of(parent: int) -> float:
    """Memory of the process and everything it started in MB: proportional set size, so that shared pages count once."""
    total = 0
    for process in processes_of(parent):
        rollup = Path(f"/proc/{process}/smaps_rollup").read_text()
        total += next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return total / 1024


def signed_in(app: Flask, user: User) -> dict[str, str]:
    """Headers of a browser in which the person is signed in, with the token that forms carry."""
    browser = {"User-Agent": "benchmarks"}
    with app.test_request_context(headers=browser, environ_base={"REMOTE_ADDR": "127.0.0.1"}):
        login_user(user)
        kept = {**session, "csrf_token": "0" * 40}
    cookies = SecureCookieSessionInterface().get_signing_serializer(app)
    assert cookies is not None
    token = URLSafeTimedSerializer(app.secret_key, salt="wtf-csrf-token").dumps(kept["csrf_token"])
    return {
        **browser,
        "Cookie": f"session={cookies.dumps(kept)}",
        "X-CSRFToken": token,
        "X-Requested-With": "fetch",
    }
