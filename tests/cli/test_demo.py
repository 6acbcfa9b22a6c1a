"""`workbench demo`, which `make demo` runs: a newsroom with logins that are printed once and work."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from workbench.app import create_app
from workbench.cli import main

PEOPLE = ["haneul@example.org", "minseo@example.org", "sakura@example.org", "theo@example.org"]


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The instance folder and what the command said when it was run twice."""
    instance = tmp_path_factory.mktemp("demo") / "instance"
    environment = {"WORKBENCH_INSTANCE": str(instance)}
    return instance, *(CliRunner().invoke(main, ["demo"], env=environment) for _ in range(2))


def password_of(said):
    return re.search(r"^  ([0-9a-f]{4}(?:-[0-9a-f]{4}){2})$", said.stdout, re.M)[1]


def test_it_prints_a_login_for_everybody(demo):
    _instance, first, _again = demo
    assert first.exit_code == 0
    assert sorted(re.findall(r"\S+@\S+", first.stdout)) == PEOPLE
    assert password_of(first)


def test_it_prints_them_once(demo):
    instance, first, again = demo
    assert (again.exit_code, again.stdout) == (0, "")
    assert "nothing was added" in again.stderr
    kept = b"".join(path.read_bytes() for path in instance.iterdir() if path.is_file())
    assert password_of(first).encode() not in kept


@pytest.mark.parametrize("email", PEOPLE)
def test_everybody_signs_in_with_it(demo, monkeypatch, email):
    instance, first, _again = demo
    monkeypatch.setenv("WORKBENCH_INSTANCE", str(instance))
    client = create_app({"WTF_CSRF_ENABLED": False, "RATELIMIT_ENABLED": False}, instance).test_client()
    client.post("/login", data={"email": email, "password": password_of(first)})
    home = client.get("/", follow_redirects=True)
    assert home.request.path != "/login"
    assert "새벽신문" in home.text


def test_make_demo_fills_the_newsroom_and_then_serves_it():
    makefile = (Path(__file__).parents[2] / "Makefile").read_text(encoding="utf-8")
    recipe = makefile.split("\ndemo:", 1)[1].split("\n\n", 1)[0]
    assert re.findall(r"workbench (\w+)", recipe) == ["demo", "serve"]
