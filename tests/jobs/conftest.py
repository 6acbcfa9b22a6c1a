"""Jobs in the tests' own process, which holds far more than a worker's."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def memory_of_a_fresh_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers go by what they came to have themselves; here it is what a whole test run has."""
    for module in ("running", "processes"):
        monkeypatch.setattr(f"workbench.jobs.{module}.resident", lambda: 100)
