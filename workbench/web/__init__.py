"""The pages: one module a noun in `pages/`, found by walking the folder; everything they share stands beside it."""

from __future__ import annotations

import importlib
import pkgutil

from flask import Blueprint, Flask

from workbench.web import (
    assets,
    faults,
    finding_words,
    guard,
    headers,
    kind_words,
    language,
    limits,
    meaning,
    pages,
    signing_in,
    words,
)


def register_pages(app: Flask) -> None:
    """Give the application its pages and what they share: languages, sign-in, limits, headers, errors."""
    for part in (
        language,
        words,
        kind_words,
        finding_words,
        meaning,
        assets,
        limits,
        signing_in,
        guard,
        headers,
        faults,
    ):
        part.set_up(app)
    for blueprint in blueprints():
        app.register_blueprint(blueprint)


def blueprints() -> list[Blueprint]:
    """Every blueprint a module of `pages/` offers as `pages`."""
    names = (module.name for module in pkgutil.iter_modules(pages.__path__))
    told = (getattr(importlib.import_module(f"{pages.__name__}.{name}"), "pages", None) for name in names)
    return [each for each in told if isinstance(each, Blueprint)]
