"""Writing down who did what."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from workbench.models import AuditEntry
from workbench.services.access import Actor


def record(session: Session, actor: Actor, action: str, noun: str, noun_id: int | None, **details: Any) -> None:
    """Add one audit entry ("approved", "edition", 7, ...) to the running transaction."""
    session.add(
        AuditEntry(
            newsroom_id=actor.newsroom_id,
            by_id=actor.user_id,
            action=action,
            noun=noun,
            noun_id=noun_id,
            details=details,
        )
    )
