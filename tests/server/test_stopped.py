"""A server that is stopped by Ctrl+C goes without complaints, and leaves no process behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

from benchmarks.server import free_port, wait_until_it_answers


def test_a_stopped_server_says_nothing(tmp_path):
    port = free_port()
    run = "import sys; from workbench.cli import main; sys.argv[0] = 'workbench'; main()"
    process = subprocess.Popen(
        [sys.executable, "-c", run, "serve", "--bind", f"127.0.0.1:{port}", "--workers", "2"],
        env={**os.environ, "WORKBENCH_INSTANCE": str(tmp_path)},
        stderr=subprocess.PIPE,
        text=True,
    )
    wait_until_it_answers(f"http://127.0.0.1:{port}")
    process.send_signal(signal.SIGINT)
    _told, complaints = process.communicate(timeout=30)
    assert "Traceback" not in complaints
    assert "Exception" not in complaints
