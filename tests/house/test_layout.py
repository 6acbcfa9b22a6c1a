"""The house keeps its order: the top level, the arrows between rooms, one place for each part."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import workbench
import workbench.cli
import workbench.formats
import workbench.web
from workbench.formats.format import Format

ROOT = Path(__file__).parents[2]
TOP = {
    "pyproject.toml", "workbench", "translations", "templates", "tests", "instance", "README.md", "LICENSE",
    "CHANGELOG.md", "CONTRIBUTING.md", "Makefile", "docs", "benchmarks",
}  # fmt: skip
HOSTS = re.compile(
    "|".join(("py" + r"pi\.org", "python" + "hosted", "npm" + r"js\.(org|com)", "deb." + r"debian\.org"))
)


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


def test_the_top_level_holds_exactly_what_a_newcomer_is_told():
    found = {path.relative_to(ROOT).parts[0] for path in tracked()}
    assert {name for name in found if not name.startswith(".")} == TOP


def test_no_file_names_a_package_registry():
    named = []
    for path in tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        if HOSTS.search(text):
            named.append(path.name)
    assert named == []


def test_the_arrows_between_the_rooms_hold():
    checked = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports"))], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout


def test_every_room_has_its_place_among_the_arrows():
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    placed = {name for layer in told["contracts"][0]["layers"] for name in layer.split(" | ")}
    assert placed == {f"workbench.{each.name}" for each in pkgutil.iter_modules(workbench.__path__)}


def test_pure_rooms_read_no_clock():
    clocks = re.compile(r"\b(datetime\.now|date\.today|time\.time|utcnow)\b")
    rooms = ("text", "formats", "alignment")
    asked = [
        p.name for room in rooms for p in (ROOT / "workbench" / room).rglob("*.py") if clocks.search(p.read_text())
    ]
    assert asked == []


def test_every_format_module_is_found_by_walking():
    modules = [
        importlib.import_module(f"workbench.formats.{each.name}")
        for each in pkgutil.iter_modules(workbench.formats.__path__)
    ]
    told = {module.FORMAT.name for module in modules if isinstance(getattr(module, "FORMAT", None), Format)}
    assert told == set(workbench.formats.formats())
    assert {"html", "markdown", "docx", "plain-text", "json", "xliff", "bilingual-html", "bilingual-docx"} <= told


def test_every_page_module_offers_its_pages():
    offered = {blueprint.name for blueprint in workbench.web.blueprints()}
    modules = {each.name for each in pkgutil.iter_modules(workbench.web.pages.__path__)}
    assert offered
    assert {blueprint.import_name.rpartition(".")[2] for blueprint in workbench.web.blueprints()} <= modules


@pytest.mark.parametrize("name", workbench.cli.main.list_commands(None))
def test_every_command_tells_what_it_does(name):
    command = workbench.cli.main.get_command(None, name)
    assert command is not None
    assert command.help


@pytest.mark.parametrize(
    "path", sorted((ROOT / "workbench").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT))
)
def test_every_public_function_says_what_it_does(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if "migrations" not in path.parts:
        assert ast.get_docstring(tree), "the module has no docstring"
    public = [
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
        if not ast.get_docstring(node)
    ]
    assert public == []
