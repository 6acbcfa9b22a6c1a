"""The audit of an archive."""

from workbench.jobs.kind import Kind, Result, Work
from workbench.services.access import Deed
from workbench.services.problems import N_


def _work(work: Work) -> Result:
    return Result({})


KIND = Kind("audit", N_("Audit of an archive"), Deed.IMPORT, _work)
