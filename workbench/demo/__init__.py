"""The demo newsroom's content: articles with their editions, people, terms. Written for this project."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

HERE = resources.files("workbench.demo")
UNTRANSLATED = "-"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the demo newsroom."""

    key: str
    name: str
    email: str
    duty: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment on a unit (numbered from 1)."""

    unit: int
    by: str
    body: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A suggestion on a unit (numbered from 1)."""

    unit: int
    by: str
    target: str
    note: str


@dataclass(frozen=True, slots=True)
class DemoEdition:
    """An edition: one target a unit in the article's order (None is not translated), and how far it has come.

    `review` holds what an editor changed, `returned` why units went back, `drafts` units with a text nobody confirmed."""

    language: str
    by: str
    state: str
    targets: tuple[str | None, ...]
    review: Mapping[int, str] = field(default_factory=dict)
    returned: Mapping[int, str] = field(default_factory=dict)
    drafts: tuple[int, ...] = ()
    comments: tuple[Remark, ...] = ()
    suggestions: tuple[Proposal, ...] = ()
    url: str = ""


@dataclass(frozen=True, slots=True)
class DemoArticle:
    """A source page, a corrected version of it where there is one, and its editions."""

    key: str
    source: bytes
    corrected: bytes | None
    editions: tuple[DemoEdition, ...]


@dataclass(frozen=True, slots=True)
class DemoConcept:
    """A concept of the termbase: terms are language, text and status."""

    subject: str
    definition: str
    terms: tuple[tuple[str, str, str], ...]


def newsroom() -> dict[str, Any]:
    """The newsroom's name, languages and time zone."""
    told: dict[str, Any] = _json("people.json")["newsroom"]
    return told


def people() -> tuple[Person, ...]:
    """The people who sign in."""
    return tuple(Person(**each) for each in _json("people.json")["people"])


def concepts() -> tuple[DemoConcept, ...]:
    """The termbase."""
    return tuple(
        DemoConcept(each["subject"], each["definition"], tuple((term[0], term[1], term[2]) for term in each["terms"]))
        for each in _json("terms.json")
    )


def articles() -> tuple[DemoArticle, ...]:
    """The articles in order."""
    plan = _json("plan.json")
    return tuple(_article(HERE / "articles" / key, key, plan[key]) for key in sorted(plan))


def _article(folder: Traversable, key: str, plan: Mapping[str, Any]) -> DemoArticle:
    corrected = folder / "source-v2.html"
    return DemoArticle(
        key=key,
        source=(folder / "source.html").read_bytes(),
        corrected=corrected.read_bytes() if corrected.is_file() else None,
        editions=tuple(_edition(folder, language, told) for language, told in plan.items()),
    )


def _edition(folder: Traversable, language: str, told: Mapping[str, Any]) -> DemoEdition:
    lines = (folder / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    return DemoEdition(
        language=language,
        by=told["by"],
        state=told["state"],
        targets=tuple(None if line == UNTRANSLATED else line for line in lines),
        review={int(unit): text for unit, text in told.get("review", {}).items()},
        returned={int(unit): text for unit, text in told.get("returned", {}).items()},
        drafts=tuple(told.get("drafts", ())),
        comments=tuple(Remark(**each) for each in told.get("comments", ())),
        suggestions=tuple(Proposal(**each) for each in told.get("suggestions", ())),
        url=told.get("url", ""),
    )


def _json(name: str) -> Any:
    return json.loads((HERE / name).read_text(encoding="utf-8"))
