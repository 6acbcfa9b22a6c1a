"""What people say on a side of a pair, in full."""

from __future__ import annotations

from workbench.checks import Side
from workbench.facts.quotations import Quotation, find_quotations


def speech(side: Side) -> tuple[Quotation, ...]:
    """What people say, in full: neither quoted by others nor begun or ended in another segment."""
    return tuple(each for each in find_quotations(side.bare, side.language) if _is_whole(each))


def _is_whole(quotation: Quotation) -> bool:
    return quotation.is_speech and quotation.closed and not quotation.depth
