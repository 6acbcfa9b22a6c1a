"""Scripts, styles and icons under an address that changes when any of them does, so that browsers may keep them for good.

The version is a folder of the address and no parameter: what a script imports or a style names by its relative place
has it too."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from flask import Flask, Response, current_app, send_from_directory, url_for

A_YEAR = 31_536_000


def set_up(app: Flask) -> None:
    """Answer addresses with a version, and offer `static_url` and `modules` to templates."""
    app.add_url_rule("/static/kept/<version>/<path:filename>", "kept", kept)
    app.add_template_global(static_url)
    app.add_template_global(modules)


def kept(version: str, filename: str) -> Response:
    """The file; one of another version may be asked for while the workbench is being upgraded, and is not kept."""
    folder = _folder()
    answer = send_from_directory(folder, filename)
    if version == _version(folder):
        answer.cache_control.max_age = A_YEAR
        answer.cache_control.public = answer.cache_control.immutable = True
        answer.cache_control.no_cache = None
    return answer


def static_url(name: str) -> str:
    """The address of a file below `static/`."""
    return url_for("kept", version=_version(_folder()), filename=name)


def modules(folder: str) -> list[str]:
    """The addresses of all scripts in a folder below `static/`, for a page to ask for at once what they import in turn."""
    return [static_url(name) for name in _scripts(_folder(), folder)]


def _folder() -> Path:
    return Path(str(current_app.static_folder))


@cache
def _scripts(static: Path, folder: str) -> tuple[str, ...]:
    return tuple(sorted(path.relative_to(static).as_posix() for path in (static / folder).glob("*.js")))


@cache
def _version(static: Path) -> str:
    """A digest of every file, made once: what is served changes with the installation."""
    digest = hashlib.blake2b(digest_size=6)
    for path in sorted(static.rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(static).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
