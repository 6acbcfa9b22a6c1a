"""A unit's history as people read it: what one person typed in one go is one entry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from workbench.models import Origin, Revision, UnitState

# Typing that pauses longer than this begins a new entry.
PAUSE = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Entry:
    """One change, or several that belong together. `first_id` is the revision to go back before."""

    first_id: int
    by: str
    made_at: datetime
    before: str
    after: str
    state_before: UnitState
    state_after: UnitState
    origin: Origin
    reason: str


def grouped(revisions: Sequence[Revision]) -> list[Entry]:
    """The entries, newest first; `revisions` come newest first."""
    entries: list[Entry] = []
    newest: Revision | None = None
    for revision in revisions:
        if newest is not None and entries and _belongs(revision, newest):
            last = entries[-1]
            entries[-1] = Entry(
                revision.id, last.by, last.made_at, revision.before, last.after, revision.state_before, last.state_after,
                last.origin, last.reason,
            )  # fmt: skip
        else:
            entries.append(
                Entry(
                    revision.id,
                    revision.by.name if revision.by else "",
                    revision.made_at,
                    revision.before,
                    revision.after,
                    revision.state_before,
                    revision.state_after,
                    revision.origin,
                    revision.reason or "",
                )
            )
        newest = revision
    return entries


def _belongs(earlier: Revision, later: Revision) -> bool:
    """Whether both are the same person's typing without a pause between them."""
    return (
        earlier.by_id == later.by_id
        and earlier.origin is Origin.TYPED
        and later.origin is Origin.TYPED
        and earlier.state_after is UnitState.INITIAL
        and not earlier.reason
        and later.made_at - earlier.made_at < PAUSE
    )
