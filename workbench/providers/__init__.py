"""Services that other programs or models give: sentence encoders, one module each.

A provider is one module of this folder that says `PROVIDER = Provider(...)`; nothing else is edited to add one."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from workbench.providers.provider import Provider, Unavailable
from workbench.text.encoding_sentences import SentenceEncoder

__all__ = ["Provider", "Unavailable", "encoder_named", "providers"]


@cache
def providers() -> dict[str, Provider]:
    """Every provider by name, the preferred first, found by walking this folder."""
    modules = (importlib.import_module(f"{__name__}.{each.name}") for each in pkgutil.iter_modules(__path__))
    found = [told for module in modules if isinstance(told := getattr(module, "PROVIDER", None), Provider)]
    return {each.name: each for each in sorted(found, key=lambda each: (each.rank, each.name))}


def encoder_named(name: str, setting: str = "") -> SentenceEncoder:
    """The encoder of the provider of that name; `setting` is its model's path or address where it needs one.

    Raises Unavailable where there is no such provider, its package is not installed, or it cannot be reached."""
    provider = providers().get(name)
    if provider is None:
        raise Unavailable(f"there is no provider {name!r}; known are {', '.join(providers())}")
    return provider.load(setting)
