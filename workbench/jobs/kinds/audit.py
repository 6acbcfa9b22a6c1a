"""The audit of an archive: every pair of a source edition and another one is judged, on whichever machine takes it."""

from __future__ import annotations

from pathlib import Path

from workbench.jobs.archive.judging import judge
from workbench.jobs.archive.listing import Pair
from workbench.jobs.archive.meaning import Meaning
from workbench.jobs.kind import Kind, Result, Work
from workbench.services.access import Deed
from workbench.services.problems import N_


def work(work: Work) -> Result:
    """Judge the item's pair. The job says where the archive lies; one without a place has addresses only."""
    root = str(work.job.get("root") or "")
    if root and not Path(root).is_dir():
        return Result({}, error=f"The archive's folder {root} is not on this worker's machine.")
    meaning = Meaning.from_json(work.job.get("meaning") or {})
    outcome = judge(Path(root) if root else None, Pair.from_json(work.item), meaning)
    told = {**outcome.as_json(), "said": outcome.said}
    if outcome.trouble:
        trouble = outcome.trouble
        told |= {"problem": {"place": trouble.place, "message": trouble.message, "values": trouble.values}}
    return Result(told, outcome.score, outcome.error)


KIND = Kind("audit", N_("Audit of an archive"), Deed.IMPORT, work)
