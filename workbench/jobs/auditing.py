"""Starting the audit of an archive as a job, and telling its results as lines."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from workbench.jobs.archive.judging import NO_MEANING
from workbench.jobs.archive.listing import BadArchive, Listed, Pair, is_address, shown
from workbench.jobs.archive.manifest import read_manifest
from workbench.jobs.archive.meaning import Meaning
from workbench.jobs.archive.pairs import Pairs
from workbench.jobs.starting import Item, start_job
from workbench.models import Job, JobItem
from workbench.services.access import Actor
from workbench.services.problems import N_, Invalid

# What a stored result has for pages that speak other languages than English.
FOR_PAGES = frozenset({"problem", "said"})
# Addresses that a list from the web may name: each is fetched.
MOST_ADDRESSES = 2_000


def start_audit(
    session: Session,
    actor: Actor | None,
    title: str,
    pairs: Iterable[Pair],
    root: Path | None,
    meaning: Meaning = NO_MEANING,
    mark: str = "",
) -> Job:
    """A job of the kind `audit` for these pairs, whose paths start from `root`; without one they are addresses."""
    items = (Item(pair.key, pair.as_json()) for pair in pairs)
    payload = {"root": str(root) if root else "", "meaning": meaning.as_json()}
    return start_job(session, actor, "audit", title, items, payload, mark)


def start_audit_of_addresses(session: Session, actor: Actor, name: str, listed: bytes) -> Job:
    """A job for a list of addresses that somebody sent: a manifest as `jobs.archive.manifest` reads it. `name` is the file's,
    whose ending says whether it is CSV or JSON lines. Raises Invalid where it cannot be used."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"list{Path(name).suffix.lower()[:8]}"
        path.write_bytes(listed)
        try:
            with Pairs(_addresses(read_manifest(path))) as pairs:
                job = start_audit(session, actor, Path(name).name, pairs, None)
        except BadArchive as bad:
            raise Invalid(
                N_("This list cannot be used: %(why)s. Nothing was started."), why="; ".join(bad.faults)
            ) from bad
    if not job.total:
        raise Invalid(N_("No article in this list has two editions: there is nothing to compare. Nothing was started."))
    return job


def _addresses(listed: Iterable[Listed]) -> Iterator[Listed]:
    for count, each in enumerate(listed, 1):
        if not is_address(each.place):
            raise BadArchive(f"line {each.line}: {shown(each.place)} is no http or https address")
        if count > MOST_ADDRESSES:
            raise BadArchive(f"line {each.line}: more than {MOST_ADDRESSES} addresses; use the command line for more")
        yield each


def mark_of(root: Path, pairs: Iterable[Pair], meaning: Meaning = NO_MEANING) -> str:
    """The same for the same pairs in the same place, judged in the same way."""
    told = "\x1f".join((str(root), meaning.provider, meaning.setting))
    digest = hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16)
    for pair in pairs:
        digest.update(bytes.fromhex(pair.key))
    return digest.hexdigest()


def line_of(item: JobItem) -> dict[str, Any]:
    """A finished item as a result line. One that no worker came to the end of has its error, and of what it is about what the
    job was told."""
    result: Mapping[str, Any] = item.result or {}
    if "article" in result:
        return {name: value for name, value in result.items() if name not in FOR_PAGES}
    pair = item.payload
    return {
        "article": pair.get("article", ""),
        "source": {"language": pair.get("source_language", ""), "path": pair.get("source_place", "")},
        "edition": {"language": pair.get("language", ""), "path": pair.get("place", "")},
        **({"error": item.error} if item.error else {"score": None}),
        "seconds": 0.0,
    }
