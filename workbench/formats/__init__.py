"""Documents in and out. A format is one module of this folder that says `FORMAT = Format(...)`; nothing else is edited."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from workbench.formats.format import Format
from workbench.formats.trouble import UnreadableDocument

__all__ = ["Format", "UnreadableDocument", "formats", "format_named", "format_of_file", "readers", "writers"]


@cache
def formats() -> dict[str, Format]:
    """Every format by name, found by walking this folder."""
    found = {}
    for module in pkgutil.iter_modules(__path__):
        told = getattr(importlib.import_module(f"{__name__}.{module.name}"), "FORMAT", None)
        if isinstance(told, Format):
            found[told.name] = told
    return dict(sorted(found.items(), key=lambda item: (item[1].rank, item[0])))


def readers() -> dict[str, Format]:
    """The formats an article can be imported from."""
    return {name: each for name, each in formats().items() if each.read}


def writers() -> dict[str, Format]:
    """The formats an edition can be exported to."""
    return {name: each for name, each in formats().items() if each.write}


def format_named(name: str) -> Format:
    """The format of that name; KeyError when there is none."""
    return formats()[name]


def format_of_file(file_name: str) -> Format | None:
    """The reading format a file name's ending points to, or None."""
    lowered = file_name.lower()
    return next((each for each in readers().values() if lowered.endswith(each.suffixes)), None)
