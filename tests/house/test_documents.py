"""What the documents tell of the code is complete and true: commands, settings, files, tables, links."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import click
import pytest

import workbench.cli
from workbench.models import Base

ROOT = Path(__file__).parents[2]
CODE = ROOT / "workbench"
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])

SETTING = re.compile(r"\bWORKBENCH_[A-Z_]+\b")
READ_FROM_ENVIRONMENT = re.compile(r"""(?:environ(?:ment)?(?:\.get\(|\[)\s*|envvar=)["'](WORKBENCH_[A-Z_]+)["']""")
FILE = re.compile(r"`([\w./-]+(?:\.(?:py|txt|md|html|css|js)|/))`")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


def rows(document: str, heading: str) -> list[list[str]]:
    """The cells of the first table below a heading, without its head."""
    section = document.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    lines = [line.replace("\\|", "/") for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def read_in(folder: Path) -> set[str]:
    """The settings that code in the folder reads from the environment."""
    return {name for path in folder.rglob("*.py") for name in READ_FROM_ENVIRONMENT.findall(path.read_text("utf-8"))}


def options_of(command: click.Command) -> set[str]:
    return {option for parameter in command.params for option in parameter.opts}


def test_the_readme_names_every_command_and_no_other():
    named = {
        name for row in rows(README, "On the command line") for name in re.findall(r"`workbench ([a-z-]+)", row[0])
    }
    assert named == set(workbench.cli.main.list_commands(None))


@pytest.mark.parametrize("row", rows(README, "On the command line"), ids=lambda row: row[0])
def test_the_readme_names_options_that_the_command_has(row):
    named = set(re.findall(r"(?<![\w-])--?[a-zA-Z][a-z-]*", " ".join(row)))
    names = re.findall(r"`workbench ([a-z-]+)", row[0])
    known = set().union(*(options_of(workbench.cli.main.get_command(None, name)) for name in names))
    assert named <= known


def test_the_readme_names_every_setting_and_no_other():
    named = {name for row in rows(README, "Settings") for name in SETTING.findall(row[0])}
    assert named == read_in(CODE)


def test_contributors_are_told_every_setting_of_the_tests():
    assert set(SETTING.findall(CONTRIBUTING)) == read_in(ROOT / "tests") - read_in(CODE)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_make_has_what_the_documents_call(document):
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    text = document.read_text(encoding="utf-8")
    called = re.findall(r"^make ([a-z]+)", text, re.M) + re.findall(r"`make ([a-z]+)`", text)
    assert set(called) <= targets


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_files_that_the_documents_name_are_there(document):
    missing = [name for name in FILE.findall(document.read_text(encoding="utf-8")) if not is_there(name)]
    assert missing == []


def is_there(name: str) -> bool:
    """Whether it is a path in the repository or in `workbench/`, or the name of a file anywhere below."""
    return any((place / name).exists() for place in (ROOT, CODE)) or ("/" not in name and any(CODE.rglob(name)))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document):
    links = LINK.findall(document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_the_architecture_draws_every_table():
    drawn = ARCHITECTURE.split("## What is stored", 1)[1].split("```")[1]
    named = set(re.findall(r"[a-z_]+", re.sub(r"\(.*?\)", "", drawn)))
    assert named == {table.name for table in Base.metadata.sorted_tables}


def test_the_architecture_draws_every_room():
    drawn = ARCHITECTURE.split("\n| step |")[0].replace("`workbench/`", "")
    rooms = {path.parent.name for path in CODE.glob("*/__init__.py")}
    assert set(re.findall(r"\b([a-z]+)/", drawn)) == rooms


PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DECLARED = {re.split(r"[^\w.-]", each)[0].lower() for each in PROJECT["dependencies"]}
# What a module imports that is loaded only where a person chose the extra.
EXTRAS = {
    re.split(r"[^\w.-]", each)[0].lower()
    for name, needed in PROJECT["optional-dependencies"].items()
    for each in needed
    if name != "test"
}
# What signing in and out asks for without an import of ours: password hashes, the second factor's secrets and its picture.
ASKED_FOR_BY_LIBRARIES = {"argon2-cffi", "cryptography", "qrcode"}
# Of this one a table of readings is read, and no code is loaded.
READ_AS_DATA = {"pypinyin"}


def imported() -> set[str]:
    """The distributions of what `workbench/` imports."""
    known = packages_distributions()
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in CODE.rglob("*.py"))
    modules = {name.partition(".")[0] for tree in trees for name in modules_of(tree)} - {"workbench"}
    return {name.lower() for module in modules for name in known.get(module, ())}


def modules_of(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_a_wheel_asks_for_every_package_the_code_imports_and_no_other():
    windows = {"waitress"}
    assert (imported() - EXTRAS) | windows | ASKED_FOR_BY_LIBRARIES | READ_AS_DATA == DECLARED
