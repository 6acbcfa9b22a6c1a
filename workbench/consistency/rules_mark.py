"""Which rules a score was computed by: a mark of everything that finds and compares."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

ROOMS = ("text", "facts", "checks", "alignment", "consistency")
# Hexadecimal digits of the mark.
DIGITS = 8


@cache
def rules_mark() -> str:
    """Another one whenever the code or data of a room that takes part is another one; eight hexadecimal digits."""
    told = hashlib.blake2b(digest_size=DIGITS // 2)
    for room in ROOMS:
        for name, file in sorted(_files(files("workbench") / room, room)):
            told.update(name.encode() + b"\0" + file.read_bytes() + b"\0")
    return told.hexdigest()


def _files(folder: Traversable, path: str) -> list[tuple[str, Traversable]]:
    found: list[tuple[str, Traversable]] = []
    for each in folder.iterdir():
        name = f"{path}/{each.name}"
        if each.is_dir():
            found += _files(each, name)
        elif each.name.endswith((".py", ".toml", ".txt")):
            found.append((name, each))
    return found
