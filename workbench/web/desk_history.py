"""A unit's history as people read it: what one person typed in one go is one entry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from workbench.models import Origin, Revision, UnitState
from workbench.text.inline import CodedText

# Typing that pauses longer than this begins a new entry.
PAUSE = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Entry:
    """One change, or several that belong together. `first_id` is the revision to go back before."""

    first_id: int
    by: str
    made_at: datetime
    before: CodedText
    after: CodedText
    state_before: UnitState
    state_after: UnitState
    origin: Origin
    reason: str


def grouped(revisions: Sequence[Revision], now: CodedText) -> list[Entry]:
    """The entries, newest first; `revisions` come newest first, `now` is the source with the codes it has today."""
    entries: list[Entry] = []
    newest: Revision | None = None
    following = now
    for revision in revisions:
        own = revision.block.content if revision.block else now
        entry = _entry(revision, own, following if revision.origin is Origin.SOURCE_CHANGE else own)
        if newest is not None and entries and _belongs(revision, newest):
            last = entries[-1]
            entries[-1] = replace(last, first_id=entry.first_id, before=entry.before, state_before=entry.state_before)
        else:
            entries.append(entry)
        newest, following = revision, own
    return entries


def _entry(revision: Revision, before: CodedText, after: CodedText) -> Entry:
    """The revision, with the contents whose codes its two texts hold."""
    return Entry(
        revision.id,
        revision.by.name if revision.by else "",
        revision.made_at,
        before.with_text(revision.before),
        after.with_text(revision.after),
        revision.state_before,
        revision.state_after,
        revision.origin,
        revision.reason or "",
    )


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
