"""JSON-LD of web pages: the article among the things it tells, and what it says of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from workbench.formats.webpage.tags import Kind, Piece
from workbench.text.cleaning import visible

ARTICLE_TYPES = re.compile(r"[A-Za-z]*(?:Article|Posting)|Report")
LONGEST_LD = 2_000_000
MOST_AUTHORS = 20
_HOLDING = ("@graph", "mainEntity", "mainEntityOfPage")


def article_in(all_pieces: list[Piece]) -> Mapping[str, Any]:
    """The first thing that is an article of some kind, its references to other things filled in; else empty."""
    things = list(_things(all_pieces))
    known = {thing["@id"]: thing for thing in things if isinstance(thing.get("@id"), str) and len(thing) > 1}
    for thing in things:
        if any(ARTICLE_TYPES.fullmatch(name) for name in _types(thing)):
            people = _filled(thing.get("author") or thing.get("creator"), known)
            return {**thing, "author": people, "publisher": _filled(thing.get("publisher"), known)}
    return {}


def authors_of(article: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """The names of its authors: the people, and what is told to be no person."""
    people: list[str] = []
    houses: list[str] = []
    for author in _listed(article.get("author"))[:MOST_AUTHORS]:
        name = words_of(author.get("name") if isinstance(author, dict) else author)
        is_house = isinstance(author, dict) and any(each.endswith("Organization") for each in _types(author))
        (houses if is_house else people).append(name)
    return list(dict.fromkeys(filter(None, people))), list(dict.fromkeys(filter(None, houses)))


def words_of(value: Any) -> str:
    """The text of a value however it is wrapped; the first one of several."""
    value = next(iter(_listed(value)), None)
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name") or value.get("alternateName")
    return " ".join(visible(unescape(value)).split()) if isinstance(value, str) else ""


def image_of_article(article: Mapping[str, Any]) -> str:
    """The address of its first image."""
    value = next(iter(_listed(article.get("image"))), None)
    if isinstance(value, dict):
        value = value.get("url") or value.get("@id")
    return value if isinstance(value, str) else ""


def _types(thing: Mapping[str, Any]) -> list[str]:
    names = _listed(thing.get("@type"))
    return [re.split(r"[/#:]", name)[-1] for name in names if isinstance(name, str)]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _filled(value: Any, known: Mapping[str, Mapping[str, Any]]) -> list[Any]:
    """The values, those that only name a thing told elsewhere replaced by it."""
    return [
        known.get(each["@id"], each)
        if isinstance(each, dict) and isinstance(each.get("@id"), str) and not each.get("name")
        else each
        for each in _listed(value)
    ]


def _things(all_pieces: list[Piece]) -> Iterator[Mapping[str, Any]]:
    waiting: list[Any] = []
    for place, piece in enumerate(all_pieces[:-1]):
        if (
            piece.kind is Kind.START
            and piece.name == "script"
            and "ld+json" in piece.attributes.get("type", "").lower()
        ):
            waiting.append(_parsed(all_pieces[place + 1].raw))
    for _ in range(5_000):
        if not waiting:
            return
        thing = waiting.pop(0)
        if isinstance(thing, list):
            waiting[:0] = thing[:200]
        elif isinstance(thing, dict):
            yield thing
            waiting += [thing[key] for key in _HOLDING if isinstance(thing.get(key), dict | list)]


def _parsed(raw: str) -> Any:
    text = re.sub(r"^\s*(?:<!--|(?://\s*)?<!\[CDATA\[|/\*.*?\*/)|(?:-->|(?://\s*)?\]\]>)\s*$", "", raw[:LONGEST_LD])
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
