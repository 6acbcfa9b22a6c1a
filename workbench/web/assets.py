"""Addresses of scripts, styles and icons that change when their content does, so that browsers may keep them for good."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from flask import Flask, current_app, url_for


def set_up(app: Flask) -> None:
    """Offer `static_url` to templates."""
    app.add_template_global(static_url)


def static_url(name: str) -> str:
    """The address of a file below `static/`, with a digest of its content."""
    path = Path(str(current_app.static_folder)) / name
    return url_for("static", filename=name, v=_digest(path, path.stat().st_mtime_ns))


@cache
def _digest(path: Path, _changed: int) -> str:
    return hashlib.blake2b(path.read_bytes(), digest_size=6).hexdigest()
