"""Starting the audit of an archive as a job, and telling its results as lines."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from workbench.jobs.archive.listing import Pair
from workbench.jobs.starting import Item, start_job
from workbench.models import Job, JobItem
from workbench.services.access import Actor


def start_audit(
    session: Session, actor: Actor | None, title: str, pairs: Iterable[Pair], root: Path | None, mark: str = ""
) -> Job:
    """A job of the kind `audit` for these pairs, whose paths start from `root`; without one they are addresses."""
    items = (Item(pair.key, pair.as_json()) for pair in pairs)
    return start_job(session, actor, "audit", title, items, {"root": str(root) if root else ""}, mark)


def mark_of(root: Path, pairs: Iterable[Pair]) -> str:
    """The same for the same pairs in the same place."""
    digest = hashlib.blake2b(str(root).encode("utf-8", "surrogatepass"), digest_size=16)
    for pair in pairs:
        digest.update(bytes.fromhex(pair.key))
    return digest.hexdigest()


def line_of(item: JobItem) -> dict[str, Any]:
    """A finished item as a result line. One that no worker came to the end of has its pair and the error."""
    result: Mapping[str, Any] = item.result or {}
    if "article" in result:
        return {name: value for name, value in result.items() if name != "problem"}
    pair = Pair.from_json(item.payload)
    return {
        "article": pair.article,
        "source": {"language": pair.source_language, "path": pair.source_place},
        "edition": {"language": pair.language, "path": pair.place},
        "error": item.error,
        "seconds": 0.0,
    }
