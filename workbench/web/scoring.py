"""Scores as pages show and keep them: with the meaning of sentences, where the workbench has a model that answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import structlog

from workbench.consistency.together import Together
from workbench.models import Edition
from workbench.providers import Unavailable
from workbench.services.comparing import SideBySide, side_by_side
from workbench.services.comparing_remembered import together
from workbench.services.scores import found_in, kept
from workbench.web.meaning import meaning_model
from workbench.web.transaction import session, writing

Found = TypeVar("Found")


def compared(told: SideBySide, look: Callable[[Together], Found]) -> Found:
    """What `look` finds in the editions side by side; without their meaning where the model does not answer."""
    model = meaning_model()
    encoder = model.encoder if model else None
    try:
        return look(together(told, encoder))
    except Unavailable as problem:
        structlog.get_logger().warning("meaning was not compared", why=str(problem))
        return look(together(told))


def keep_score(edition: Edition) -> None:
    """Keep how consistent the edition is with its source now. It is computed before the turn to write comes."""
    told = side_by_side(session(), edition.article)
    place = next((n for n, column in enumerate(told.columns) if column.edition.id == edition.id), None)
    if place is not None:
        found = compared(told, lambda editions: found_in(editions, place))
        with writing():
            kept(session(), edition, found)
