"""What a page tells machines: its meta elements, its title, and the JSON-LD of its article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from typing import Any

from workbench.formats.webpage.linked_data import article_in
from workbench.formats.webpage.tags import Kind, Piece
from workbench.text.cleaning import visible

# What stands where a template had nothing to put in.
_EMPTY = frozenset({"null", "undefined", "none", "nan", "n/a", "[object object]"})


@dataclass(frozen=True)
class Head:
    """A page's own words about itself, not yet weighed against each other."""

    pieces: list[Piece]

    @cached_property
    def meta(self) -> Mapping[str, tuple[str, ...]]:
        """The contents of the meta elements by their property, name, itemprop or http-equiv, each as `key` writes it."""
        found: dict[str, list[str]] = {}
        for piece in self.pieces:
            if piece.kind is Kind.START and piece.name == "meta":
                attributes = piece.attributes
                content = one_line(unescape(attributes.get("content", "")))
                if content and content.casefold() not in _EMPTY:
                    for name in ("property", "name", "itemprop", "http-equiv"):
                        for each in _terms(attributes.get(name, "")):
                            found.setdefault(each, []).append(content)
        return {name: tuple(dict.fromkeys(contents)) for name, contents in found.items()}

    @cached_property
    def article(self) -> Mapping[str, Any]:
        """The JSON-LD of the article; empty when the page has none."""
        return article_in(self.pieces)

    @cached_property
    def title(self) -> str:
        """The title element's words."""
        for place, piece in enumerate(self.pieces[:-1]):
            if piece.kind is Kind.START and piece.name == "title" and self.pieces[place + 1].kind is Kind.TEXT:
                return one_line(unescape(self.pieces[place + 1].raw))
        return ""

    def first(self, keys: Iterable[str]) -> str:
        """The first content of the first of these keys that is told."""
        return next(iter(self.all(keys)), "")

    def all(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Every content of the first of these keys that is told."""
        return next((self.meta[each] for each in keys if each in self.meta), ())


def one_line(text: str) -> str:
    """The visible characters, white space one space."""
    return " ".join(visible(text).split())


def _terms(names: str) -> list[str]:
    """RDFa and Dublin Core in one spelling: a property may hold several terms, and `DC:Title` is `dc.title`."""
    return [re.sub(r"[:.]+", ".", name) for name in names.lower().split()]
