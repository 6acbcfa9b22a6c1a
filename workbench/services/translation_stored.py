"""A proposal and what changed in it, as plain values for the database and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from workbench.alignment.acts import Change
from workbench.alignment.proposal import Proposal, Row
from workbench.models import TranslationIntake


def rows_stored(rows: Iterable[Row]) -> list[Any]:
    """Each row as its source places, its target places and its confidence."""
    return [[list(row.sources), list(row.targets), row.confidence] for row in rows]


def rows_from(stored: Iterable[Any]) -> tuple[Row, ...]:
    """The rows that `rows_stored` told."""
    return tuple(Row(tuple(sources), tuple(targets), confidence) for sources, targets, confidence in stored)


def proposal_from(intake: TranslationIntake, paragraphs: Iterable[int]) -> Proposal:
    """The intake's proposal as it stands; `paragraphs` are those of the source's sentences."""
    return Proposal(rows_from(intake.rows), tuple(intake.aside), tuple(paragraphs))


def change_stored(change: Change) -> dict[str, Any]:
    """A change as plain values."""
    return {
        "at": change.at,
        "before": rows_stored(change.before),
        "after": rows_stored(change.after),
        "aside": [list(change.aside_before), list(change.aside_after)],
    }


def change_from(stored: Mapping[str, Any]) -> Change:
    """The change that `change_stored` told."""
    before, after = rows_from(stored["before"]), rows_from(stored["after"])
    return Change(stored["at"], before, after, *(tuple(places) for places in stored["aside"]))
