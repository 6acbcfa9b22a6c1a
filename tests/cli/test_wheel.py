"""A wheel carries everything: installed in an empty folder it serves pages in every language."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    out = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The wheel in a folder of its own; its dependencies come from this test run's environment."""
    folder = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-index", "--no-deps"]
    subprocess.run([*pip, "--target", str(folder), str(wheel)], check=True, capture_output=True)
    return folder


def test_templates_translations_and_static_files_are_inside(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert "workbench/templates/base.html" in names
    assert "workbench/static/css/base.css" in names
    assert {
        f"workbench/translations/{tag}/LC_MESSAGES/messages.mo" for tag in ("ko", "ja", "zh_Hans", "de", "ar")
    } <= set(names)
    assert not [name for name in names if name.startswith(("tests/", "instance/"))]


def test_it_serves_from_an_empty_folder(installed, tmp_path):
    port = free_port()
    environment = {**os.environ, "PYTHONPATH": str(installed), "WORKBENCH_INSTANCE": str(tmp_path / "instance")}
    where = subprocess.run(
        [sys.executable, "-c", "import workbench; print(workbench.__file__)"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert where.stdout.startswith(str(installed))
    run = "import sys; from workbench.cli import main; sys.argv = ['workbench', *sys.argv[1:]]; main()"
    server = subprocess.Popen(
        [sys.executable, "-c", run, "serve", "--bind", f"127.0.0.1:{port}"],
        cwd=tmp_path, env=environment, stderr=subprocess.PIPE,
    )  # fmt: skip
    try:
        korean = page(f"http://127.0.0.1:{port}/first-run", "ko")
        assert 'lang="ko"' in korean
        assert page(f"http://127.0.0.1:{port}/first-run", "en") != korean
    finally:
        server.terminate()
        server.wait(10)


def page(address: str, language: str) -> str:
    """The page at the address as soon as the server answers."""
    asked = urllib.request.Request(address, headers={"Accept-Language": language})
    for _ in range(100):
        try:
            with urllib.request.urlopen(asked, timeout=5) as answer:
                return answer.read().decode()
        except OSError:
            time.sleep(0.2)
    raise AssertionError("the server did not answer")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
