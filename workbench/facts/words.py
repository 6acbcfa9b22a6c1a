"""What a language's data file says. A language is one file, `data/<language>.toml`; CLDR says the rest, through Babel."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files

from workbench.text.language import primary

Section = Mapping[str, object]
_DATA = files("workbench.facts") / "data"


@cache
def _data(language: str) -> Mapping[str, Section]:
    file = _DATA / f"{primary(language)}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def section(language: str, name: str) -> Section:
    """A section of the language's data; empty where it has none. "zh-Hant" reads the file of "zh"."""
    return _data(language).get(name, {})


@cache
def strings(language: str, name: str, key: str) -> tuple[str, ...]:
    """The list of words under that key."""
    told = section(language, name).get(key, ())
    return tuple(map(str, told)) if isinstance(told, list) else ()


@cache
def amounts(language: str, name: str, key: str) -> dict[str, Decimal]:
    """The words under that key and what they are worth."""
    told = section(language, name).get(key, {})
    return {word: Decimal(str(worth)) for word, worth in told.items()} if isinstance(told, dict) else {}


@cache
def named(language: str, name: str, key: str) -> dict[str, str]:
    """The words under that key and what they stand for."""
    told = section(language, name).get(key, {})
    return {word: str(meaning) for word, meaning in told.items()} if isinstance(told, dict) else {}


def languages() -> tuple[str, ...]:
    """The languages that have a data file."""
    return tuple(sorted(each.name.removesuffix(".toml") for each in _DATA.iterdir() if each.name.endswith(".toml")))
