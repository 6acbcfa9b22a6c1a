"""Quality on data that is measured with and not shipped: its folder is told by WORKBENCH_MEASURES."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

MEASURES = os.environ.get("WORKBENCH_MEASURES", "")
collect_ignore_glob = [] if MEASURES else ["test_*.py"]


@pytest.fixture(scope="session")
def measures() -> Path:
    """The folder of the data and its scorers."""
    return Path(MEASURES).resolve()
