"""A wheel carries everything: installed in an empty folder it serves pages in every language."""

from __future__ import annotations

import json
import os
import re
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


@pytest.fixture
def run(installed, tmp_path):
    """How to run the installed command in an empty folder: its path, and what `subprocess` has to be told."""
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    environment.pop("WORKBENCH_INSTANCE", None)
    where = [sys.executable, "-c", "import workbench; print(workbench.__file__)"]
    found = subprocess.run(where, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    assert found.stdout.startswith(str(installed)), "the checkout is used instead of the wheel"
    return str(installed / "bin" / "workbench"), {"cwd": tmp_path, "env": environment}


def test_it_serves_from_an_empty_folder(run, tmp_path):
    workbench, told = run
    port = free_port()
    server = subprocess.Popen([workbench, "serve", "--bind", f"127.0.0.1:{port}"], **told, stderr=subprocess.PIPE)
    try:
        korean = page(f"http://127.0.0.1:{port}/first-run", "ko")
        assert 'lang="ko"' in korean
        assert page(f"http://127.0.0.1:{port}/first-run", "en") != korean
        style = re.search(r'href="(/static/[^"]*css/base\.css[^"]*)"', korean)[1]
        assert "--" in page(f"http://127.0.0.1:{port}{style}", "en")
    finally:
        server.terminate()
        server.wait(10)
    assert (tmp_path / "instance" / "workbench.sqlite").is_file()


def test_it_brings_the_demo_and_the_languages_along(run):
    workbench, told = run
    demo = subprocess.run([workbench, "demo"], **told, capture_output=True, text=True, check=True)
    assert "haneul@example.org" in demo.stdout
    asked = '{"id": 1, "lang": "de", "text": "Dr. Kim kam am 3. März. Sie blieb."}\n'
    cut = subprocess.run(
        [workbench, "segment", "--jsonl"], **told, input=asked, capture_output=True, text=True, check=True
    )
    assert len(json.loads(cut.stdout)["segments"]) == 2


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
