"""A kind of long work: a module of `kinds/` that says `KIND = Kind(...)`; nothing else is edited."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Engine

from workbench.jobs import kinds as folder
from workbench.services.access import Deed


@dataclass(frozen=True, slots=True)
class Work:
    """One item to be done. `job` and `item` are what was told when the job was started."""

    engine: Engine
    newsroom_id: int | None
    job: Mapping[str, Any]
    item: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Result:
    """What came out of an item, as JSON. `error` tells what was wrong with it, in a sentence; lists show the lowest `rank`
    first."""

    told: Mapping[str, Any]
    rank: float | None = None
    error: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """`title` is a gettext message id, `deed` what a person must be allowed to do to start one. `work` does an item: it may be
    called twice for the same one, and its result counts once."""

    id: str
    title: str
    deed: Deed
    work: Callable[[Work], Result]


@cache
def kinds() -> dict[str, Kind]:
    """Every kind by its id, found by walking the folder `kinds/`."""
    modules = (
        importlib.import_module(f"{folder.__name__}.{each.name}") for each in pkgutil.iter_modules(folder.__path__)
    )
    found = (getattr(module, "KIND", None) for module in modules)
    return {each.id: each for each in found if isinstance(each, Kind)}
