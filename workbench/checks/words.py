"""The words of a language that checks know. A language is one file, `data/<language>.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from workbench.text.language import primary

_DATA = files("workbench.checks") / "data"


@cache
def _data(language: str) -> Mapping[str, Mapping[str, object]]:
    file = _DATA / f"{primary(language)}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def strings(language: str, section: str, key: str) -> tuple[str, ...]:
    """The list of words under that key; empty where the language has none."""
    found = _data(language).get(section, {}).get(key, ())
    return tuple(map(str, found)) if isinstance(found, list) else ()


def told(language: str, section: str, key: str) -> str:
    """The word under that key, or ""."""
    return str(_data(language).get(section, {}).get(key, ""))


def languages() -> tuple[str, ...]:
    """The languages that have a data file."""
    return tuple(sorted(each.name.removesuffix(".toml") for each in _DATA.iterdir() if each.name.endswith(".toml")))
