"""Bringing the counts of findings up to date for whoever looks: read, looked at, and written in a transaction of their own."""

from __future__ import annotations

from typing import Any

from workbench.models import Edition
from workbench.services.findings import EditionFindings, write_counts
from workbench.services.findings_with_meaning import MOST_AT_ONCE, newly_counted
from workbench.web.meaning import meaning_model
from workbench.web.transaction import session, writing

# Units looked at while somebody waits for the answer, before a decision: less than two seconds on one core at 318 a second.
MOST_WHILE_WAITING = 400


def look(edition: Edition, most: int = MOST_AT_ONCE) -> int:
    """Look at the first `most` units of the edition that were not looked at as they are now, with their meaning where a model
    does that; returns how many are left. The turn to write is held for the writing alone."""
    left, rows = newly_counted(EditionFindings(session(), edition, meaning_model()), most)
    write_down(rows)
    return left


def write_down(rows: list[dict[str, Any]]) -> None:
    """Write the counts down, where there are any."""
    if rows:
        with writing():
            write_counts(session(), rows)
